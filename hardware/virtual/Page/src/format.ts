/** A text with real minus signs before its numbers; .NET and uPlot write hyphens. */
export function withMinus(text: string): string {
  return text.replace(/-(?=\d)/g, "−");
}

export function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
