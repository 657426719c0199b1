// Okabe and Ito's colours, which the colour-blind can tell apart, made darker or lighter where
// the background needs it; from the ninth memory on they return with another dash.

const onLight = [
  "#0072b2", "#c24e00", "#00805d", "#b0558a", "#9a6a00", "#2683b5", "#3f454b", "#7a2a2a",
];
const onDark = [
  "#6db9f0", "#ff8a4c", "#2fcf9f", "#eb9cc6", "#f2b84b", "#9adcff", "#e8ecef", "#f0e442",
];
const dashes = [[], [9, 4], [2, 4], [9, 3, 2, 3]];

export function isDark(): boolean {
  return document.documentElement.dataset["theme"] === "dark";
}

export function memoryColour(memory: number): string {
  return (isDark() ? onDark : onLight)[memory % 8]!;
}

export function memoryDash(memory: number): number[] {
  return dashes[(memory >> 3) % dashes.length]!;
}

export function themeColour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
