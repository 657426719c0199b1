// The code on the display as a drawing: dark squares on white, with the quiet margin that phones
// need.

import { element } from "./xml";

const quiet = 4;

/** Rows of 1 for dark and 0 for light. */
export function qrSvg(rows: string[], link: string): SVGElement {
  const size = rows.length + 2 * quiet;
  const dark = rows.flatMap((row, y) => [...row].flatMap((module, x) =>
    module === "1" ? [`M${x + quiet} ${y + quiet}h1v1h-1z`] : []));
  return element("svg", { viewBox: `0 0 ${size} ${size}`, width: 8 * size, height: 8 * size,
    "shape-rendering": "crispEdges" },
  element("title", {}, link),
  element("rect", { width: "100%", height: "100%", fill: "#fff" }),
  element("path", { d: dark.join("") }));
}
