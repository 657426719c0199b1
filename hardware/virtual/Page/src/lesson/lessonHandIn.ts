// Handing in a run: a link with the answers, the step and the certificate of the pupil's run of
// it, to be copied, or shown to the teacher's camera as a QR code.

import { html, nothing } from "lit";
import type { Board } from "../board/board";
import { t } from "../common/language";
import { qrSvg } from "../common/qr";
import { handedLink } from "./lessonCode";
import type { Lesson, LessonStep } from "./lessonData";

export class HandIn {
  private step: string;
  private link = "";
  private picture: SVGElement | undefined;
  private told = "";

  /** `setUp` opens a step for this pupil and lets it wait at its cue. */
  constructor(private readonly lesson: Lesson, private readonly board: Board,
    private readonly setUp: (step: LessonStep) => void, private readonly changed: () => void) {
    const counted = lesson.steps.find(({ count }) => count) ?? lesson.steps[0]!;
    this.step = counted.name;
  }

  /** What was handed in is no longer true. */
  clear(): void {
    this.link = this.told = "";
    this.picture = undefined;
  }

  private async run(code: string): Promise<void> {
    const step = this.lesson.steps.find(({ name }) => name === this.step)!;
    this.clear();
    this.setUp(step);
    try {
      const digits = this.board.firmware.Certify();
      this.link = `${new URL("./", document.baseURI).href}#${
        handedLink(this.lesson, code, { step: step.name, digits })}`;
      const { encodeQR } = await import("qr");
      // Without the light border, which the drawing has wider.
      const modules = encodeQR(this.link, "raw", { ecc: "medium", border: 1 }).slice(1, -1);
      this.picture = qrSvg(modules.map((row) =>
        row.slice(1, -1).map((isDark) => isDark ? "1" : "0").join("")), this.link);
    } catch (error) {
      this.told = t("This step cannot be handed in: {{error}}", {
        error: (error as Error).message.split("\n")[0]! });
    }
    this.changed();
  }

  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.link);
      this.told = t("Copied.");
    } catch {
      this.told = t("Select the link and copy it.");
    }
    this.changed();
  }

  template(code: string) {
    const { link, lesson } = this;
    return html`<p class="row hand-in"><label>${t("Hand in a run of step")} <select id="hand-step"
        @change=${(event: Event) => {
          this.step = (event.target as HTMLSelectElement).value;
          this.clear();
          this.changed();
        }}>${lesson.steps.map(({ name }) => html`<option ?selected=${name === this.step}>${
          name}</option>`)}</select></label>
      <button type="button" class="lab-button" id="hand-in"
        @click=${() => void this.run(code)}>${t("Hand in")}</button></p>
      ${link ? html`<div class="handed-in">${this.picture ?? nothing}
        <p><code id="handed-link">${link}</code></p>
        <p class="row"><button type="button" class="lab-button"
          @click=${() => void this.copy()}>${t("Copy link")}</button></p>
        <p class="how">${t("Show the code to your teacher’s camera, or send the link. Your "
          + "teacher’s page repeats the run and checks that it reaches the same bits.")}</p></div>` : nothing}
      <p class="told" role="status">${this.told || nothing}</p>`;
  }
}
