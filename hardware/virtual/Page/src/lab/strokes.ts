// Below the picture: what is done to all of it at once, and what becomes of it.

import { html, render } from "lit";
import type { Board } from "../board/board";
import { t } from "../common/language";
import { Images } from "./image";
import { isPicture, type Paint } from "./paint";

export class Strokes {
  private shown = "";

  constructor(private readonly place: HTMLElement, private readonly board: Board,
    private readonly paint: Paint, private readonly settle: () => void) {
    new Images(place.closest(".paint")!, board, paint, settle);
  }

  /** Called every frame. */
  show(): void {
    const { board, paint } = this;
    const key = [board.plays, paint.canUndo, isPicture(board)].join("|");
    if (key === this.shown) return;
    this.shown = key;
    const button = (text: string, word: string, act: () => void, isOff = false) => html`
      <button type="button" class="lab-button" aria-describedby="word-${word}"
        ?disabled=${!board.plays || isOff} @click=${act}>${text}</button>`;
    render([
      button(t("Clear"), "clear-picture", () => paint.paintAll(() => false)),
      button(t("Invert"), "invert-picture", () => paint.paintAll((isPlus) => !isPlus)),
      button(t("Undo"), "undo-picture", () => paint.undo(), !paint.canUndo),
      button(t("Learn"), "learn", () => this.learn()),
      button(t("Recall mine"), "recall-mine", () => this.recall()),
    ], this.place);
  }

  private learn(): void {
    this.board.firmware.Learn();
    this.board.refresh();
  }

  /** The last of the memories is the one that was learned last. */
  private recall(): void {
    const { board } = this;
    board.firmware.SelectPage(board.description.pages.findIndex(({ key }) => key === "neurons"));
    board.firmware.CueFrom(board.memories - 1);
    board.refresh();
    this.settle();
  }
}
