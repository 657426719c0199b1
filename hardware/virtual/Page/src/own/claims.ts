// Computes what a lesson claims with the board's own program, before pupils see it.

import type { Board } from "../board/board";
import { restartWithLink } from "../board/link";
import { told, type Lesson, type Prediction } from "../lesson/lessonData";
import { fits, LessonMeasure } from "../lesson/lessonMeasure";
import type { Claim } from "./read";

/** A claim with what came of it. */
export interface Checked { claim: Claim; came: string; holds: boolean; }

// What is written with one decimal.
const rounding = 0.0501;

export async function checkClaims(lesson: Lesson, claims: Claim[], board: Board,
  progress: (done: number) => void): Promise<Checked[]> {
  // Without a pupil's number, as the steps' links are.
  const measuring = new LessonMeasure(board, { linkOf: ({ link }) => link, needed: () => 0 },
    (link) => restartWithLink(link, board));
  const all: Checked[] = [];
  for (const claim of claims) {
    progress(all.length);
    await new Promise((next) => setTimeout(next));
    const asked: Prediction = { name: claim.name, ask: "", before: [], times: claim.times,
      answer: { text: "", how: "" }, measure: claim.measure };
    const found = await measuring.measure(lesson, asked, () => {});
    all.push(judged(claim, found.value, found.text));
  }
  return all;
}

function judged(claim: Claim, value: number | undefined, text: string): Checked {
  const said = Number(claim.says);
  if (claim.within < 0) return { claim, came: text, holds: fits(text, claim.says) };
  return value === undefined || Number.isNaN(said)
    ? { claim, came: text, holds: text === claim.says }
    : { claim, came: told(value), holds: Math.abs(value - said) <= claim.within + rounding };
}
