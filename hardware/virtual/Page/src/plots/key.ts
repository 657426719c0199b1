import { make } from "../common/make";

/** What a line of a plot means: the line, and its name. */
export function key(name: string, colour: string, style: string): HTMLElement {
  return make("span", { className: "key" }, swatch(colour, style), name);
}

/** A line as a plot draws it. */
export function swatch(colour: string, style: string): HTMLElement {
  const line = make("span", { className: "swatch" });
  line.style.borderColor = colour;
  line.style.borderStyle = style;
  return line;
}
