// One plot over time: title, axes with what they measure, a reading under the pointer that names
// the line, the cursor that all plots share, and a mark where the run is now.

import uPlot from "uplot";
import { themeColour } from "./colours";
import { withMinus } from "./format";

/** Plots of one name have one cursor. */
const sync = "time";
/** How near (px) to a line the pointer has to be for the line to be named. */
const near = 24;

export interface Line {
  name: string;
  series: uPlot.Series;
}

export interface ChartPlan {
  title: Node[];
  lines: Line[];
  scales: uPlot.Scales;
  /** What the left axis measures, and the right one if there is one. */
  left: string;
  right?: string;
  small?: boolean;
  /** Called with the place of a time that was clicked. */
  clicked: (index: number) => void;
}

export class Chart {
  readonly plot: uPlot;
  private readonly reading = document.createElement("output");
  private readonly area = document.createElement("div");
  private mark: number | undefined;
  private pointed: number | null = null;

  constructor(place: HTMLElement, private readonly plan: ChartPlan) {
    const figure = document.createElement("figure");
    figure.className = `plot ${plan.small ? "small" : ""}`;
    const caption = document.createElement("figcaption");
    this.area.className = "area";
    this.area.setAttribute("aria-hidden", "true");
    this.reading.setAttribute("aria-live", "off");
    caption.append(...plan.title, this.reading);
    figure.append(caption, this.area);
    place.append(figure);
    this.plot = new uPlot(this.options(), undefined, this.area);
    this.plot.over.addEventListener("click", () => {
      if (this.plot.cursor.idx != null) plan.clicked(this.plot.cursor.idx);
    });
  }

  /** Draws rows, with a mark at a time that lies before the last. */
  show(rows: Float64Array[], now: number | undefined): void {
    this.mark = now;
    this.plot.setData(rows as unknown as uPlot.AlignedData);
  }

  fit(): void {
    this.plot.setSize({ width: this.area.clientWidth, height: this.area.clientHeight });
  }

  private options(): uPlot.Options {
    const { plan } = this;
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const font = `${(0.75 * rem).toFixed(1)}px system-ui, sans-serif`;
    const axis = (label: string): uPlot.Axis => ({
      stroke: themeColour("--faint"),
      grid: { stroke: themeColour("--grid"), width: rem / 16 },
      ticks: { show: false },
      font, label, labelFont: font, labelSize: 1.1 * rem, labelGap: 0,
      values: (_: uPlot, ticks: number[]) => ticks.map((tick) => withMinus(`${tick}`)),
    });
    const right: uPlot.Axis = plan.right
      ? { ...axis(plan.right), scale: "spread", grid: { show: false } }
      : { values: () => [], grid: { show: false }, ticks: { show: false } };
    return {
      width: this.area.clientWidth,
      height: this.area.clientHeight,
      axes: [
        { ...axis("time, in units of the time constants"), size: 1.5 * rem, gap: 2,
          space: 3.2 * rem },
        { ...axis(plan.left), size: 2.7 * rem, space: 1.5 * rem },
        { ...right, side: 1, size: plan.right ? 2 * rem : rem, space: 1.5 * rem },
      ],
      series: [{}, ...plan.lines.map(({ series }) => ({ points: { show: false }, ...series,
        width: (series.width ?? 1.5) * rem / 16 }))],
      scales: { x: { time: false }, ...plan.scales },
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { show: false },
        focus: { prox: near }, sync: { key: sync } },
      focus: { alpha: 1 },
      padding: [8, 0, 0, 0],
      hooks: {
        setSeries: [(_, index) => { this.pointed = index; this.read(); }],
        setCursor: [() => this.read()],
        draw: [() => this.drawMark()],
      },
    };
  }

  /** The time under the pointer, and the line that is near it with its value. */
  private read(): void {
    const { plot, pointed } = this;
    const { idx } = plot?.cursor ?? {};
    let text = "";
    if (idx != null && plot.data[0]?.[idx] !== undefined) {
      text = `time ${plot.data[0][idx]!.toFixed(2)}`;
      const value = pointed ? plot.data[pointed]?.[idx] : undefined;
      if (value != null) {
        text += `, ${this.plan.lines[pointed! - 1]!.name}: ${withMinus(value.toFixed(2))}`;
      }
    }
    if (this.reading.textContent !== text) this.reading.textContent = text;
  }

  private drawMark(): void {
    if (this.mark === undefined) return;
    const { ctx, bbox } = this.plot;
    const x = this.plot.valToPos(this.mark, "x", true);
    ctx.save();
    ctx.strokeStyle = themeColour("--ink");
    ctx.lineWidth = 2 * devicePixelRatio;
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    ctx.restore();
  }
}
