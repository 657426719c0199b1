// A student's answers as a short code: number of the lesson, the pupil's number with a mark of
// chance, and for each prediction the answer and what was counted, with two signs at the end that
// tell whether it is whole. Nothing else is in it. As 02_17.k3x9_60_1:7:48_aBcDeFgH~pQ: a number,
// the place of an option with 7 of 48 counted, a curve; empty is left out. Codes of before pupils
// had numbers have the mark alone. A link that hands in a run has a code in it, then the step and
// the digits of the run's certificate: #lesson=2&handed=02_…~pQ&of=fifth&run=3….

import type { Answers, Counted, Given } from "./lessonAnswers";
import type { Axis, Lesson, Prediction } from "./lessonData";
import { t } from "../common/language";

const signs = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-.";
const most = signs.length - 1;

/** Heights of a drawn curve. */
export const columns = 8;

/** The code of all answers. */
export function codeOf({ number, predictions }: Lesson, answers: Answers, pupil: number): string {
  const parts = predictions.map((one) =>
    [written(one, answers.of(one)), ...answers.counted(one) ?? []].join(":"));
  const mark = `${pupil}.${answers.mark}`;
  const body = [`${number}`.padStart(2, "0"), mark, ...parts].join("_");
  return `${body}~${check(body)}`;
}

/** A run that is handed in: its step and its certificate. */
export interface HandedRun { step: string; digits: string; }

/** What stands behind '#' in the link of a code with a run. */
export function handedLink({ number }: Lesson, code: string, { step, digits }: HandedRun): string {
  return `lesson=${number}&handed=${code}&of=${step}&run=${digits}`;
}

const whole = /(\d\d_[^\s~&#=]+)~([^\s~&#=]{2})(?:&of=([^\s&#=]+)&run=([^\s&#=]*))?/g;

/** All codes in a line: the answers of each, or a sentence on what is wrong with it. */
export function answersIn(pasted: string, lesson: Lesson): (Code | string)[] {
  // As some programs write the address of a link.
  const line = pasted.replaceAll(/%7E/gi, "~").replaceAll(/%3A/gi, ":");
  const found = [...line.matchAll(whole)].map(([, body, sum, step, digits]) => {
    const read = answersOf(`${body}~${sum}`, body!, sum!, lesson);
    if (typeof read !== "string" && step) read.runs.push({ step, digits: digits! });
    return read;
  });
  // What is left looks like a code only where a part of one is missing.
  const rest = line.replace(whole, " ").split(/\s+/).filter((word) => /\d\d_./.test(word));
  if (found.length === 0 && rest.length === 0) rest.push(line);
  return [...found, ...rest.map((part) =>
    t("{{code}} is not a code, or a part is missing.", { code: quoted(part) }))];
}

function answersOf(code: string, body: string, sum: string,
  { number, predictions }: Lesson): Code | string {
  const told = quoted(code);
  if (sum !== check(body)) return t("{{code}} is damaged (checksum mismatch).", { code: told });
  const [lesson, mark, ...parts] = body.split("_");
  if (Number(lesson) !== number) {
    return t("{{code}} belongs to lesson {{lesson}}.", { code: told, lesson: Number(lesson) });
  }
  const split = parts.map((part) => part.split(":"));
  const given = predictions.map((one, place) => read(one, split[place]?.[0] ?? ""));
  const counted = split.map(([, ...counts]) => countsIn(counts));
  const [, numbered] = /^([1-9]\d{0,3})\./.exec(mark!) ?? [];
  return parts.length !== predictions.length || given.includes(undefined) || counted.includes(null)
    ? t("{{code}} does not fit these questions.", { code: told }) : { code, mark: mark!,
      pupil: Number(numbered ?? 0), given: given as Given[],
      counted: counted as (Counted | undefined)[], runs: [] };
}

/** Nothing, or how many of how many; null if it is neither. */
function countsIn(texts: string[]): Counted | undefined | null {
  const [hits, tries] = texts.map(Number);
  const isWhole = texts.length === 2 && texts.every((text) => /^(0|[1-9]\d{0,4})$/.test(text));
  return texts.length === 0 ? undefined : isWhole && tries! > 0 && hits! <= tries!
    ? [hits!, tries!] : null;
}

/** The beginning of a text, as a message says it. */
export const quoted = (text: string) => `“${text.slice(0, 24)}${text.length > 24 ? "…" : ""}”`;

export interface Code {
  code: string;
  mark: string;
  /** The pupil's number; 0 in a code of before there were any. */
  pupil: number;
  given: Given[];
  counted: (Counted | undefined)[];
  /** What was handed in with it. */
  runs: HandedRun[];
}

function written({ curve }: Prediction, given: Given | undefined): string {
  if (given === undefined || given === "skipped") return "";
  return typeof given === "number" ? `${given}`
    : given.map((y) => signs[Math.round(most * part(curve!.y, y))]).join("");
}

function read({ curve, number, options }: Prediction, text: string): Given | undefined {
  if (text === "") return "skipped";
  if (curve) {
    const heights = [...text].map((sign) => signs.indexOf(sign));
    return heights.length === columns && !heights.includes(-1)
      ? heights.map((height) => from(curve.y) + (curve.y.to - from(curve.y)) * height / most)
      : undefined;
  }
  // Only as it is written: 0x1F, 1e1 or 05 would be numbers as well.
  const value = Number(text);
  if (`${value}` !== text) return undefined;
  const fits = number ? value >= from(number) && value <= number.to
    : Number.isInteger(value) && options![value] !== undefined;
  return fits ? value : undefined;
}

export const from = (axis: Axis) => axis.from ?? 0;

function part(axis: Axis, value: number): number {
  return (value - from(axis)) / (axis.to - from(axis));
}

/** FNV-1a, of which twelve bits are enough for a slip of the pen. */
function check(text: string): string {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193) >>> 0;
  return signs[hash & most]! + signs[(hash >>> 6) & most]!;
}
