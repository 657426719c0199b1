// The recall of one letter of a name after the other: shown whole, then broken, then repaired by
// the board in slow motion. Only the page's clock is slowed, so no setting changes.

import type { Board } from "../board/board";
import { units } from "../common/picture";

/** The state at one step. */
export interface Moment { step: number; activations: number[]; overlaps: number[]; wrong: number; }

/** What became of a letter. */
export interface Recall {
  memory: number;
  letter: string;
  cue: boolean[];
  moments: Moment[];
  isRight: boolean;
}

/** Shown whole; being repaired; shown as it came out; all done; the board was used otherwise. */
export type Stage = "whole" | "recalling" | "over" | "done" | "left";

/** Steps per second: the first letter slowly enough to follow each, the others twice as fast. */
const slow = 5;
const quick = 10;
/** A recall that takes longer is not waited for. */
const mostSteps = 60;
const mostTries = 3;
/** Frames for which a letter rests before and after its recall. */
const patience = 24;

export class Recalls {
  stage: Stage = "whole";
  /** One for each different letter; the last is under way. */
  readonly all: Recall[] = [];
  private tries = 0;
  private waits = patience;
  private run = "";

  constructor(private readonly board: Board, private readonly clock: { pace: number },
    /** Where nothing may move slowly, the recall is made at once and looked at afterwards. */
    private readonly isStill: boolean) {
    this.begin(0);
  }

  get now(): Recall { return this.all.at(-1)!; }
  get last(): Moment | undefined { return this.now.moments.at(-1); }
  /** Has the letter been broken again since the last try? */
  get isRetried(): boolean { return this.tries > 1; }

  /** Called every frame while the board plays. */
  frame(): void {
    if (this.stage === "done" || this.stage === "left") return;
    if (this.runNow() !== this.run) return this.end("left");
    if (this.stage === "recalling") this.watch();
    else if (this.isStill || --this.waits <= 0) this.goOn();
  }

  /** Lets the board run as fast as before. */
  end(stage: "done" | "left"): void {
    this.stage = stage;
    this.clock.pace = 1;
  }

  private begin(memory: number): void {
    const { board } = this;
    if (memory !== board.target || this.all.length > 0) board.firmware.CueFrom(memory);
    board.refresh();
    this.run = this.runNow();
    this.tries++;
    this.all[memory] = {
      memory, letter: board.memoryName(memory), cue: units.map((unit) => board.cueUnit(unit)),
      moments: [], isRight: false,
    };
    this.take();
    this.enter("whole");
  }

  private enter(stage: Stage): void {
    this.stage = stage;
    this.waits = patience;
    const { board, clock } = this;
    const speed = board.ofRun("speed");
    clock.pace = this.isStill ? 1
      : stage === "recalling" ? (this.all.length > 1 ? quick : slow) / speed : 0;
  }

  private goOn(): void {
    if (this.stage === "whole") return this.enter("recalling");
    const { memory, isRight } = this.now;
    if (!isRight && this.tries < mostTries) return this.begin(memory);
    this.tries = 0;
    if (memory + 1 < this.board.memories) this.begin(memory + 1);
    else this.end("done");
  }

  private watch(): void {
    const { board } = this;
    if (board.steps !== this.last!.step) this.take();
    this.now.isRight = board.wrong === 0;
    if (this.now.isRight || board.steps >= mostSteps) this.enter("over");
  }

  private take(): void {
    const { board } = this;
    this.now.moments.push({
      step: board.steps, wrong: board.wrong,
      activations: units.map((unit) => board.activation(unit)),
      overlaps: Array.from({ length: board.memories }, (_, memory) => board.overlap(memory)),
    });
  }

  private runNow(): string {
    const { board } = this;
    return [board.networkIndex, board.cueNumber, board.stores].join("|");
  }
}
