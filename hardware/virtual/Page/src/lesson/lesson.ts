// A lesson beside the board: its text, its steps at a click, and what is predicted before they
// open. Loaded when a link names one.

import { html, nothing, render } from "lit";
import "../style/lesson.css";
import "../style/lessonParts.css";
import { depthNow } from "../address/depth";
import { lessonNow, nameLesson } from "../address/lessonLink";
import type { Board } from "../board/board";
import { followAnew } from "../board/link";
import { Answers, type Given } from "./lessonAnswers";
import { Draft, givenInWords } from "./lessonAsk";
import { LessonClass } from "./lessonClass";
import { codeOf } from "./lessonCode";
import { loadLesson, type Lesson, type LessonStep, type Prediction } from "./lessonData";
import { LessonMeasure, type Found } from "./lessonMeasure";
import { outcome } from "./lessonShown";
import { WayBack } from "./lessonWay";
import { t } from "../common/language";

/** Opens a lesson; false if there is none of that name. `settle`: turns knobs to their values. */
export async function openLesson(folder: string, board: Board, settle: () => void) {
  const lesson = await loadLesson(folder);
  const begin = (link: string) => {
    followAnew(link, board);
    settle();
  };
  if (lesson) {
    opened?.remove();
    opened = new LessonPanel(lesson, board, begin);
    if (lessonNow() !== folder) nameLesson(folder, depthNow());
  }
  return lesson !== undefined;
}

let opened: LessonPanel | undefined;

class LessonPanel {
  private readonly place = document.createElement("section");
  private readonly answers: Answers;
  private readonly measuring: LessonMeasure;
  private readonly found = new Map<string, Found>();
  private readonly class: LessonClass;
  private readonly back: WayBack;
  private drafts: Draft[];
  /** What is measured now, and how far it is. */
  private busy = "";
  private progress = 0;
  private step: LessonStep | undefined;
  private told = "";
  private copied = "";

  constructor(private readonly lesson: Lesson, private readonly board: Board,
    private readonly begin: (link: string) => void) {
    this.answers = new Answers(lesson);
    this.measuring = new LessonMeasure(board, begin);
    this.class = new LessonClass(lesson, this.found);
    this.drafts = this.blank();
    this.place.id = "lesson";
    this.place.className = "lesson";
    this.place.setAttribute("aria-labelledby", "lesson-title");
    document.documentElement.dataset["lesson"] = lesson.folder;
    document.querySelector("main")!.prepend(this.place);
    this.back = new WayBack(this.place);
    this.place.addEventListener("click", (event) => this.follow(event));
    this.class.show();
    this.show();
  }

  private blank(): Draft[] {
    return this.lesson.predictions.map((one) =>
      new Draft(one, () => this.show(), (given) => this.give(one, given)));
  }

  private give(one: Prediction, given: Given): void {
    this.answers.give(one, given);
    this.show();
    this.place.querySelector<HTMLElement>(`[data-of="${one.name}"] .next`)?.focus();
  }

  remove(): void {
    this.measuring.stop();
    this.place.remove();
    this.back.remove();
    delete document.documentElement.dataset["lesson"];
  }

  private close(): void {
    this.remove();
    nameLesson("", depthNow());
  }

  /** A link of the text to one of the steps sets the board, and does not leave the page. */
  private follow(event: Event): void {
    const link = (event.target as Element).closest("a");
    const steps = link ? this.lesson.steps.filter((one) => link.hash.includes(one.link)) : [];
    // Two steps may begin alike and differ in how far they go.
    const step = steps.find(({ name }) => name === link!.textContent) ?? steps[0];
    if (!step) return;
    event.preventDefault();
    this.open(step);
  }

  private open(step: LessonStep): void {
    const missing = this.answers.missing(step.name);
    if (this.busy) return;
    this.told = missing.length > 0 ? this.reason(step)
      : t("The board is set up for step {{step}}.", { step: step.name });
    if (missing.length === 0) {
      this.step = step;
      this.board.firmware.Hold(false);
      this.begin(step.link);
      this.back.show();
    }
    this.show();
  }

  private reason(step: LessonStep): string {
    const missing = this.answers.missing(step.name).map((place) => place + 1);
    return t("Step {{step}} opens after you submit or skip prediction {{predictions}}.",
      { step: step.name, predictions: missing.join(", ") });
  }

  private toEnd(): void {
    if (this.busy) return;
    const { link, run } = this.step!;
    this.measuring.playTo(link, run ?? 0);
    this.back.show();
    this.told = t("Step {{step}} has run to its end: {{steps}} steps.",
      { step: this.step!.name, steps: run ?? 0 });
    this.show();
  }

  private async measure(one: Prediction): Promise<void> {
    this.busy = one.name;
    this.progress = 0;
    this.show();
    try {
      this.found.set(one.name, await this.measuring.measure(this.lesson, one, (done, all) => {
        this.progress = done / all;
        this.show();
      }));
      this.told = "";
    } catch (error) {
      this.told = t("The measurement failed: {{error}}", { error: (error as Error).message });
    }
    this.busy = "";
    this.class.show();
    this.show();
    this.place.querySelector<HTMLElement>(`[data-of="${one.name}"] .came`)?.focus();
  }

  private async copy(code: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(code);
      this.copied = t("Copied.");
    } catch {
      this.copied = t("Select the code and copy it.");
    }
    this.show();
  }

  private again(): void {
    this.answers.clear();
    this.found.clear();
    this.drafts = this.blank();
    this.copied = "";
    this.class.show();
    this.show();
  }

  private show(): void { render(this.template(), this.place); }

  private template() {
    const { lesson, answers } = this;
    const { card } = lesson;
    const isDone = answers.open.length === 0;
    return html`
      <header><h2 id="lesson-title"><small>${t("Lesson {{number}}", { number: lesson.number })}
        </small> ${lesson.title}</h2><button type="button" class="quiet"
          @click=${() => this.close()}>${t("Close")}</button></header>
      <div class="text">${card.intro}</div>
      <h3>${t("Predict first")}</h3>
      <ol class="predictions">${lesson.predictions.map((one, i) => this.prediction(one, i))}</ol>
      <h3>${t("Do")}</h3>
      ${this.steps()}
      <div class="text">${card.tasks}</div>
      <h3>${t("Explain")}</h3>
      ${isDone ? html`<details class="explain"><summary>${t("Open after measuring")}</summary>
        <div class="text">${card.explained}</div></details>`
        : html`<p class="how">${t("Opens after all predictions are submitted or skipped.")}</p>`}
      <h3>${t("Go further")}</h3>
      <div class="text">${card.further}</div>
      ${this.answer(isDone)}
      ${this.class.place}`;
  }

  private prediction(one: Prediction, i: number) {
    const given = this.answers.of(one);
    const found = this.found.get(one.name);
    return html`<li data-of=${one.name}><h4>${one.ask}</h4>
      ${given === undefined ? this.drafts[i]!.template(i)
        : found ? html`<div class="came" tabindex="-1">${outcome(one, given, found)}</div>`
          : html`<p>${givenInWords(one, given)}</p>${this.measureButton(one)}`}</li>`;
  }

  private measureButton(one: Prediction) {
    return this.busy === one.name
      ? html`<progress aria-label=${t("Measurement")} max="1" .value=${this.progress}></progress>`
      : html`<p class="row"><button type="button" class="lab-button next"
        ?disabled=${this.busy !== ""} @click=${() => void this.measure(one)}>${
          t(one.measure ? "Measure" : "Show the result")}</button></p>`;
  }

  private steps() {
    const { lesson, step, answers } = this;
    return html`<div class="steps" role="group" aria-label=${t("Steps")}>${
      lesson.steps.map((one) => {
      const isLocked = answers.missing(one.name).length > 0;
      return html`<button type="button" class="lab-button ${isLocked ? "closed" : ""}"
        aria-pressed=${one === step} aria-describedby="lesson-told"
        @click=${() => this.open(one)}>${one.name}${isLocked
          ? html` <small>${t("locked")}</small>` : nothing}</button>`;
    })}</div>
    <p class="told" role="status" id="lesson-told">${this.told || nothing}</p>
    ${step && step.run ? html`<p class="row"><button type="button" class="lab-button to-end"
      @click=${() => this.toEnd()}>${t("Run to the end: {{steps}} steps", { steps: step.run })}
      </button></p>` : nothing}`;
  }

  private answer(isDone: boolean) {
    const code = isDone ? codeOf(this.lesson, this.answers) : "";
    return html`<h3>${t("My answer")}</h3>
      ${isDone ? html`<p class="row"><code id="my-answer">${code}</code>
        <button type="button" class="lab-button"
          @click=${() => void this.copy(code)}>${t("Copy")}</button>
        <button type="button" class="quiet"
          @click=${() => this.again()}>${t("Start over")}</button></p>
        <p class="told" role="status">${this.copied || nothing}</p>`
        : html`<p class="how">${
          t("After all predictions, a code for your teacher appears here.")}</p>`}
      <p class="how">${t("No name is asked for and nothing is sent. Your answers stay in this tab "
        + "until you close it; the code contains only your answers.")}</p>`;
  }
}
