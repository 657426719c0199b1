// The board of a class, without a server: each pupil's code or link is pasted, scanned or read
// from a file. For each question it draws the histogram of the answers, or all curves and their
// median; runs that were handed in are replayed.

import { html, nothing, render } from "lit";
import { Collect } from "../class/collect";
import { Judge } from "../class/judge";
import { button, withValue } from "../common/controls";
import { t } from "../common/language";
import { saveText } from "../common/save";
import type { Exports } from "../runtime/runtime";
import { barsOf, histogram, median } from "./lessonCharts";
import { answersIn, columns, quoted, type Code } from "./lessonCode";
import { curvePlot } from "./lessonCurve";
import { told, withUnit, type Lesson, type Prediction } from "./lessonData";
import { Handed, missingOf } from "./lessonHanded";
import type { Found } from "./lessonMeasure";
import { markOf } from "./lessonShown";

const mostPupils = 999;

export class LessonClass {
  readonly place = document.createElement("details");
  private readonly collect: Collect;
  private readonly handed: Handed;
  private codes: Code[] = [];
  private refused: string[] = [];
  private pupils = 0;

  constructor(private readonly lesson: Lesson, private readonly found: Map<string, Found>,
    firmware: Exports) {
    this.place.className = "class";
    this.collect = new Collect("class-codes", t("Codes or links of the class"),
      () => this.read(), () => this.show());
    this.handed = new Handed(lesson, new Judge(firmware, () => this.show()));
    this.place.addEventListener("toggle", () => {
      if (!this.place.open) this.collect.stop();
    });
  }

  /** Opens it, with a link that was handed in if there is one. */
  open(link = ""): void {
    this.place.open = true;
    if (link) this.collect.add(link);
  }

  remove(): void { this.collect.stop(); }

  show(): void {
    const { lesson, codes, refused } = this;
    render(html`<summary>${t("The class")}</summary>
      ${this.collect.template()}
      <p role="status" class="told">${t("{{count}} codes are counted.",
        { count: codes.length })} ${refused.map((why) => html`<br />${why}`)}</p>
      ${this.whoIsMissing()}
      ${codes.length > 0 ? html`<section><h3>${t("Handed in")}</h3>
        ${this.handed.template(codes)}
        <p class="row">${button(t("Table as CSV"), "", () => saveText(
          `class-${lesson.folder}.csv`, this.handed.csv(codes), "text/csv"))}</p>
        </section>` : nothing}
      ${codes.length > 0 ? lesson.predictions.map((one, i) => html`<section>
        <h3>${i + 1}. ${one.ask}</h3>${this.together(one, i)}</section>`) : nothing}
      <p class="how">${t("Pasted codes stay on this page. They are not saved or sent.")}</p>`,
    this.place);
  }

  private whoIsMissing() {
    const missing = missingOf(this.codes, this.pupils);
    return html`<p class="row"><label class="pupils">${t("Pupils in the class")} <input
        id="class-size" inputmode="numeric" autocomplete="off" @change=${withValue((text) => {
          const size = Number(text);
          this.pupils = Number.isInteger(size) ? Math.max(0, Math.min(size, mostPupils)) : 0;
          this.show();
        })} /></label> <span class="missing" role="status">${this.pupils === 0 ? nothing
          : missing ? t("Missing: {{numbers}}.", { numbers: missing })
            : t("Nobody is missing.")}</span></p>`;
  }

  private read(): void {
    this.codes = [];
    this.refused = [];
    for (const line of this.collect.text.split("\n").map((one) => one.trim()).filter(Boolean)) {
      for (const read of answersIn(line, this.lesson)) this.take(read);
    }
    this.show();
  }

  /** A mark is one student's, and a number one pupil's: neither counts a second time. */
  private take(read: Code | string): void {
    if (typeof read === "string") {
      this.refused.push(read);
      return;
    }
    const known = this.codes.find(({ mark }) => mark === read.mark);
    const same = this.codes.find(({ pupil }) => pupil > 0 && pupil === read.pupil);
    if (!known && same) {
      this.refused.push(t("{{code}} and {{other}} have the same number {{number}}, and so the "
        + "same cues; only the one pasted first counts.",
      { code: quoted(read.code), other: quoted(same.code), number: read.pupil }));
    } else if (!known) this.codes.push(read);
    else if (known.code === read.code && this.addRuns(known, read)) return;
    else {
      this.refused.push(known.code === read.code
        ? t("{{code}} was pasted twice and counts once.", { code: quoted(read.code) })
        : t("{{code}} and {{other}} have the same mark but different answers; only the one "
          + "pasted first counts.", { code: quoted(read.code), other: quoted(known.code) }));
    }
  }

  /** Another run of the same pupil; false if it is known. */
  private addRuns(known: Code, { runs }: Code): boolean {
    const more = runs.filter(({ digits }) => known.runs.every((one) => one.digits !== digits));
    known.runs.push(...more);
    return more.length > 0;
  }

  /** What all counted, put together: pupils of different numbers tried independently. */
  private pooled({ answer }: Prediction, place: number) {
    const counts = this.codes.flatMap(({ counted, pupil }) =>
      pupil > 0 && counted[place] ? [counted[place]] : []);
    if (counts.length === 0) return nothing;
    const sum = (of: 0 | 1) => counts.reduce((all, one) => all + one[of], 0);
    return html`<p class="pooled">${t("Counted by {{count}} pupils:", { count: counts.length })}
      <strong>${t("{{hits}} of {{tries}}", { hits: sum(0), tries: sum(1) })}</strong> (${
      told(100 * sum(0) / sum(1))} %). ${t("Computed: {{answer}}.", { answer: answer.text })}</p>`;
  }

  private together(asked: Prediction, place: number) {
    const all = this.codes.map(({ given }) => given[place]!).filter((one) => one !== "skipped");
    const skipped = this.codes.length - all.length;
    const count = html`<p class="how">${t("{{count}} answers", { count: all.length })}${
      skipped ? t(", {{count}} skipped", { count: skipped }) : ""}</p>${this.pooled(asked, place)}`;
    if (all.length === 0) return count;
    const found = this.found.get(asked.name);
    if (asked.curve) {
      const curves = all as number[][];
      const middle = Array.from({ length: columns }, (_, i) =>
        median(curves.map((one) => one[i]!)));
      return html`${curvePlot(asked, { all: curves, median: middle, ...(found && { found }),
        ...markOf(asked) })}${count}<p class="legend"><span class="one">─ ${t("each")}</span>
        <span class="you">■ ${t("median of the class")}</span> ${found
          ? html`<span class="measured">● ${t("measured")}</span>` : nothing}
        <span class="theory">╌ ${t("formula")}</span></p>`;
    }
    const { number, options } = asked;
    const groups = options
      ? options.map(({ text, isRight }, i) => ({ name: text, count: all.filter((one) =>
        one === i).length, is: isRight ? [`● ${t("result")}`] : [] }))
      : histogram(asked, all as number[], found?.value ?? asked.answer.value);
    const middle = number
      ? html`<p>${t("Median: {{value}}.",
        { value: withUnit(told(median(all as number[])), number) })}</p>` : nothing;
    return html`${barsOf(groups)}${middle}${count}`;
  }
}
