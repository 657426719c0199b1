// Below the picture: what is done to all of it at once, and what becomes of it.

import { render } from "lit";
import type { Board } from "../board/board";
import { button } from "../common/controls";
import { t } from "../common/language";
import { Shown } from "../common/shown";
import { Images } from "./image";
import { isPicture, type Paint } from "./paint";

export class Strokes {
  private readonly shown = new Shown();

  constructor(private readonly place: HTMLElement, private readonly board: Board,
    private readonly paint: Paint, private readonly settle: () => void) {
    new Images(place.closest(".paint")!, board, paint, settle);
  }

  /** Called every frame. */
  show(): void {
    const { board, paint } = this;
    if (!this.shown.isOther(board.plays, paint.canUndo, isPicture(board))) return;
    const off = !board.plays;
    render([
      button(t("Clear"), "clear-picture", () => paint.paintAll(() => false), off),
      button(t("Invert"), "invert-picture", () => paint.paintAll((isPlus) => !isPlus), off),
      button(t("Undo"), "undo-picture", () => paint.undo(), off || !paint.canUndo),
      button(t("Learn"), "learn", () => this.learn(), off),
      button(t("Recall mine"), "recall-mine", () => this.recall(), off),
    ], this.place);
  }

  private learn(): void {
    this.board.firmware.Learn();
    this.board.refresh();
  }

  /** The last of the memories is the one that was learned last. */
  private recall(): void {
    const { board } = this;
    board.turnTo("neurons");
    board.firmware.CueFrom(board.memories - 1);
    board.refresh();
    this.settle();
  }
}
