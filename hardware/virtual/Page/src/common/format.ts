/** A text with real minus signs before its numbers; .NET and uPlot write hyphens. */
export function withMinus(text: string): string {
  return text.replace(/-(?=\d)/g, "−");
}

/** The number that a text is in decimals, with an exponent or not; NaN for any other text. */
export function decimal(text: string): number {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : NaN;
}

export function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** The fewest digits that a float of 32 bits is read back from. */
export function shortest(value: number): string {
  let digits = 1;
  while (Math.fround(Number(value.toPrecision(digits))) !== value) digits++;
  return `${Number(value.toPrecision(digits))}`;
}
