// Handing in a run: a link with the answers, the step and the certificate of the pupil's run of
// it, to be copied, or shown to the teacher's camera as a QR code.

import { html, nothing } from "lit";
import type { Board } from "../board/board";
import { withValue } from "../common/controls";
import { sentence, t } from "../common/language";
import { LinkCode } from "../common/linkCode";
import { handedLink } from "./lessonCode";
import { titleOf, type Lesson, type LessonStep } from "./lessonData";

export class HandIn {
  private step: string;
  private readonly link: LinkCode;
  private told = "";

  /** `setUp` opens a step for this pupil and lets it wait at its cue. */
  constructor(private readonly lesson: Lesson, private readonly board: Board,
    private readonly setUp: (step: LessonStep) => void, private readonly changed: () => void) {
    const counted = lesson.steps.find(({ count }) => count) ?? lesson.steps[0]!;
    this.step = counted.name;
    this.link = new LinkCode(changed);
  }

  /** What was handed in is no longer true. */
  clear(): void {
    this.told = "";
    this.link.clear();
  }

  private async run(code: string): Promise<void> {
    const step = this.lesson.steps.find(({ name }) => name === this.step)!;
    this.clear();
    this.setUp(step);
    try {
      const digits = this.board.firmware.Certify();
      await this.link.set(handedLink(this.lesson, code, { step: step.name, digits }));
    } catch (error) {
      this.told = t("This step cannot be handed in: {{error}}", {
        error: sentence((error as Error).message.split("\n")[0]!) });
    }
    this.changed();
  }

  template(code: string) {
    return html`<p class="row hand-in"><label>${t("Hand in a run of step")} <select id="hand-step"
        @change=${withValue((step) => {
          this.step = step;
          this.clear();
          this.changed();
        })}>${this.lesson.steps.map((step) => html`<option value=${step.name}
          ?selected=${step.name === this.step}>${titleOf(step)}</option>`)}</select></label>
      <button type="button" class="lab-button" id="hand-in"
        @click=${() => void this.run(code)}>${t("Hand in")}</button></p>
      ${this.link.template(t("Show the code to your teacher’s camera, or send the link. Your "
        + "teacher’s page repeats the run and checks that it reaches the same bits."))}
      <p class="told" role="status">${this.told || nothing}</p>`;
  }
}
