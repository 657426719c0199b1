// What a measurement came to, as a sentence.

import { capitalised } from "../common/format";
import { valueInWords, type Quantity } from "./measurePlan";
import type { MeasureRun, Reading } from "./measureRun";

export function inWords(run: MeasureRun, quantity: Quantity, workers: number): string {
  const { state, failure, done, trials, milliseconds } = run;
  if (state === "failed") return `The measurement failed: ${failure}`;
  const work = state === "stopped" ? `Stopped after ${done} of ${trials} trials.`
    : `${trials} trials in ${(milliseconds / 1000).toFixed(1)} s on ${workers} cores.`;
  return `${found(run, quantity)} ${work}`;
}

function found(run: MeasureRun, quantity: Quantity): string {
  const { x } = run.plan;
  const readings = run.readings(quantity);
  const [first, last] = [readings[0], readings.at(-1)];
  if (!first || !last) return `There is no ${quantity.name} to be shown.`;
  const at = (value: number) => `${x.name} ${valueInWords(x, value)}`;
  const ends = `${capitalised(quantity.name)}: ${short(first.y)} at ${at(first.x)}, `
    + `${short(last.y)} at ${at(last.x)}`;
  const half = quantity.key === "fraction" ? halfway(readings) : undefined;
  return half === undefined ? `${ends}.` : `${ends}; half at about ${at(Number(short(half)))}.`;
}

/** A value with three digits. */
export function short(value: number): string { return `${Number(value.toPrecision(3))}`; }

/** Where the line goes through one half. */
function halfway(readings: Reading[]): number | undefined {
  const i = readings.findIndex(({ y }, place) => place > 0
    && (y - 0.5) * (readings[place - 1]!.y - 0.5) < 0);
  if (i < 0) return undefined;
  const [one, other] = [readings[i - 1]!, readings[i]!];
  return one.x + (other.x - one.x) * (0.5 - one.y) / (other.y - one.y);
}
