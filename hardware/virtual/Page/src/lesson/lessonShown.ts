// Prediction, closed form and measurement together: on a line or in a plot, and in words.

import { html, nothing, svg } from "lit";
import type { Given } from "./lessonAnswers";
import { from } from "./lessonCode";
import { curvePlot, heightAt, placesOf } from "./lessonCurve";
import { told, withUnit, type Axis, type Prediction } from "./lessonData";
import { fits, middleOf, type Found } from "./lessonMeasure";
import { halfway } from "../measure/measureWords";
import { t } from "../common/language";

/** What is marked on a line of numbers, each with a sign of its own. */
export interface Mark { kind: "you" | "theory" | "measured"; name: string; value: number; }

const signs = { you: "▼", theory: "◆", measured: "●" };

/** All that came of a prediction. */
export function outcome(asked: Prediction, given: Given, found: Found) {
  if (asked.options) return chosen(asked, given, found);
  const marks = marksOf(asked, given, found);
  return html`
    ${asked.curve
      ? html`${curvePlot(asked, { found, ...markOf(asked),
          ...(Array.isArray(given) && { hand: given }) })}${legend(asked, given)}`
      : numberLine(asked.number!, marks)}
    <ul class="marks">${marks.map(({ kind, name, value }) => html`<li class=${kind}>
      <span aria-hidden="true">${signs[kind]}</span> ${name} <strong>${
        kind === "measured" && found.counted ? countInWords(found)
          : withUnit(told(value), asked.number ?? axisOf(asked))}</strong>${
        kind === "measured" ? bandInWords(found) : nothing}</li>`)}</ul>
    <p>${errors(marks, asked)} ${asked.why ?? nothing} ${asked.told ?? nothing}</p>
    <p class="how">${howOf(asked)}</p>`;
}

function countInWords({ counted }: Found): string {
  return counted ? t("{{hits}} of {{tries}}", { hits: counted.hits, tries: counted.tries }) : "";
}

/** How far chance may have moved a count. */
function bandInWords({ counted }: Found): string {
  return counted ? t(" ({{share}} %; 95 % band: {{low}} to {{high}} %)", {
    share: told(100 * counted.hits / counted.tries), low: told(100 * counted.low),
    high: told(100 * counted.high) }) : "";
}

/** A closed form that is one place along the axis is a line upwards. */
export function markOf({ curve, theory }: Prediction): { theoryAt?: number } {
  return curve && curve.at === undefined && theory?.value !== undefined
    ? { theoryAt: theory.value } : {};
}

function marksOf(asked: Prediction, given: Given, found: Found): Mark[] {
  const { curve, theory } = asked;
  const all: [Mark["kind"], string, number | undefined][] = [
    ["you", curve ? placeOf(asked) : t("Your guess"), spokenOf(asked, given)],
    ["theory", t("Formula"), theory?.value],
    ["measured", t(asked.measure ? "Measured here" : "Computed"), found.value],
  ];
  return all.flatMap(([kind, name, value]) => value === undefined ? [] : [{ kind, name, value }]);
}

/** The number that is spoken of: what was said, or where a curve goes through. */
export function spokenOf(asked: Prediction, given: Given): number | undefined {
  const { curve } = asked;
  if (given === "skipped") return undefined;
  if (!curve || typeof given === "number") return given as number;
  const points = placesOf(curve.x).map((x, i) => ({ x, y: given[i]! }));
  return curve.at === undefined
    ? halfway(points, middleOf(asked), curve.x.logarithmic)
    : heightAt(points, curve.at);
}

function placeOf(asked: Prediction): string {
  const { x, at } = asked.curve!;
  return at === undefined ? t("Your curve crosses one half at")
    : t("Your curve at {{x}}:", { x: `${x.title} = ${told(at)}` });
}

function axisOf({ curve }: Prediction): Axis {
  return curve!.at === undefined ? { to: curve!.x.to, unit: "" } : curve!.y;
}

/** How far off each was. */
function errors(marks: Mark[], { curve }: Prediction): string {
  const of = (kind: Mark["kind"]) => marks.find((mark) => mark.kind === kind)?.value;
  const [you, theory, measured] = [of("you"), of("theory"), of("measured")];
  if (measured === undefined) return t("The measured curve does not reach this point.");
  const off = (value: number) => told(Math.abs(value - measured));
  const parts = [
    you === undefined ? ""
      : t(curve ? "your curve was off by {{off}}" : "your guess was off by {{off}}",
        { off: off(you) }),
    theory === undefined ? "" : t("the formula was off by {{off}}", { off: off(theory) }),
  ].filter(Boolean).join("; ");
  return parts ? `${parts[0]!.toUpperCase()}${parts.slice(1)}.` : "";
}

function chosen(asked: Prediction, given: Given, found: Found) {
  const { measure } = asked;
  const options = asked.options!;
  const seen = found.value === undefined ? found.text : `${found.value}`;
  const right = options.findIndex((option) =>
    measure ? fits(seen, option.fits) : option.isRight);
  return html`
    <ul class="options-came">${options.map(({ text }, i) => html`<li
      class=${i === right ? "right" : ""}>${text}
      ${i === given ? html`<strong class="you">▼ ${t("your guess")}</strong>` : nothing}
      ${i === right ? html`<strong class="measured">● ${t("result")}</strong>`
        : nothing}</li>`)}</ul>
    <p>${found.counted ? html`${t("Counted here:")} <strong>${countInWords(found)}</strong>${
      bandInWords(found)}. ` : nothing}
      ${given === "skipped" ? nothing
        : t(given === right ? "Your guess was right." : "Your guess was wrong.")}
      ${asked.told ?? nothing}</p>
    <p class="how">${howOf(asked)}</p>`;
}

function howOf({ measure, answer, theory }: Prediction): string {
  const formula = theory ? ` ${t("Formula: {{how}}.", { how: t(theory.how) })}` : "";
  if (!measure) return t("Computed beforehand by the same program: {{how}}.",
    { how: t(answer.how) }) + formula;
  const times = measure.over ? t("{{points}} values, ", { points: measure.points! }) : "";
  const ways = measure.link
    ? times + t("{{trials}} trials, each with new pictures", { trials: measure.trials! })
    : measure.cues ? t("{{cues}} cues, one after another", { cues: measure.cues })
      : measure.over ? times + t("one run each")
        : t("at the end of step {{step}}", { step: measure.title! });
  return t("Measured on this page by the program of the board: {{ways}}. Computed beforehand: "
    + "{{answer}} ({{how}}).", { ways, answer: answer.text, how: t(answer.how) }) + formula;
}

function legend(asked: Prediction, given: Given) {
  const bands = asked.measure?.link ? t(" with 95 % bands") : "";
  return html`<p class="legend">${given === "skipped" ? nothing
    : html`<span class="you">■ ${t("your curve")}</span> `}<span
      class="measured">● ${t("measured")}${bands}</span>
    <span class="theory">╌ ${t("formula")}</span></p>`;
}

/** A line with what was said, what the formula says and what came. */
export function numberLine(axis: Axis, marks: Mark[]) {
  const x = (value: number) => 14 + 412 * Math.max(0, Math.min(1,
    (value - from(axis)) / (axis.to - from(axis))));
  const ends = [from(axis), axis.to];
  const heights = { you: 22, theory: 57, measured: 37.5 };
  return html`<svg viewBox="0 0 440 64" role="img" aria-label=${marks.map(({ name, value }) =>
    `${name} ${withUnit(told(value), axis)}`).join(", ")}>
    <line class="axis" x1="14" x2="426" y1="32" y2="32" />
    ${ends.map((end, i) => svg`<line class="axis" x1=${x(end)} x2=${x(end)} y1="27" y2="37" />
      <text x=${x(end)} y="63" text-anchor=${i === 0 ? "start" : "end"}>${told(end)}</text>`)}
    ${marks.map(({ kind, value }) => svg`<text class=${kind} x=${x(value)} y=${heights[kind]}
      text-anchor="middle">${signs[kind]}</text>`)}
  </svg>`;
}
