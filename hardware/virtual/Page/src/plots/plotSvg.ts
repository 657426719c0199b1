// A plot as a drawing of lines and words, to be put into a document: what the canvas shows, with
// its title above and the names of the lines below.

import type uPlot from "uplot";
import { themeColour } from "../common/colours";
import { element } from "../common/xml";
import type { ChartPlan } from "./chartPlan";

const margin = 8;
const titleHeight = 26;
const rowHeight = 18;
const letter = 6.6; // px that a letter of the legend is wide
const size = 12;

/** What uPlot has computed for an axis, beside its options. */
interface Worked { _splits: number[] | null; _values: string[] | null; scale: string; }

export function svgOf(plot: uPlot, plan: ChartPlan, marks: readonly number[]): SVGElement {
  const { bbox } = plot;
  const area = { x: bbox.left / devicePixelRatio, y: bbox.top / devicePixelRatio,
    w: bbox.width / devicePixelRatio, h: bbox.height / devicePixelRatio };
  const title = plan.title.map(({ textContent }) => textContent).join(" ");
  const named = plan.lines.map((line, i) => ({ ...line, i }))
    .filter(({ series }) => series.stroke !== "transparent");
  const rows = rowsOf(named.map(({ name }) => name), plot.width);
  const height = titleHeight + plot.height + rows.length * rowHeight + margin;
  const [ink, faint, grid] = ["--ink", "--faint", "--grid"].map(themeColour);
  const lines = named.map(({ i, series }) =>
    element("path", { d: pathOf(plot, i + 1), fill: "none", ...strokeOf(series) }));
  const legend = rows.flatMap((row, r) => row.flatMap(({ at, index }) => {
    const y = titleHeight + plot.height + (r + 0.5) * rowHeight;
    const { series, name } = named[index]!;
    return [element("line", { x1: at, x2: at + 18, y1: y, y2: y, ...strokeOf(series) }),
      textAt(at + 23, y + 4, name, ink!)];
  }));
  const vertical = marks.map((mark) => {
    const x = plot.valToPos(mark, "x").toFixed(1);
    return element("line", { x1: x, x2: x, y1: 0, y2: area.h, stroke: ink!,
      "stroke-dasharray": "2 5" });
  });
  return element("svg", { viewBox: `0 0 ${plot.width} ${height}`, width: plot.width, height,
    "font-family": "system-ui, sans-serif", "font-size": size },
  element("title", {}, title),
  element("rect", { width: "100%", height: "100%", fill: themeColour("--panel") }),
  textAt(margin, 18, title, ink!),
  element("g", { transform: `translate(${area.x} ${area.y + titleHeight})` },
    ...axesOf(plot, plan, area, grid!, faint!),
    element("svg", { width: area.w, height: area.h, overflow: "hidden" },
      ...bandsOf(plot, plan), ...lines, ...vertical)),
  ...legend);
}

function axesOf(plot: uPlot, plan: ChartPlan, area: { w: number; h: number; x: number },
  grid: string, ink: string): SVGElement[] {
  return (plot.axes as unknown as Worked[]).flatMap((axis, side) => {
    const ticks = (axis._splits ?? []).map((value, i) => ({ value, text: axis._values?.[i] ?? "" }))
      .filter(({ text }) => text !== "");
    const lines = ticks.flatMap(({ value, text }) => {
      const at = plot.valToPos(value, axis.scale);
      const place = at.toFixed(1);
      if (side === 0) {
        return [element("line", { x1: place, x2: place, y1: 0, y2: area.h, stroke: grid }),
          textAt(at, area.h + 14, text, ink, "middle")];
      }
      return side === 1
        ? [element("line", { x1: 0, x2: area.w, y1: place, y2: place, stroke: grid }),
          textAt(-6, at + 4, text, ink, "end")]
        : [textAt(area.w + 6, at + 4, text, ink)];
    });
    const turned = (x: number, text: string) =>
      element("g", { transform: `translate(${x} ${area.h / 2}) rotate(-90)` },
        textAt(0, 0, text, ink, "middle"));
    const across = plan.across?.label ?? "time, in units of the time constants";
    return [...lines, ...side === 0 ? [textAt(area.w / 2, area.h + 30, across, ink, "middle")]
      : side === 1 ? [turned(size - area.x, plan.left)]
        : plan.right ? [turned(area.w + 34, plan.right)] : []];
  });
}

function bandsOf(plot: uPlot, plan: ChartPlan): SVGElement[] {
  return (plan.bands ?? []).flatMap(({ series: [high, low], fill }) => {
    const back = pathOf(plot, low).split("L").map((part) => part.replace("M", "")).reverse();
    const there = pathOf(plot, high);
    return there
      ? [element("path", { d: `${there}L${back.join("L")}Z`, fill: fill as string })] : [];
  });
}

/** A line; where it has no value it goes on to the next. */
function pathOf(plot: uPlot, index: number): string {
  const scale = plot.series[index]!.scale ?? "y";
  const along = plot.data[0]!;
  const points = [...plot.data[index] ?? []].flatMap((value, i) =>
    value == null || Number.isNaN(value) ? []
    : [`${plot.valToPos(along[i]!, "x").toFixed(1)} ${plot.valToPos(value, scale).toFixed(1)}`]);
  return points.length > 0 ? `M${points.join("L")}` : "";
}

function strokeOf({ stroke, dash, width }: uPlot.Series): Record<string, string | number> {
  return { stroke: stroke as string, "stroke-width": width ?? 1.5,
    ...dash && dash.length > 0 && { "stroke-dasharray": dash.join(" ") } };
}

/** Which names stand in which row of the legend, and where. */
function rowsOf(names: string[], width: number): { at: number; index: number }[][] {
  const rows: { at: number; index: number }[][] = [];
  let at = Infinity;
  names.forEach((name, index) => {
    const wide = 40 + letter * name.length;
    if (at + wide > width) {
      rows.push([]);
      at = margin;
    }
    rows[rows.length - 1]!.push({ at, index });
    at += wide;
  });
  return rows;
}

function textAt(x: number, y: number, text: string, colour: string,
  anchor = "start"): SVGElement {
  return element("text", { x: x.toFixed(1), y: y.toFixed(1), fill: colour,
    "text-anchor": anchor }, text);
}
