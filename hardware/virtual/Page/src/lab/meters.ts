// The meters: the time of the run, and its steps and frames per second.

import type { Board } from "../board/board";
import type { Loop } from "../board/loop";
import { inDigits } from "../common/language";
import { byId } from "../common/make";

/** Nobody reads numbers faster, and each that changes makes the browser lay out the page again. */
const framesPerText = 3;

export class Meters {
  private shownRuns = -1;

  constructor(private readonly board: Board) {}

  show(loop: Loop, fully: boolean): void {
    const { plays, isHeld, runs, time } = this.board;
    const goesOn = plays && !isHeld && runs === this.shownRuns;
    if (!fully && goesOn && loop.work.frames % framesPerText > 0) return;
    this.shownRuns = runs;
    write("meter-time", plays ? inDigits(time.toFixed(1)) : "–");
    write("meter-steps", loop.stepsPerSecond.toFixed(0));
    write("meter-frames", loop.framesPerSecond.toFixed(0));
  }
}

function write(id: string, value: string): void {
  const place = byId(id);
  if (place.textContent !== value) place.textContent = value;
}
