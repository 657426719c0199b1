// A lesson beside the board: its text, its steps at a click, and what is predicted before they
// open. Loaded when a link names one.

import { html, render } from "lit";
import "../style/lesson.css";
import "../style/lessonParts.css";
import "../style/class.css";
import { depthNow } from "../address/depth";
import { handedNow, lessonNow, nameLesson, stepNow } from "../address/lessonLink";
import { shortLink } from "../common/shortLink";
import type { Board } from "../board/board";
import { restartWithLink } from "../board/link";
import { Answers, type Given } from "./lessonAnswers";
import { Draft } from "./lessonAsk";
import { LessonClass } from "./lessonClass";
import { loadLesson, titleOf, type Lesson, type LessonStep, type Prediction } from "./lessonData";
import { LessonMeasure, type Found } from "./lessonMeasure";
import { HandIn } from "./lessonHandIn";
import { MyAnswer } from "./lessonMine";
import { Pupil } from "./lessonPupil";
import { predicted } from "./lessonPredicted";
import { steps } from "./lessonSteps";
import { WayBack } from "./lessonWay";
import { t } from "../common/language";
import { makeSection } from "../common/make";

/** Opens a lesson; false if there is none of that name. `settle` turns knobs to their values. */
export async function openLesson(folder: string, board: Board, settle: () => void) {
  const lesson = await loadLesson(folder);
  if (lesson) {
    openRead(lesson, board, settle);
    if (lessonNow() !== lesson.folder) nameLesson(lesson.folder, depthNow());
    opened!.openNamed(stepNow());
  }
  return lesson !== undefined;
}

/** Opens a lesson that was read, from the site or from a teacher's file. */
export function openRead(lesson: Lesson, board: Board, settle: () => void): void {
  opened?.remove();
  opened = new LessonPanel(lesson, board, (link) => {
    restartWithLink(link, board);
    settle();
  });
}

let opened: LessonPanel | undefined;

class LessonPanel {
  private readonly place = makeSection("lesson", "lesson");
  private readonly answers: Answers;
  private readonly pupil: Pupil;
  private readonly handIn: HandIn;
  private readonly mine: MyAnswer;
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

  constructor(private readonly lesson: Lesson, private readonly board: Board,
    private readonly begin: (link: string) => void) {
    this.answers = new Answers(lesson);
    this.pupil = new Pupil(board, () => this.renumber());
    this.handIn = new HandIn(lesson, board, (step) => this.setUp(step), () => this.show());
    this.mine = new MyAnswer(lesson, this.answers, this.pupil, this.handIn, () => this.show(),
      () => this.again());
    this.measuring = new LessonMeasure(board, this.pupil, begin);
    this.class = new LessonClass(lesson, this.found, board.firmware);
    this.drafts = this.blank();
    document.documentElement.dataset["lesson"] = lesson.folder;
    this.back = new WayBack(this.place);
    this.place.addEventListener("click", (event) => this.follow(event));
    this.class.show();
    this.wait();
    this.show();
  }

  /** What the board shows could answer a question: it is dark until a step is opened. */
  private wait(): void {
    if (this.answers.open.length > 0) this.board.switchOff();
    else this.board.firmware.Hold(false);
  }

  /** Another number: other cues, so what was measured and set up with the last one is gone. */
  private renumber(): void {
    this.answers.clearCounts();
    this.handIn.clear();
    this.found.clear();
    if (this.step && !this.step.same) {
      this.step = undefined;
      this.told = t("The number is now {{number}}; open the step again.",
        { number: this.pupil.number });
      this.board.switchOff();
    }
    this.class.show();
    this.show();
  }

  private blank(): Draft[] {
    return this.lesson.predictions.map((one) =>
      new Draft(one, () => this.show(), (given) => this.give(one, given)));
  }

  private give(one: Prediction, given: Given): void {
    this.answers.give(one, given);
    this.focus(one, ".next");
  }

  private focus({ name }: Prediction, part: string): void {
    this.show();
    this.place.querySelector<HTMLElement>(`[data-of="${name}"] ${part}`)?.focus();
  }

  remove(): void {
    this.measuring.stop();
    this.class.remove();
    if (this.board.power === "off") this.board.switchOn();
    this.place.remove();
    this.back.remove();
    delete document.documentElement.dataset["lesson"];
  }

  /** A link of the text to a step sets the board, and does not leave the page. */
  private follow(event: Event): void {
    const { number, step } = shortLink((event.target as Element).closest("a")?.hash ?? "");
    if (step && Number(number) === this.lesson.number) {
      event.preventDefault();
      this.openNamed(step);
    }
  }

  /** The step of a link, or the teacher's part. */
  openNamed(wish: string): void {
    const step = this.lesson.steps.find(({ name }) => name === wish);
    if (step) this.open(step);
    else if (wish === "class") this.class.open(handedNow());
  }

  private open(step: LessonStep): void {
    const missing = this.answers.missing(step.name);
    if (this.busy) return;
    this.told = missing.length > 0 ? this.answers.whyClosed(step)
      : `${t("The board is set up for step {{step}} and waits at its cue.",
        { step: titleOf(step) })} ${this.pupil.inWords(step)}`;
    if (missing.length > 0) return this.show();
    this.setUp(step);
    this.back.show();
  }

  private setUp(step: LessonStep): void {
    this.step = step;
    this.begin(this.pupil.linkOf(step));
    this.hold(true);
  }

  private hold(held: boolean): void {
    this.board.firmware.Hold(held);
    this.board.refresh();
    this.show();
  }

  private toEnd(): void {
    if (this.busy) return;
    const step = this.step!;
    this.measuring.playTo(this.pupil.linkOf(step), step.run!);
    this.back.show();
    this.told = t("Step {{step}} has run to its end: {{steps}} steps.",
      { step: titleOf(step), steps: step.run! });
    this.show();
  }

  private async measure(one: Prediction): Promise<void> {
    this.busy = one.name;
    this.progress = 0;
    this.show();
    try {
      const found = await this.measuring.measure(this.lesson, one, (done, all) => {
        this.progress = done / all;
        this.show();
      });
      this.found.set(one.name, found);
      const { counted } = found;
      if (counted) this.answers.count(one, [counted.hits, counted.tries]);
      this.told = "";
    } catch (error) {
      this.told = t("The measurement failed: {{error}}", { error: (error as Error).message });
    }
    this.busy = "";
    this.class.show();
    this.focus(one, ".came");
  }

  private again(): void {
    this.answers.clear();
    this.found.clear();
    this.drafts = this.blank();
    this.step = undefined;
    this.wait();
    this.class.show();
    this.show();
  }

  private show(): void { render(this.template(), this.place); }

  private template() {
    const { lesson, lesson: { card }, answers } = this;
    const isDone = answers.open.length === 0;
    return html`
      <header><h2 id="lesson-title"><small>${lesson.number === 0
        ? t("A lesson of your teacher") : t("Lesson {{number}}", { number: lesson.number })}
        </small> ${lesson.title}</h2>
        <button type="button" class="quiet" @click=${() => {
          this.remove();
          nameLesson("", depthNow());
        }}>${t("Close")}</button></header>
      <div class="text">${card.intro}</div>
      ${this.pupil.template()}
      <h3>${t("Predict first")}</h3>
      <ol class="predictions">${lesson.predictions.map((one, i) => predicted({ one, i,
        given: answers.of(one), found: this.found.get(one.name), draft: this.drafts[i]!,
        busy: this.busy, progress: this.progress, measure: () => void this.measure(one) }))}</ol>
      <h3>${t("Do")}</h3>
      ${steps({ lesson, answers, step: this.step, told: this.told, isHeld: this.board.isHeld,
        open: (step) => this.open(step), hold: (held) => this.hold(held),
        toEnd: () => this.toEnd() })}
      <div class="text">${card.tasks}</div>
      <h3>${t("Explain")}</h3>
      ${isDone ? html`<details class="explain"><summary>${t("Open after measuring")}</summary>
        <div class="text">${card.explained}</div></details>`
        : html`<p class="how">${t("Opens after all predictions are submitted or skipped.")}</p>`}
      <h3>${t("Go further")}</h3>
      <div class="text">${card.further}</div>
      ${this.mine.template(isDone)}
      ${this.class.place}`;
  }
}
