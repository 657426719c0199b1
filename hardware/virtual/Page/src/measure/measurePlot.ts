// The plot of all measurements that have the chosen axes: a line with its band for each, and dashed
// what theory expects.

import type uPlot from "uplot";
import type { Setting } from "../board/description";
import { isDark, memoryColour, memoryDash, themeColour } from "../common/colours";
import { capitalised } from "../common/format";
import { Shown } from "../common/shown";
import { Chart } from "../plots/chart";
import type { Line, Rows } from "../plots/chartPlan";
import { valueInWords, type Quantity } from "./measurePlan";
import type { MeasureRun } from "./measureRun";
import { inDigits, t } from "../common/language";

/** Lines of a run: what was measured, the ends of its band, and theory. */
const linesOfRun = 4;

export interface Kept { run: MeasureRun; name: string; style: number; asked: string; }

export class MeasurePlot {
  private chart: Chart | undefined;
  private readonly shape = new Shown();

  constructor(private readonly place: HTMLElement) {
    new ResizeObserver(() => this.chart?.fit()).observe(place);
  }

  show(runs: Kept[], x: Setting, quantity: Quantity): void {
    if (this.shape.isOther(x.key, quantity.key, isDark(),
      ...runs.map(({ name, style }) => name + style), devicePixelRatio,
      getComputedStyle(document.documentElement).fontSize)) this.build(runs, x, quantity);
    const marks = runs.flatMap(({ run }) => run.marks()).map(([, place]) => place);
    this.chart?.show(rowsOf(runs, quantity), undefined, [...new Set(marks)]);
  }

  private build(runs: Kept[], x: Setting, quantity: Quantity): void {
    this.chart?.plot.destroy();
    this.place.replaceChildren();
    this.chart = undefined;
    if (runs.length === 0) return;
    const values = runs.flatMap(({ run }) => run.plan.values);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const hasTheory = runs.some(({ run }) =>
      run.theory(quantity).length + run.marks().length > 0);
    const isFraction = quantity.key === "fraction";
    const reach = (most: number) => [0, Math.max(most * 1.05, 1)] as [number, number];
    this.chart = new Chart(this.place, {
      word: "plot-measure",
      title: [new Text(t(hasTheory
        ? "{{quantity}} over {{x}}, with 95 % bands; dotted: theory"
        : "{{quantity}} over {{x}}, with 95 % bands",
        { quantity: capitalised(quantity.name), x: t(x.name) }))],
      left: isFraction ? t("fraction") : quantity.name,
      lines: runs.flatMap((kept) => linesOf(kept, quantity)),
      bands: runs.map(({ style }, i) => ({
        series: [linesOfRun * i + 3, linesOfRun * i + 2] as [number, number],
        fill: `${memoryColour(style)}33`,
      })),
      scales: { y: { range: isFraction ? [0, 1.04] : (_, __, most) => reach(most) } },
      across: {
        label: [t(x.name), x.symbol, x.unit && t("in {{unit}}", { unit: t(x.unit) })]
          .filter(Boolean).join(" "),
        scale: { distr: x.curve === "logarithmic" && low > 0 ? 3 : 1, range: [low, high] },
        words: (value) => `${t(x.name)} ${valueInWords(x, value)}`,
        tick: (value) => x.words[value - x.minimum] ?? inDigits(`${value}`),
      },
    });
  }
}

function linesOf({ name, style }: Kept, { name: counted }: Quantity): Line[] {
  const stroke = memoryColour(style);
  const gaps = { spanGaps: true };
  const end: uPlot.Series = { ...gaps, stroke: "transparent", width: 0 };
  return [
    { name, series: { ...gaps, stroke, dash: memoryDash(style), width: 2,
      points: { show: true, size: 7, fill: stroke } } },
    { name: t("{{name}}, lower end", { name }), series: end },
    { name: t("{{name}}, upper end", { name }), series: end },
    { name: t("{{name}}, theory", { name: counted }),
      series: { ...gaps, stroke: themeColour("--ink"), width: 1.5, dash: [2, 5] } },
  ];
}

/** All runs have one row along the bottom; where a run has no value there is none. */
function rowsOf(runs: Kept[], quantity: Quantity): Rows {
  const lines = runs.flatMap(({ run }) => {
    const readings = run.readings(quantity);
    const line = (of: "y" | "low" | "high") =>
      new Map(readings.map((reading) => [reading.x, reading[of]] as const));
    return [line("y"), line("low"), line("high"), new Map(run.theory(quantity))];
  });
  const all = runs.flatMap(({ run }) => run.plan.values)
    .concat(lines.flatMap((line) => [...line.keys()]));
  const along = [...new Set(all)].sort((one, other) => one - other);
  return [along, ...lines.map((line) => along.map((x) => line.get(x) ?? null))];
}
