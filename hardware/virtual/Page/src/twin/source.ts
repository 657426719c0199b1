// Where the lines of a board come from: its serial port, another window of the page, or a log.

/** Whether lines can come: now, not until it is plugged in again, or never more. */
export type Flow = "open" | "lost" | "ended";

export interface Source {
  readonly flow: Flow;
  readonly kind: "port" | "window" | "log";
  /** Is it a window that is hidden, and that the browser therefore pauses? */
  readonly isHidden?: boolean;
  /** Its clock, in seconds. */
  readonly seconds: number;
  /** Does it wait until what it gave is computed? A board does not. */
  readonly waits?: boolean;
  /** All lines since the last time, each with its second in front: SECONDS<tab>LINE. */
  take(): string[];
  close(): void;
}

/** More than a hidden window hears in a minute; what is older is lost, as the numbers show. */
const mostWaiting = 5000;

/** A line without what no board prints. */
export const printable = (line: string) => line.replace(/[^\x20-\x7e]/g, "");

/** Lines that wait until a frame has time for them. */
export class Waiting {
  private lines: string[] = [];
  private readonly begun = performance.now();

  get seconds(): number { return (performance.now() - this.begun) / 1000; }

  add(line: string): void {
    this.lines.push(`${this.seconds.toFixed(3)}\t${printable(line)}`);
    if (this.lines.length > 2 * mostWaiting) this.lines = this.lines.slice(-mostWaiting);
  }

  take(): string[] { return this.lines.splice(0); }
}

/** No line of a board is longer; what is, is noise. */
const longest = 4096;
/** What begins a line of the report, wherever the debugger's packets have left it. */
const mark = "@A";

/** Cuts what comes from a port into lines. */
export class Lines {
  private pending = "";

  constructor(private readonly heard: (line: string) => void) {}

  add(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (byte === 10) this.end();
      else if (byte !== 13) this.pending += String.fromCharCode(byte);
      if (this.pending.length > longest) this.pending = "";
    }
  }

  private end(): void {
    const line = this.pending;
    this.pending = "";
    const at = line.lastIndexOf(mark);
    for (const part of at > 0 ? [line.slice(0, at), line.slice(at)] : [line]) {
      const text = part.replace(/\x1b\[[\d;]*m/g, "");
      if (text !== "") this.heard(text);
    }
  }
}
