// Beside the neurons: the memory that is to be recalled, and the cue that was made of it.

import { html, render } from "lit";
import type { Board } from "../board/board";
import { picture, units, unitsOf } from "../common/picture";
import { Shown } from "../common/shown";
import { nameOf, namesRevision, picturesOf } from "../words/names";
import { asked } from "../words/words";
import { t } from "../common/language";

export class Beside {
  private readonly shown = new Shown();

  constructor(private readonly place: HTMLElement, private readonly board: Board) {}

  show(): void {
    const { board } = this;
    if (!this.shown.isOther(board.runs, board.target, board.stores, namesRevision())) return;
    const target = unitsOf(picturesOf(board)[board.target] ?? "");
    const cue = units.map((unit) => board.cueUnit(unit));
    const wrong = cue.filter((isPlus, unit) => isPlus !== target[unit]).length;
    render(html`
      <figure aria-describedby="word-picture-cue">${picture(cue)}
        <figcaption>${t("Cue: {{wrong}} of 64 units wrong", { wrong })}
          ${asked("picture-cue")}</figcaption></figure>
      <figure aria-describedby="word-picture-memory">${picture(target)}
        <figcaption>${t("Memory: {{name}}", { name: nameOf(board, board.target) })}
          ${asked("picture-memory")}</figcaption></figure>`, this.place);
  }
}
