// The plot of a curve that is predicted: drawn by hand, with a pointer over the plot or with a
// slider for each of its columns; then with what was measured, its 95 % bands, and dashed the
// theory.

import { html, nothing, svg } from "lit";
import { withValue } from "../common/controls";
import { columns, from } from "./lessonCode";
import { told, type Axis, type Prediction } from "./lessonData";
import type { Found } from "./lessonMeasure";
import { t } from "../common/language";

const [width, height] = [440, 250];
const [left, right, top, bottom] = [40, 12, 24, 40];
const inner = { width: width - left - right, height: height - top - bottom };

export interface Curves {
  /** The hand's heights; null where it was not yet. */
  hand?: (number | null)[];
  found?: Found;
  /** A class's curves, thin, and their median. */
  all?: number[][];
  median?: number[];
  theoryAt?: number;
}

export function curvePlot({ curve, ask }: Prediction, shown: Curves) {
  const { x, y } = curve!;
  const at = (value: number, axis: Axis) => partOf(value, axis);
  const px = (value: number) => left + inner.width * at(value, x);
  const py = (value: number) =>
    top + inner.height * (1 - Math.max(0, Math.min(1, at(value, y))));
  const line = (points: [number, number][]) =>
    points.map(([a, b]) => `${px(a).toFixed(1)},${py(b).toFixed(1)}`).join(" ");
  const places = placesOf(x);
  const drawn = (heights: (number | null)[]) => line(places.flatMap((place, i) =>
    heights[i] == null ? [] : [[place, heights[i]!] as [number, number]]));
  const { hand, found, all, median, theoryAt } = shown;
  const readings = (found?.readings ?? []).filter(({ y: value }) => !Number.isNaN(value));
  const marks = [...found?.marks ?? [], ...theoryAt === undefined ? [] : [theoryAt]].slice(0, 1);
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label=${ask}>
    ${ticksOf(y).map((tick) => svg`<g class="grid"><line x1=${left} x2=${width - right}
      y1=${py(tick)} y2=${py(tick)} /><text x=${left - 5} y=${py(tick) + 4}
      text-anchor="end">${told(tick)}</text></g>`)}
    ${ticksOf(x).map((tick) => svg`<g class="grid"><line x1=${px(tick)} x2=${px(tick)}
      y1=${top} y2=${height - bottom} /><text x=${px(tick)} y=${height - bottom + 15}
      text-anchor="middle">${told(tick)}</text></g>`)}
    <text x="0" y="12">${titleOf(y)}</text>
    <text x=${left + inner.width / 2} y=${height - 6} text-anchor="middle">
      ${titleOf(x)}</text>
    ${all?.map((one) => svg`<polyline class="one" points=${drawn(one)} />`)}
    ${readings.map(({ x: value, low, high }) => svg`<line class="band" x1=${px(value)}
      x2=${px(value)} y1=${py(low)} y2=${py(high)} />`)}
    ${marks.map((value) => svg`<line class="theory" x1=${px(value)} x2=${px(value)} y1=${top}
      y2=${height - bottom} />`)}
    ${found?.theory.length
      ? svg`<polyline class="theory" points=${line(found.theory)} />` : nothing}
    ${readings.length ? svg`<polyline class="measured" points=${line(readings.map((one) =>
      [one.x, one.y]))} />${readings.map((one) => svg`<circle class="measured" cx=${px(one.x)}
      cy=${py(one.y)} r="3.6" />`)}` : nothing}
    ${median ? svg`<polyline class="hand" points=${drawn(median)} />` : nothing}
    ${hand ? svg`<polyline class="hand" points=${drawn(hand)} />${places.map((place, i) =>
      hand[i] == null ? nothing : svg`<rect class="hand" x=${px(place) - 3.5}
        y=${py(hand[i]!) - 3.5} width="7" height="7" />`)}` : nothing}
  </svg>`;
}

/** The plot with what draws in it; told of each height that is set. */
export function curveToDraw(asked: Prediction, hand: (number | null)[],
  set: (column: number, height: number) => void) {
  const { x, y } = asked.curve!;
  const draw = (event: PointerEvent) => {
    const area = event.currentTarget as HTMLElement;
    const box = area.getBoundingClientRect();
    const along = (event.clientX - box.left) / box.width;
    const up = 1 - (event.clientY - box.top) / box.height;
    const column = Math.round(Math.max(0, Math.min(1, along)) * (columns - 1));
    set(column, from(y) + (y.to - from(y)) * Math.max(0, Math.min(1, up)));
  };
  const part = (all: number, one: number) => `${100 * one / all}%`;
  return html`<div class="drawing">
    ${curvePlot(asked, { hand })}
    <div class="pad" style="left:${part(width, left)};right:${part(width, right)};top:${
      part(height, top)};bottom:${part(height, bottom)}"
      @pointerdown=${(event: PointerEvent) => {
        (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
        draw(event);
      }}
      @pointermove=${(event: PointerEvent) => { if (event.buttons) draw(event); }}>
      ${placesOf(x).map((place, i) => html`<input type="range" min=${from(y)} max=${y.to}
        step=${(y.to - from(y)) / 50} style="left:${part(columns - 1, i)}"
        .value=${`${hand[i] ?? (from(y) + y.to) / 2}`}
        aria-label=${t("{{y}} at {{x}}", { y: y.title!, x: `${titleOf(x)} ${told(place)}` })}
        aria-valuetext=${hand[i] == null ? t("not drawn yet") : told(hand[i]!)}
        @input=${withValue((value) => set(i, Number(value)))} />`)}
    </div></div>`;
}

/** Where the columns of a drawn curve stand. */
export function placesOf(x: Axis): number[] {
  return Array.from({ length: columns }, (_, i) => valueAt(i / (columns - 1), x));
}

/** Between what was drawn, and level beyond it. */
export function filled(hand: (number | null)[]): number[] {
  const known = hand.flatMap((value, i) => (value == null ? [] : [{ x: i, y: value }]));
  return hand.map((_, i) => heightAt(known, i));
}

/** The height of a curve of points at a place. */
export function heightAt(points: { x: number; y: number }[], x: number): number {
  const after = points.findIndex((point) => point.x >= x);
  if (after < 0) return points.at(-1)!.y;
  if (after === 0) return points[0]!.y;
  const [one, other] = [points[after - 1]!, points[after]!];
  return one.y + (other.y - one.y) * (x - one.x) / (other.x - one.x);
}

/** A place along an axis from 0 to 1. */
function partOf(value: number, axis: Axis): number {
  return axis.logarithmic ? Math.log(value / from(axis)) / Math.log(axis.to / from(axis))
    : (value - from(axis)) / (axis.to - from(axis));
}

function valueAt(part: number, axis: Axis): number {
  return axis.logarithmic ? from(axis) * (axis.to / from(axis)) ** part
    : from(axis) + (axis.to - from(axis)) * part;
}

export function titleOf({ title, unit }: Axis): string {
  return [title, unit].filter(Boolean).join(", ");
}

function ticksOf(axis: Axis): number[] {
  if (axis.logarithmic) {
    return [1, 2, 5, 10, 20, 50, 100].filter((tick) => tick >= from(axis) && tick <= axis.to);
  }
  const wide = (axis.to - from(axis)) / 5;
  const power = 10 ** Math.floor(Math.log10(wide));
  const step = power * [1, 2, 5, 10].find((one) => one * power >= wide)!;
  const first = Math.ceil(from(axis) / step) * step;
  return Array.from({ length: 12 }, (_, i) => first + i * step).filter((tick) => tick <= axis.to);
}
