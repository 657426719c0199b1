// How a number of the flow looks before it is opened: large where it is large, light where it is
// positive, and a bar for a memory.

import type { Kind } from "./flowTerms";

export function inkOf(kind: Kind, value: number): string {
  const size = Math.min(1, Math.abs(value));
  return kind === "before" || kind === "driven"
    ? `--size: ${(92 * Math.max(0.17, size)).toFixed(0)}%; --ink-of: ${
      value > 0 ? "#bfeaff" : "#ffb454"}`
    : `--size: ${(100 * size).toFixed(0)}%; --ink-of: ${
      value < 0 ? "#ffb454" : "var(--accent)"}`;
}
