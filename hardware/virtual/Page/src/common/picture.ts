// A picture of 8 × 8 units, small: ink is a square, none a dot, so that shape tells them apart.

import { svg } from "lit";

const side = 8;

/** The places of its units. */
export const units = Array.from({ length: side * side }, (_, unit) => unit);

/** The 64 units of a picture of 16 hexadecimal digits, the first digit's highest bit first. */
export function unitsOf(hex: string): boolean[] {
  return [...hex].flatMap((digit) => [8, 4, 2, 1].map((bit) => (parseInt(digit, 16) & bit) !== 0));
}

/** The other way round. */
export function hexOf(units: readonly boolean[]): string {
  return Array.from({ length: units.length / 4 }, (_, i) => units.slice(4 * i, 4 * i + 4)
    .reduce((digit, isPlus) => 2 * digit + Number(isPlus), 0).toString(16).toUpperCase()).join("");
}

export function picture(units: readonly boolean[]) {
  const at = (unit: number) => [unit % side, Math.floor(unit / side)] as const;
  const draw = (wanted: boolean, shape: (x: number, y: number) => string) => units
    .map((isPlus, unit) => isPlus === wanted ? shape(...at(unit)) : "").join("");
  const ink = draw(true, (x, y) => `M${x + 0.06} ${y + 0.06}h.88v.88h-.88z`);
  const none = draw(false, (x, y) => `M${x + 0.42} ${y + 0.42}h.16v.16h-.16z`);
  return svg`<svg class="picture" viewBox="-.3 -.3 8.6 8.6" aria-hidden="true">
    <path class="ink" d=${ink} /><path class="none" d=${none} /></svg>`;
}
