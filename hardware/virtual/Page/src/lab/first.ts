// The first recall of a first visit: slow enough to watch, large, with one sentence over it. It
// slows the page's clock and nothing else, so no setting changes and nothing of it is saved.

import "../style/first.css";
import { html, nothing, render } from "lit";
import type { Board } from "../board/board";
import { button } from "../common/controls";
import { t } from "../common/language";
import { picture, units } from "../common/picture";
import { Shown } from "../common/shown";
import { load, store } from "../common/stored";

const place = "astronano.visited";
const stepsPerSecond = 5;
/** A recall that takes longer is not waited for. */
const mostSteps = 60;

export class FirstVisit {
  private stage: "new" | "recalling" | "recalled" | "closed" = "new";
  /** All pictures of the recall, from the cue to the memory. */
  private readonly pictures: boolean[][] = [];
  /** Which of before, half-way and after is shown where nothing may move. */
  private still = 0;
  private readonly isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  private readonly shown = new Shown();

  constructor(private readonly section: HTMLElement, private readonly board: Board,
    private readonly clock: { pace: number }) {
    for (const links of [section, document.querySelector("#start")!]) {
      links.addEventListener("click", ({ target }) => {
        if ((target as HTMLElement).closest("a, #have-board") && !this.section.hidden) this.close();
      });
    }
  }

  /** Called every frame while the board plays. */
  show(): void {
    if (this.stage === "new") this.begin();
    if (this.stage === "recalling") this.watch();
    if (this.stage === "closed") return;
    if (this.shown.isOther(this.stage, this.pictures.length, this.still)) {
      render(this.template(), this.section);
    }
  }

  private begin(): void {
    const { board } = this;
    this.stage = "closed";
    if (location.hash !== "" || !board.demonstrates || board.storage.isKept || load(place)) return;
    this.stage = "recalling";
    this.section.hidden = false;
    if (!this.isStill) {
      this.clock.pace = stepsPerSecond / board.ofRun("speed");
    }
  }

  private watch(): void {
    const { board, pictures } = this;
    const now = units.map((unit) => board.activation(unit) > 0);
    const last = pictures.at(-1);
    if (now.some((isPlus, unit) => isPlus !== last?.[unit])) pictures.push(now);
    if (board.demonstrates && board.wrong > 0 && board.steps < mostSteps) return;
    this.stage = "recalled";
    this.clock.pace = 1;
  }

  private template() {
    const { pictures, isStill, still } = this;
    const isOver = this.stage === "recalled" && (!isStill || still === 2);
    const last = pictures.length - 1;
    const at = !isStill ? last : Math.round(still * last / 2);
    return html`
      <p role="status">${isOver
        ? t("64 neurons have repaired a broken letter that they remember.")
        : t("A broken letter: watch 64 neurons repair it from memory.")}</p>
      ${picture(pictures[at] ?? [])}
      <div class="row">
        ${isStill ? html`<span>${t(["Before", "Half-way", "After"][still]!)}</span>
          ${button(t("Next"), "first-next", () => this.still++,
            this.stage === "recalling" || still === 2)}` : nothing}
        ${isOver ? html`<a href="#page=draw&patterns=letters&cue=1">${
          t("Your turn: draw something")}</a>` : nothing}
        ${button(t("Close"), "first-close", () => this.close())}
      </div>`;
  }

  /** For good. */
  close(): void {
    const { stage } = this;
    this.stage = "closed";
    this.clock.pace = 1;
    this.section.hidden = true;
    if (stage !== "new") store(place, "1");
  }
}
