// One plot, over time or over what was varied: title, axes with what they measure, a reading under
// the pointer that names the line, the cursor that all plots over time share, a mark where the run
// is now, and dashed marks where theory expects something.

import uPlot from "uplot";
import { themeColour } from "../common/colours";
import { make } from "../common/make";
import { fileNameOf, savePng, saveSvg, type Keep } from "../common/save";
import { ask, describe } from "../words/words";
import type { ChartPlan, Rows } from "./chartPlan";
import { inDigits, t } from "../common/language";

/** Plots of one name have one cursor. */
const sync = "time";
/** How near (px) to a line the pointer has to be for the line to be named. */
const near = 24;

export class Chart {
  readonly plot: uPlot;
  private readonly reading = make("output");
  private readonly area = make("div", { className: "area" });
  private mark: number | undefined;
  private expected: readonly number[] = [];
  private pointed: number | null = null;

  constructor(place: HTMLElement, private readonly plan: ChartPlan) {
    this.area.setAttribute("aria-hidden", "true");
    this.reading.setAttribute("aria-live", "off");
    const title = make("span", { className: "title" }, ...plan.title);
    const caption = make("figcaption", {}, title, ask(plan.word), this.takeAway(), this.reading);
    describe(caption, plan.word);
    place.append(make("figure", { className: `plot ${plan.small ? "small" : ""}` },
      caption, this.area));
    this.plot = new uPlot(this.options(), undefined, this.area);
    this.plot.over.addEventListener("click", () => {
      if (this.plot.cursor.idx != null) plan.clicked?.(this.plot.cursor.idx);
    });
  }

  /** Draws rows, with a mark at a time that lies before the last, and where theory has one. */
  show(rows: Rows, now: number | undefined, expected: readonly number[] = []): void {
    this.mark = now;
    this.expected = expected;
    this.plot.setData(rows as unknown as uPlot.AlignedData);
  }

  fit(): void {
    this.plot.setSize({ width: this.area.clientWidth, height: this.area.clientHeight });
  }

  /** Buttons that save the plot as it is now. */
  private takeAway(): HTMLElement {
    const title = this.plan.title.map(({ textContent }) => textContent).join(" ");
    const button = (kind: string, word: string, keep: Keep) => {
      const one = make("button", { type: "button" }, kind);
      describe(one, word);
      one.setAttribute("aria-label", t("{{kind}} of: {{title}}", { kind, title }));
      one.addEventListener("click", () => void this.drawn().then((drawing) =>
        keep(fileNameOf(title), drawing)));
      return one;
    };
    return make("span", { className: "take" },
      button("PNG", "take-png", savePng), button("SVG", "take-svg", saveSvg));
  }

  private async drawn(): Promise<Element> {
    const { svgOf } = await import("./plotSvg");
    return svgOf(this.plot, this.plan, this.expected);
  }

  private options(): uPlot.Options {
    const { plan } = this;
    const { across } = plan;
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    // In whole pixels: uPlot looks for such a number, to make it larger on a finer screen.
    const font = `${Math.round(0.75 * rem)}px system-ui, sans-serif`;
    const axis = (label: string): uPlot.Axis => ({
      stroke: themeColour("--faint"),
      grid: { stroke: themeColour("--grid"), width: rem / 16 },
      ticks: { show: false },
      font, label, labelFont: font, labelSize: 1.1 * rem, labelGap: 0,
      values: (_: uPlot, ticks: number[]) => ticks.map((tick) => inDigits(`${tick}`)),
    });
    const right: uPlot.Axis = plan.right
      ? { ...axis(plan.right), scale: "spread", grid: { show: false } }
      : { values: () => [], grid: { show: false }, ticks: { show: false } };
    return {
      width: this.area.clientWidth,
      height: this.area.clientHeight,
      axes: [
        { ...axis(across?.label ?? t("time, in units of the time constants")), size: 1.5 * rem,
          gap: across ? 6 : 2, space: 3.2 * rem,
          ...(across && { values: (_: uPlot, ticks: (number | null)[]) =>
            ticks.map((tick) => (tick === null ? "" : across.tick(tick))) }) },
        { ...axis(plan.left), size: 2.7 * rem, space: 1.5 * rem },
        { ...right, side: 1, size: plan.right ? 2 * rem : rem, space: 1.5 * rem },
      ],
      series: [{}, ...plan.lines.map(({ series }) => ({ points: { show: false }, ...series,
        width: (series.width ?? 1.5) * rem / 16 }))],
      scales: { x: { time: false, ...across?.scale }, ...plan.scales },
      bands: plan.bands ?? [],
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { show: false },
        focus: { prox: near }, ...(across ? { dataIdx: nearest } : { sync: { key: sync } }) },
      focus: { alpha: 1 },
      padding: [8, 0, 0, 0],
      hooks: {
        setSeries: [(_, index) => { this.pointed = index; this.read(); }],
        setCursor: [() => this.read()],
        draw: [() => this.drawMarks()],
      },
    };
  }

  /** The time or value under the pointer, and the line that is near it with its value. */
  private read(): void {
    const { plot, pointed } = this;
    const { across } = this.plan;
    const idx = across && pointed ? plot?.cursor.idxs?.[pointed] : plot?.cursor.idx;
    let text = "";
    if (idx != null && plot.data[0]?.[idx] !== undefined) {
      const at = plot.data[0][idx]!;
      text = across ? across.words(at) : t("time {{time}}", { time: inDigits(at.toFixed(2)) });
      const value = pointed ? plot.data[pointed]?.[idx] : undefined;
      if (value != null) {
        text += `, ${this.plan.lines[pointed! - 1]!.name}: ${inDigits(value.toFixed(2))}`;
      }
    }
    if (this.reading.textContent !== text) this.reading.textContent = text;
  }

  private drawMarks(): void {
    if (this.mark !== undefined) this.drawMark(this.mark, 2, []);
    for (const place of this.expected) this.drawMark(place, 1.5, [2, 5]);
  }

  private drawMark(place: number, width: number, dash: number[]): void {
    const { ctx, bbox } = this.plot;
    const x = this.plot.valToPos(place, "x", true);
    ctx.save();
    ctx.strokeStyle = themeColour("--ink");
    ctx.lineWidth = width * devicePixelRatio;
    ctx.setLineDash(dash.map((length) => length * devicePixelRatio));
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    ctx.restore();
  }
}

/** The nearest place at which a line has a value: not all have one wherever another has. */
function nearest(plot: uPlot, line: number, index: number): number {
  const row = plot.data[line]!;
  for (let away = 0; away < row.length; away++) {
    if (row[index - away] != null) return index - away;
    if (row[index + away] != null) return index + away;
  }
  return index;
}
