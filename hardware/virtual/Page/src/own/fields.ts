// Reads the fields of a node: what is missing, unknown, too long or out of range is a fault.

import { t } from "../common/language";
import { decimal } from "../common/format";
import type { Faults } from "./faults";
import type { Node } from "./tree";

export class Fields {
  private readonly left: Map<string, { line: number; value: Node }>;

  constructor(private readonly node: Node, private readonly what: string,
    private readonly faults: Faults) {
    if (!node.entries) this.fault(node.line, t("{{what}} must have keys and values", { what }));
    this.left = new Map();
    for (const { key, line, value } of node.entries ?? []) {
      if (this.left.has(key)) this.fault(line, t("“{{key}}” is there twice", { key }));
      this.left.set(key, { line, value });
    }
  }

  get line(): number { return this.node.line; }

  fault(line: number, text: string): void { this.faults.add(line, text); }

  take(key: string): Node | undefined {
    const found = this.left.get(key);
    this.left.delete(key);
    return found?.value;
  }

  text(key: string, longest: number, needed = true): string {
    const node = this.take(key);
    const { text } = node ?? {};
    if (text === undefined || text === "") {
      if (needed || (node && text === undefined)) {
        this.fault(node?.line ?? this.line, t("{{what}} needs the text “{{key}}”",
          { what: this.what, key }));
      }
      return "";
    }
    if (text.length > longest) {
      this.fault(node!.line, t("“{{key}}” must have at most {{longest}} characters (was "
        + "{{length}})", { key, longest, length: text.length }));
    }
    return text.slice(0, longest);
  }

  number(key: string, least: number, most: number, usual?: number, isWhole = false): number {
    const node = this.take(key);
    const value = node ? decimal(node.text ?? "") : usual ?? NaN;
    if (!(value >= least && value <= most) || (isWhole && !Number.isInteger(value))) {
      this.fault(node?.line ?? this.line, t(
        "“{{key}}” of {{what}} must be a number from {{least}} to {{most}} (was “{{given}}”)",
        { key, what: this.what, least, most, given: (node?.text ?? "").slice(0, 20) }));
      return usual ?? least;
    }
    return value;
  }

  whole(key: string, least: number, most: number, usual?: number): number {
    return this.number(key, least, most, usual, true);
  }

  flag(key: string): boolean {
    const node = this.take(key);
    if (node && !["true", "false"].includes(node.text ?? "")) {
      this.fault(node.line, t("“{{key}}” must be true or false", { key }));
    }
    return node?.text === "true";
  }

  list(key: string, most: number): Node[] {
    const node = this.take(key);
    const items = node?.items ?? [];
    if (node && !node.items) this.fault(node.line, t("“{{key}}” must be a list", { key }));
    if (items.length > most) {
      this.fault(node!.line, t("“{{key}}” must have at most {{most}} entries (was {{length}})",
        { key, most, length: items.length }));
    }
    return items.slice(0, most);
  }

  /** Passes over what the page has no use for. */
  skip(...keys: string[]): void { keys.forEach((key) => this.left.delete(key)); }

  /** Whatever is left is unknown. */
  end(): void {
    for (const [key, { line }] of this.left) {
      this.fault(line, t("{{what}} has no “{{key}}”",
        { what: this.what, key: key.slice(0, 40) }));
    }
  }
}
