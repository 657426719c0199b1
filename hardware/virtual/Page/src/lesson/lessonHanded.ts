// Who handed in what: a line per pupil with the prediction next to what was found, and whether the
// run that was handed in reaches the same bits here; who is missing; all of it as CSV.

import { html, nothing } from "lit";
import type { Judge, Judged } from "../class/judge";
import { table } from "../common/controls";
import { t } from "../common/language";
import { csvRow } from "../common/save";
import { quoted, type Code, type HandedRun } from "./lessonCode";
import { told, type Lesson, type Prediction } from "./lessonData";

/** What is to be said of a run; `isFine` if nothing speaks against it. */
interface Remark { text: string; isFine: boolean; }

export class Handed {
  constructor(private readonly lesson: Lesson, private readonly judge: Judge) {}

  /** What a run is judged to be; nothing as long as it waits. */
  private remark(code: Code, run: HandedRun, codes: Code[]): Remark | undefined {
    const step = this.lesson.steps.find(({ name }) => name === run.step);
    const bad = (text: string): Remark => ({ text, isFine: false });
    if (!step) return bad(t("This lesson has no step “{{step}}”.", { step: run.step }));
    const judged = this.judge.of(run.digits, step.link);
    if (!judged) return undefined;
    if (judged.trouble) return bad(judged.trouble);
    // Without a number all have the same cues.
    const twin = step.same || judged.pupil !== 0 ? undefined : codes.find((other) => other !== code
      && other.runs.some(({ digits }) => digits === run.digits));
    return !judged.same ? bad(t("other bits: the run or its digest was changed"))
      : !step.same && judged.pupil !== code.pupil
        ? bad(t("same bits, but the run is of number {{number}}", { number: judged.pupil! }))
        : judged.differs ? bad(t("same bits, but not the step’s {{setting}}",
          { setting: judged.differs }))
          : twin ? bad(t("same bits, but the same cues as {{code}}",
            { code: quoted(twin.code) }))
            : { text: t("same bits"), isFine: true };
  }

  /** The table of all. */
  template(codes: Code[]) {
    const rows = inOrder(codes);
    const waiting = this.judge.waiting;
    const { predictions } = this.lesson;
    const heads = [t("Number"), ...predictions.map((_, i) =>
      t("{{number}}: predicted → found", { number: i + 1 })), t("Handed in")];
    return html`${table(t("Handed in"), "handed", heads, rows.map((code) => html`<tr>
        <th scope="row">${code.pupil || "–"}</th>
        ${predictions.map((one, i) => html`<td>${predicted(one, code, i)} → ${
          found(code, i)}</td>`)}
        <td>${code.runs.length === 0 ? t("answers only")
          : code.runs.map((run) => this.runTemplate(code, run, codes))}</td></tr>`))}
      ${waiting > 0 ? html`<p class="how">${t("{{count}} runs are still being replayed.",
        { count: waiting })}</p>` : nothing}`;
  }

  private runTemplate(code: Code, run: HandedRun, codes: Code[]) {
    const remark = this.remark(code, run, codes);
    const judged = remark && this.judged(run);
    const end = judged?.wrong === undefined ? ""
      : t("{{count}} dots wrong after 200 steps", { count: judged.wrong });
    return html`<div class=${!remark ? "" : remark.isFine ? "fine" : "bad"}>${run.step}: ${
      remark ? `${remark.isFine ? "✓" : "✗"} ${remark.text}` : "…"}${
      end ? html` <small>(${end})</small>` : nothing}</div>`;
  }

  private judged(run: HandedRun): Judged | undefined {
    const step = this.lesson.steps.find(({ name }) => name === run.step);
    return step && this.judge.of(run.digits, step.link);
  }

  /** Everything as a table for a spreadsheet. */
  csv(codes: Code[]): string {
    const heads = ["number", ...this.lesson.predictions.flatMap(({ name }) =>
      [`${name} predicted`, `${name} hits`, `${name} tries`]), "step", "bits", "dots wrong"];
    const lines = inOrder(codes).flatMap((code) => {
      const answers = this.lesson.predictions.flatMap((_, i) => {
        const given = code.given[i]!;
        return [Array.isArray(given) ? given.map((one) => told(one)).join(" ") : `${given}`,
          ...(code.counted[i] ?? ["", ""]).map(String)];
      });
      const runs = code.runs.length > 0 ? code.runs.map((run) => [run.step,
        this.remark(code, run, codes)?.text ?? "", `${this.judged(run)?.wrong ?? ""}`])
        : [["", "", ""]];
      return runs.map((run) => [`${code.pupil}`, ...answers, ...run]);
    });
    return [heads, ...lines].map((line) => `${csvRow(line)}\r\n`).join("");
  }
}

const inOrder = (codes: Code[]) => codes.toSorted((one, other) => one.pupil - other.pupil);

function predicted({ options, curve }: Prediction, code: Code, i: number): string {
  const given = code.given[i]!;
  return given === "skipped" ? "–" : curve ? t("a curve")
    : options ? options[given as number]!.text : told(given as number);
}

function found({ counted }: Code, i: number): string {
  const [hits, tries] = counted[i] ?? [];
  return hits === undefined ? "–" : t("{{hits}} of {{tries}}", { hits, tries: tries! });
}

/** Numbers from 1 on that nobody has, as 3, 7–9. */
export function missingOf(codes: Code[], pupils: number): string {
  const there = new Set(codes.map(({ pupil }) => pupil));
  const missing = Array.from({ length: pupils }, (_, i) => i + 1).filter((one) => !there.has(one));
  const spans: [number, number][] = [];
  for (const one of missing) {
    const last = spans.at(-1);
    if (last && last[1] === one - 1) last[1] = one;
    else spans.push([one, one]);
  }
  return spans.map(([first, last]) => first === last ? `${first}` : `${first}–${last}`).join(", ");
}
