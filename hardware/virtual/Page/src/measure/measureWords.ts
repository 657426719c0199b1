// What a measurement came to, as a sentence.

import { capitalised } from "../common/format";
import { valueInWords, type Quantity } from "./measurePlan";
import type { MeasureRun } from "./measureRun";
import { inDigits, t } from "../common/language";

export function inWords(run: MeasureRun, quantity: Quantity, workers: number): string {
  const { state, failure, done, trials, milliseconds } = run;
  if (state === "failed") return t("The measurement failed: {{error}}", { error: failure });
  const work = state === "stopped"
    ? t("Stopped after {{done}} of {{trials}} trials.", { done, trials })
    : t("{{trials}} trials in {{seconds}} s on {{count}} cores.", { trials,
      seconds: inDigits((milliseconds / 1000).toFixed(1)), count: workers });
  return `${found(run, quantity)} ${work}`;
}

function found(run: MeasureRun, quantity: Quantity): string {
  const { x } = run.plan;
  const readings = run.readings(quantity);
  const [first, last] = [readings[0], readings.at(-1)];
  if (!first || !last) return t("No values of “{{quantity}}”.", { quantity: quantity.name });
  const at = (value: number) => `${t(x.name)} ${valueInWords(x, value)}`;
  const ends = t("{{quantity}}: {{first}} at {{from}}, {{last}} at {{to}}", {
    quantity: capitalised(quantity.name), first: short(first.y), from: at(first.x),
    last: short(last.y), to: at(last.x) });
  const half = quantity.key === "fraction" ? halfway(readings, 0.5) : undefined;
  return half === undefined ? `${ends}.`
    : `${ends}; ${t("half at about {{place}}.", { place: at(Number(short(half))) })}`;
}

/** A value with three digits. */
export function short(value: number): string { return `${Number(value.toPrecision(3))}`; }

/** Where a curve first goes through a height, in a line between two points of the plot. */
export function halfway(points: { x: number; y: number }[], height: number,
  logarithmic = false): number | undefined {
  const i = points.findIndex(({ y }, place) => place > 0
    && (y - height) * (points[place - 1]!.y - height) <= 0 && y !== points[place - 1]!.y);
  if (i < 0) return undefined;
  const [one, other] = [points[i - 1]!, points[i]!];
  const part = (height - one.y) / (other.y - one.y);
  return logarithmic ? one.x * (other.x / one.x) ** part : one.x + (other.x - one.x) * part;
}
