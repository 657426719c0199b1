// A student's answers as a short code: number of the lesson, a mark of chance, and an answer for
// each prediction, with two signs at the end that tell whether it is whole. Nothing else is in it.
// As 02_k3x9_60_1_aBcDeFgH~pQ: a number, the place of an option, a curve; empty is left out.

import type { Answers, Given } from "./lessonAnswers";
import type { Axis, Lesson, Prediction } from "./lessonData";

const signs = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-.";
const most = signs.length - 1;

/** Heights of a drawn curve. */
export const columns = 8;

/** The code of all answers. */
export function codeOf({ number, predictions }: Lesson, answers: Answers): string {
  const parts = predictions.map((one) => written(one, answers.of(one)));
  const body = [`${number}`.padStart(2, "0"), answers.mark, ...parts].join("_");
  return `${body}~${check(body)}`;
}

/** The answers in a line, or a sentence on what is wrong with it. */
export function answersIn(line: string, { number, predictions }: Lesson): Code | string {
  const told = `“${line.slice(0, 24)}${line.length > 24 ? "…" : ""}”`;
  const [code, body, sum] = /(\d\d_[^\s~&#=]+)~([^\s~&#=]{2})/.exec(line) ?? [];
  if (!code) return `${told} is no code, or a part of it is cut off.`;
  if (sum !== check(body!)) return `${told} is damaged; a sign of it was lost or changed.`;
  const [lesson, , ...parts] = body!.split("_");
  if (Number(lesson) !== number) return `${told} is of lesson ${Number(lesson)}.`;
  const given = predictions.map((one, place) => read(one, parts[place] ?? ""));
  return parts.length !== predictions.length || given.includes(undefined)
    ? `${told} fits other questions than these.` : { code, given: given as Given[] };
}

export interface Code { code: string; given: Given[]; }

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
  const value = Number(text);
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
