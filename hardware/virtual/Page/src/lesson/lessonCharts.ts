// Bars of what a class said.

import { html, svg } from "lit";
import { t } from "../common/language";
import { from } from "./lessonCode";
import { told, type Prediction } from "./lessonData";

/** Bars of a histogram of numbers. */
const bars = 10;

export interface Group { name: string; count: number; is: string[]; }

/** Numbers in ten groups; which of them has the formula, and which has what came. */
export function histogram({ number, theory }: Prediction, all: number[], came: number | undefined) {
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
export function barsOf(groups: Group[]) {
  const most = Math.max(1, ...groups.map(({ count }) => count));
  return html`<table class="bars"><tbody>${groups.map(({ name, count, is }) => html`<tr>
    <th scope="row">${name}</th>
    <td><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${
      svg`<rect width=${100 * count / most} height="10" />`}</svg></td>
    <td class="count">${count}</td>
    <td class="is">${is.map((one) => html`<div>${one}</div>`)}</td></tr>`)}</tbody></table>`;
}

export function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
