// Numbers as the glass shows them: three digits that matter, a real minus sign.

import type { Parameter } from "./board";

export function threeDigits(value: number): string {
  const size = Math.abs(value);
  const decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 || size === 0 ? 2 : 3;
  return value.toFixed(decimals).replace("-", "−");
}

export function valueText(parameter: Parameter, value: number): string {
  return parameter.whole ? value.toFixed(0) : threeDigits(value);
}
