// What the laboratory and the projector show beside the board, put together.

import type { Board } from "./board";
import { depthNow } from "./depth";
import { Beside } from "./beside";
import { Memories } from "./memories";
import { TimeControls } from "./time";

export class Lab {
  private readonly time: TimeControls;
  private readonly beside: Beside;
  private readonly memories: Memories;

  constructor(board: Board) {
    this.beside = new Beside(document.querySelector("#beside")!, board);
    this.memories = new Memories(document.querySelector("#memories")!, board);
    this.time = new TimeControls(document.querySelector("#time")!, board);
    this.enter();
  }

  /** After the depth has changed: on the bare board nothing can let a run go on again. */
  enter(): void {
    if (depthNow() === "board") this.time.resume();
    // A class sees the neurons below the glass.
    const paint = document.querySelector(".paint")!;
    if (depthNow() === "projector") document.querySelector(".board .bench")!.after(paint);
    else document.querySelector("#time")!.after(paint);
  }

  /** Lets the run stand still, or go on again. */
  pause(): void { this.time.toggle(); }

  /** Called every frame. */
  show(): void {
    if (depthNow() === "board") return;
    this.time.show();
    this.beside.show();
    if (depthNow() === "lab") this.memories.show();
  }
}
