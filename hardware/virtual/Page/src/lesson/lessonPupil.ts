// The pupil's number: as the teacher handed it out, or drawn where there is none. It seeds cues
// and random pictures, so that no two of a class repeat one experiment. It lasts as long as the
// tab, for all lessons and steps.

import { html, nothing } from "lit";
import { withValue } from "../common/controls";
import { t } from "../common/language";
import { load, store } from "../common/stored";
import type { Board } from "../board/board";
import type { LessonStep } from "./lessonData";

const place = "astronano.pupil";
const key = "pupil";

export class Pupil {
  private kept = 0;
  private isDrawn = false;
  private told = "";

  constructor(private readonly board: Board, private readonly changed: () => void) {
    this.kept = board.ofRun(key) || this.read();
    this.save();
  }

  /** The number, 0 as long as there is none. */
  get number(): number { return this.kept; }

  private get most(): number {
    return this.board.description.run.find((setting) => setting.key === key)!.maximum;
  }

  /** The number; without one, one is drawn. */
  needed(): number {
    if (this.kept === 0) this.draw();
    return this.kept;
  }

  /** A link as this pupil opens it. */
  linkOf({ link, same }: LessonStep): string {
    return same ? link : this.linkWith(link);
  }

  linkWith(link: string): string { return `${link}&${key}=${this.needed()}`; }

  /** Whose cues a step has, in words. */
  inWords({ same }: LessonStep): string {
    return same ? t("This step is the same for everybody.")
      : t("Cues and random pictures are those of number {{number}}.", { number: this.needed() });
  }

  private draw(): void {
    const [random] = crypto.getRandomValues(new Uint32Array(1));
    this.kept = 1 + random! % this.most;
    this.isDrawn = true;
    this.told = "";
    this.save();
  }

  private take(text: string): void {
    const number = /^\d{1,4}$/.test(text) ? Number(text) : 0;
    if (number === 0) {
      this.told = t("The number must be from 1 to {{most}} (was “{{given}}”).",
        { most: this.most, given: text.slice(0, 12) });
    } else {
      this.kept = number;
      this.isDrawn = false;
      this.told = "";
      this.save();
    }
    this.changed();
  }

  template() {
    return html`<form class="pupil" novalidate @submit=${(event: Event) => {
      event.preventDefault();
      this.take((event.target as HTMLFormElement).querySelector("input")!.value.trim());
    }}><label><span>${t("My number")}</span> <input id="my-number" inputmode="numeric"
        autocomplete="off" aria-describedby="my-number-told" aria-invalid=${this.told !== ""}
        .value=${this.kept ? `${this.kept}` : ""}
        @change=${withValue((text) => this.take(text.trim()))}
      /></label>
      <button type="button" class="quiet" @click=${() => {
        this.draw();
        this.changed();
      }}>${t("Draw one")}</button>
      <p class="how">${t("Your teacher hands out 1, 2, 3 … The number chooses your cues and random "
        + "pictures, so nobody in the class repeats your experiment.")}</p>
      <p class="told" role="status" id="my-number-told">${this.told || (this.isDrawn
        ? t("Number {{number}} was drawn for you.", { number: this.kept }) : nothing)}</p></form>`;
  }

  private read(): number { return Number(load(place, "sessionStorage")); }

  private save(): void { store(place, `${this.kept}`, "sessionStorage"); }
}
