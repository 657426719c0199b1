// What the laboratory and the projector show beside the board, put together.

import { depthNow } from "../address/depth";
import type { Board } from "../board/board";
import { Measure } from "../measure/measure";
import type { Plots } from "../plots/plots";
import { Slice } from "../plots/slice";
import { SituationLine } from "../words/situation";
import { Beside } from "./beside";
import { Compare } from "./compare";
import { Memories } from "./memories";
import { TakeAway } from "./takeAway";
import { TimeControls } from "./time";

export class Lab {
  private readonly time: TimeControls;
  private readonly beside: Beside;
  private readonly memories: Memories;
  readonly compare: Compare;
  private readonly measure: Measure;
  private readonly slice: Slice;
  private readonly takeAway: TakeAway;
  private readonly situation: SituationLine;

  constructor(board: Board, plots: Plots) {
    this.beside = new Beside(document.querySelector("#beside")!, board);
    this.memories = new Memories(document.querySelector("#memories")!, board);
    this.compare = new Compare(document.querySelector("#compare")!, board);
    this.measure = new Measure(document.querySelector("#measure")!, board);
    this.slice = new Slice(document.querySelector("#slice")!, board);
    this.takeAway = new TakeAway(document.querySelector("#take-away")!, board, plots);
    this.time = new TimeControls(document.querySelector("#time")!, board);
    this.situation = new SituationLine(document.querySelector("#situation")!, board);
    this.enter();
  }

  /** After the depth has changed. */
  enter(): void {
    // A class sees the neurons below the glass.
    const paint = document.querySelector(".paint")!;
    if (depthNow() === "projector") document.querySelector(".board .bench")!.after(paint);
    else document.querySelector("#time")!.after(paint);
  }

  /** What is worth saying aloud beside the glass. */
  get said(): { gist: string; words: string } { return this.situation; }

  /** Lets the run stand still, or go on again. */
  pause(): void { this.time.toggle(); }

  /** Called every frame, at a time in ms of the board; fully: what is shown now and then too. */
  show(now: number, fully: boolean): void {
    this.time.show();
    this.situation.show(now, fully);
    if (depthNow() === "board") return;
    this.beside.show();
    if (depthNow() !== "lab") return;
    this.memories.show();
    this.compare.show(now, fully);
    this.slice.show();
    this.takeAway.show();
    this.measure.show();
  }
}
