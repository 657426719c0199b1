// The end of a lesson: the pupil's answers as a code to copy.

import { html, nothing } from "lit";
import { button, copied } from "../common/controls";
import { t } from "../common/language";
import type { Answers } from "./lessonAnswers";
import { codeOf } from "./lessonCode";
import type { Lesson } from "./lessonData";
import type { HandIn } from "./lessonHandIn";
import type { Pupil } from "./lessonPupil";

export class MyAnswer {
  private told = "";

  constructor(private readonly lesson: Lesson, private readonly answers: Answers,
    private readonly pupil: Pupil, private readonly handIn: HandIn,
    private readonly changed: () => void, private readonly again: () => void) {}

  private async copy(code: string): Promise<void> {
    this.told = await copied(code) ? t("Copied.") : t("Select the code and copy it.");
    this.changed();
  }

  template(isDone: boolean) {
    const code = isDone ? codeOf(this.lesson, this.answers, this.pupil.needed()) : "";
    return html`<h3>${t("My answer")}</h3>
      ${isDone ? html`<p class="row"><code id="my-answer">${code}</code>
        ${button(t("Copy"), "", () => this.copy(code))}
        <button type="button" class="quiet" @click=${() => {
          this.told = "";
          this.handIn.clear();
          this.again();
        }}>${t("Start over")}</button></p>
        <p class="told" role="status">${this.told || nothing}</p>${this.handIn.template(code)}`
        : html`<p class="how">${
          t("After all predictions, a code for your teacher appears here.")}</p>`}
      <p class="how">${t("No name is asked for and nothing is sent. Your number and answers stay "
        + "in this tab until you close it; the code contains only them and your counts.")}</p>`;
  }
}
