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
