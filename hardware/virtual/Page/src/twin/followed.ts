// One board that is followed: its lines go to .NET, and where it stands comes back.

import type { MemoryView } from "../runtime/runtime";
import type { Recorder } from "./log";
import type { Source } from "./source";

/** What Twin/Exports.cs exports. */
export interface FollowExports {
  Add(): number;
  Remove(number: number): void;
  Show(number: number): void;
  Hear(number: number, lines: string): void;
  Work(number: number, seconds: number, milliseconds: number, tells: boolean): boolean;
  Status(number: number): string;
  WaitForCue(number: number): void;
  PaintOf(number: number): void;
  PictureView(): MemoryView;
  Report(mostSteps: number): string;
  BeginTable(): void;
  AddToTable(lines: string): void;
  Table(): string;
}

export interface Difference {
  step: number;
  variable: string;
  index: number;
  board: string;
  own: string;
  boardValue: number;
  ownValue: number;
}

/** The status of a board and its twin; TwinStatus.cs writes it. */
export interface TwinStatus {
  stage: "Silent" | "WaitingForRun" | "TooLate" | "OtherVersion" | "Following" | "Behind"
    | "Diverged";
  step: number;
  reported: number;
  behind: number;
  speed: number;
  checks: number;
  /** The last step of this run at which the digests agreed, and the first at which not; or -1. */
  agreed: number;
  different: number;
  /** Runs in which the board had other bits, this one included. */
  differentRuns: number;
  /** Times that lines were missing or damaged. */
  gaps: number;
  restarts: number;
  /** Times that it has restarted a run from its cue, as its state was corrupted. */
  recoveries: number;
  version: string;
  board: string;
  number: string;
  otherVersion: boolean;
  /** Does the display show something that only the board can? */
  onlyThere: boolean;
  page: string;
  paused: boolean;
  notice: string;
  cue: boolean;
  mode: boolean;
  knobs: number[];
  texts: string[];
  differences: Difference[];
}

/** Lines of other text that are kept to be shown. */
const mostTexts = 200;
/** ms after which it is asked where it stands, if nothing was heard. */
const period = 100;

export class Followed {
  readonly number: number;
  readonly texts: string[] = [];
  /** What its user calls it. */
  name = "";
  recorder: Recorder | undefined;
  status!: TwinStatus;
  /** Is there more to compute than there was time for? */
  hasMore = false;
  private toldAt = 0;
  /** When the first line of a report came, by the page's clock. */
  private readonly since = performance.now();

  constructor(private readonly following: FollowExports, readonly source: Source) {
    this.number = following.Add();
    this.compute(0, true);
  }

  /** How long nothing has been heard of it, in seconds; 0 when something was. */
  get silence(): number {
    return this.status.stage === "Silent" ? (performance.now() - this.since) / 1000 : 0;
  }

  /** Hears what there is, and computes it within so many milliseconds. */
  work(milliseconds: number): void {
    const { source } = this;
    const lines = source.waits && this.hasMore ? [] : source.take();
    this.recorder?.add(lines);
    if (lines.length > 0) this.following.Hear(this.number, lines.join("\n"));
    this.compute(milliseconds,
      lines.length > 0 || performance.now() - this.toldAt >= period);
  }

  waitForCue(): void { this.following.WaitForCue(this.number); }

  close(): void {
    this.source.close();
    this.following.Remove(this.number);
  }

  private compute(milliseconds: number, tells: boolean): void {
    const { following, number, source, texts } = this;
    this.hasMore = following.Work(number, source.seconds, milliseconds, tells);
    if (!tells) return;
    this.toldAt = performance.now();
    this.status = JSON.parse(following.Status(number)) as TwinStatus;
    texts.push(...this.status.texts);
    if (texts.length > mostTexts) texts.splice(0, texts.length - mostTexts);
  }
}
