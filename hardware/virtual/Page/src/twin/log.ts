// What a board has said, as data: raw lines with their seconds, to save, open and play again.

import { saveText } from "../common/save";
import { printable, type Flow, type Source } from "./source";

const title = "AstroNano log 1";
/** Characters of a log that is kept; an hour of a talkative board has less. */
const most = 20_000_000;
/** Lines that are played at once, where nobody waits for their seconds. */
const atOnce = 200;

export class Recorder {
  readonly lines: string[] = [];
  private size = 0;

  /** Is there room for more? */
  get isFull(): boolean { return this.size >= most; }

  add(lines: string[]): void {
    for (const line of lines) {
      if (this.isFull) return;
      this.lines.push(line);
      this.size += line.length + 1;
    }
  }

  get text(): string { return [title, ...this.lines, ""].join("\n"); }

  save(name: string): void { saveText(`${name}.log`, this.text); }
}

/** The lines of a log, or nothing if the text is none. */
export function linesOf(text: string): string[] | undefined {
  const [first, ...lines] = text.split(/\r?\n/);
  if (first !== title) return undefined;
  return lines.flatMap((line) => {
    const [, second, said] = /^(\d+(?:\.\d+)?)\t(.*)$/.exec(line) ?? [];
    return second ? [`${second}\t${printable(said!)}`] : [];
  });
}

const secondOf = (line: string) => Number.parseFloat(line);

/** A log that is played again, in its own time or as fast as can be. */
export class LogSource implements Source {
  /** As fast as the page can follow? */
  hurries = false;
  readonly kind = "log";
  private at = 0;
  private played = 0;
  private last = performance.now();

  constructor(readonly lines: readonly string[]) {
    this.played = lines.length > 0 ? secondOf(lines[0]!) : 0;
  }

  get seconds(): number { return this.played; }
  get waits(): boolean { return this.hurries; }
  get flow(): Flow { return this.at < this.lines.length ? "open" : "ended"; }
  /** The part of it that was played, from 0 to 1. */
  get part(): number { return this.at / Math.max(1, this.lines.length); }

  take(): string[] {
    const now = performance.now();
    this.played += (now - this.last) / 1000;
    this.last = now;
    const from = this.at;
    while (this.at < this.lines.length && (this.hurries ? this.at - from < atOnce
      : secondOf(this.lines[this.at]!) <= this.played)) this.at++;
    const lines = this.lines.slice(from, this.at);
    // It may go on in its own time from here.
    if (this.hurries && lines.length > 0) this.played = secondOf(lines.at(-1)!);
    return lines;
  }

  close(): void { this.at = this.lines.length; }
}
