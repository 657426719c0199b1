// What a class predicted, without a server: each student's code is pasted in, and for each question
// the histogram of the answers is drawn, or all curves and their median.

import { html, nothing, render, svg } from "lit";
import { answersIn, columns, from, quoted, type Code } from "./lessonCode";
import { curvePlot } from "./lessonCurve";
import { told, withUnit, type Lesson, type Prediction } from "./lessonData";
import type { Found } from "./lessonMeasure";
import { markOf } from "./lessonShown";
import { t } from "../common/language";

/** Bars of a histogram of numbers. */
const bars = 10;

export class LessonClass {
  readonly place = document.createElement("details");
  private codes: Code[] = [];
  private refused: string[] = [];
  private text = "";

  constructor(private readonly lesson: Lesson, private readonly found: Map<string, Found>) {
    this.place.className = "class";
  }

  show(): void {
    const { lesson, codes, refused } = this;
    render(html`<summary>${t("The class")}</summary>
      <label for="class-codes">${t("Codes or links of the class")}</label>
      <textarea id="class-codes" rows="4" spellcheck="false" autocomplete="off"
        .value=${this.text} @input=${(event: Event) =>
          this.read((event.target as HTMLTextAreaElement).value)}></textarea>
      <p role="status" class="told">${t("{{count}} codes are counted.",
        { count: codes.length })} ${refused.map((why) => html`<br />${why}`)}</p>
      ${codes.length > 0 ? lesson.predictions.map((one, i) => html`<section>
        <h4>${i + 1}. ${one.ask}</h4>${this.together(one, i)}</section>`) : nothing}
      <p class="how">${t("Pasted codes stay on this page. They are not saved or sent.")}</p>`,
    this.place);
  }

  private read(text: string): void {
    this.text = text;
    this.codes = [];
    this.refused = [];
    for (const line of text.split("\n").map((one) => one.trim()).filter(Boolean)) {
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
    else {
      this.refused.push(known.code === read.code
        ? t("{{code}} was pasted twice and counts once.", { code: quoted(read.code) })
        : t("{{code}} and {{other}} have the same mark but different answers; only the one "
          + "pasted first counts.", { code: quoted(read.code), other: quoted(known.code) }));
    }
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

interface Group { name: string; count: number; is: string[]; }

/** Numbers in ten groups; which of them has the formula, and which has what came. */
function histogram({ number, theory }: Prediction, all: number[], came: number | undefined) {
  const axis = number!;
  const wide = (axis.to - from(axis)) / bars;
  const placeOf = (value: number) =>
    Math.max(0, Math.min(bars - 1, Math.floor((value - from(axis)) / wide)));
  return Array.from({ length: bars }, (_, i): Group => ({
    name: t("{{low}} to {{high}}", { low: told(from(axis) + i * wide),
      high: told(from(axis) + (i + 1) * wide) }),
    count: all.filter((value) => placeOf(value) === i).length,
    is: [...theory?.value !== undefined && placeOf(theory.value) === i
      ? [`◆ ${t("formula")} ${told(theory.value)}`] : [],
    ...came !== undefined && placeOf(came) === i ? [`● ${t("result")} ${told(came)}`] : []],
  }));
}

/** A bar a group, its number behind it. */
function barsOf(groups: Group[]) {
  const most = Math.max(1, ...groups.map(({ count }) => count));
  return html`<table class="bars"><tbody>${groups.map(({ name, count, is }) => html`<tr>
    <th scope="row">${name}</th>
    <td><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${
      svg`<rect width=${100 * count / most} height="10" />`}</svg></td>
    <td class="count">${count}</td>
    <td class="is">${is.map((one) => html`<div>${one}</div>`)}</td></tr>`)}</tbody></table>`;
}

function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
