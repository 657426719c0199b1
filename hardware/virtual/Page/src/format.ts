/** A text with real minus signs before its numbers; .NET and uPlot write hyphens. */
export function withMinus(text: string): string {
  return text.replace(/-(?=\d)/g, "−");
}
