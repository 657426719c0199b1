// The steps of a lesson as buttons: closed until their predictions are made; one that is open waits
// at its cue until it is run.

import { html, nothing } from "lit";
import { t } from "../common/language";
import type { Answers } from "./lessonAnswers";
import { titleOf, type Lesson, type LessonStep } from "./lessonData";

interface Steps {
  lesson: Lesson;
  answers: Answers;
  /** The one that is open. */
  step: LessonStep | undefined;
  told: string;
  isHeld: boolean;
  open: (step: LessonStep) => void;
  hold: (held: boolean) => void;
  toEnd: () => void;
}

export function steps({ lesson, answers, step, told, isHeld, open, hold, toEnd }: Steps) {
  return html`<div class="steps" role="group" aria-label=${t("Steps")}>${lesson.steps.map((one) => {
    const isLocked = answers.missing(one.name).length > 0;
    return html`<button type="button" class="lab-button ${isLocked ? "closed" : ""}"
      aria-pressed=${one === step} aria-describedby="lesson-told"
      @click=${() => open(one)}>${titleOf(one)}${isLocked
        ? html` <small>${t("locked")}</small>` : nothing}</button>`;
  })}</div>
  <p class="told" role="status" id="lesson-told">${told || nothing}</p>
  ${step ? html`<p class="row"><button type="button" class="lab-button run-step"
      @click=${() => hold(!isHeld)}>${isHeld ? `▶ ${t("Run")}` : `❚❚ ${t("Pause")}`}</button>
    ${step.run ? html`<button type="button" class="lab-button to-end"
      @click=${toEnd}>${t("Run to the end: {{steps}} steps",
        { steps: step.run })}</button>` : nothing}</p>` : nothing}`;
}
