// What is going on, in two or three sentences; .NET chooses them, the names are the page's.

import { html, nothing, render } from "lit";
import type { Board } from "../board/board";
import { Shown } from "../common/shown";
import { nameOf, namesRevision } from "./names";
import { asked } from "./words";
import { sentence } from "../common/language";

const period = 250; // ms between two looks while it runs

export class SituationLine {
  /** What has to change for it to be worth saying aloud, and what is said then. */
  gist = "";
  words = "";
  private looked = -Infinity;
  private moment = "";
  private readonly seen = new Shown();
  private shown = "";
  private readonly place = document.createElement("div");

  constructor(section: HTMLElement, private readonly board: Board) {
    section.append(this.place);
  }

  /** Called every frame, at a time in ms of the board; fully: at once. */
  show(now: number, fully: boolean): void {
    const { board } = this;
    const { isHeld, runs, steps, stores, networkIndex, wrong } = board;
    const moment = [runs, stores, networkIndex, wrong].join("|");
    const isDue = fully || isHeld || moment !== this.moment || now - this.looked >= period;
    if (!isDue) return;
    const values = board.network.settings.map((_, index) => board.value(index));
    if (!this.seen.isOther(runs, steps, stores, networkIndex, namesRevision(), ...values)) return;
    this.moment = moment;
    this.looked = now;
    this.tell(board.firmware.Situation());
  }

  private tell(text: string): void {
    if (text === this.shown) return;
    this.shown = text;
    const [kind, ...lines] = text.split("\n");
    const [state, movement, reason] = lines.map((line) => inNames(this.board, sentence(line)));
    this.gist = kind!;
    this.words = state!;
    render(html`<p><strong>${state}</strong> ${movement} ${reason
      ? html`<span data-in="lab">${reason}</span>` : nothing}
      ${asked("situation")}</p>`, this.place);
  }
}

/** A sentence with the memories called as the user calls them. */
export function inNames(board: Board, sentence: string): string {
  return sentence.replace(/\{(\d+)\}/g, (_, memory: string) => nameOf(board, Number(memory)));
}
