// What is wrong with a lesson's file, each with its line.

import { t } from "../common/language";

export class Faults {
  private readonly all: { line: number; text: string }[] = [];

  add(line: number, text: string): void { this.all.push({ line, text }); }

  get isEmpty(): boolean { return this.all.length === 0; }

  /** A sentence for each, from the top of the file. */
  inWords(): string[] {
    return this.all.toSorted((one, other) => one.line - other.line)
      .map(({ line, text }) => t("Line {{line}}: {{fault}}", { line, fault: text }));
  }
}
