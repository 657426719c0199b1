// What happens over time: overlaps; what weighs the memories; energy and spread, and as dashed
// lines what theory expects of them. The memory that leads is drawn strong, the others thin.

import "uplot/dist/uPlot.min.css";
import type uPlot from "uplot";
import { depthNow } from "../address/depth";
import type { Board } from "../board/board";
import { isDark, memoryColour, memoryDash, themeColour } from "../common/colours";
import { capitalised } from "../common/format";
import { History } from "../common/history";
import { make } from "../common/make";
import { csvRow } from "../common/save";
import { Shown } from "../common/shown";
import { nameOf, namesRevision } from "../words/names";
import { describe } from "../words/words";
import { Chart } from "./chart";
import type { Line } from "./chartPlan";
import { key, swatch } from "./key";
import { t } from "../common/language";

/** Columns beside those of the memories: the steps, energy, spread, and what theory expects. */
const others = 5;
/** ms of a frame for drawing, on average: on a slow computer it is drawn less often. */
const budget = 2;
const thick = 3.5;
const thin = 1.5;

export class Plots {
  private charts: Chart[] = [];
  private history = new History(others);
  private legend = make("ul");
  private readonly shape = new Shown();
  private runs = -1;
  private leader = -1;
  private turn = 0;
  /** ms that it lately took to draw. */
  private cost = 0;
  private expected = { modulation: NaN, spread: NaN };

  constructor(private readonly place: HTMLElement, private readonly board: Board) {
    new ResizeObserver(() => this.charts.forEach((chart) => chart.fit())).observe(place);
  }

  /** Takes the state of this frame; draws every second time at most. */
  add(fully: boolean): void {
    const { board } = this;
    if (this.shape.isOther(board.networkIndex, board.memories, board.stores, namesRevision(),
      depthNow())) this.build();
    if (board.runs !== this.runs) {
      this.runs = board.runs;
      this.history.clear();
    }
    this.history.keepUpTo(1, board.latest);
    if (board.time > this.history.last) this.record();
    const every = Math.min(8, Math.max(2, Math.round(this.cost / budget)));
    if (fully || ++this.turn % every === 0) this.draw();
  }

  recolour(): void { this.shape.forget(); }

  /** The run as it is plotted, one row per frame. */
  csv(): string {
    const { board, history } = this;
    const count = board.memories;
    const { modulation, spread } = board.network;
    const names = (what: string) => Array.from({ length: count }, (_, memory) =>
      `${what} ${nameOf(board, memory)}`);
    const head = ["time", "steps", "energy", spread, ...names("overlap"),
      ...(modulation ? names(modulation) : [])];
    const columns = history.slice(1, 3).concat(history.slice(1 + others, count).slice(1),
      modulation ? history.slice(1 + others + count, count).slice(1) : []);
    const rows = Array.from(columns[0]!, (_, row) =>
      columns.map((column) => `${Math.fround(column[row]!)}`).join(","));
    return [csvRow(head), ...rows, ""].join("\n");
  }

  private record(): void {
    const { history, board, expected } = this;
    const count = board.memories;
    if (this.turn % 16 === 0) this.expected = this.theory();
    history.open();
    [board.time, board.steps, board.energy, board.spread, expected.spread, expected.modulation]
      .forEach((value, column) => history.set(column, value));
    for (let memory = 0; memory < count; memory++) {
      history.set(1 + others + memory, board.overlap(memory));
      history.set(1 + others + count + memory, board.modulation(memory));
    }
  }

  /** The closed forms of what is plotted: they are called as it is. */
  private theory(): { modulation: number; spread: number } {
    const { modulation, spread } = this.board.network;
    const forms = this.board.firmware.ClosedForms().split("\n").map((line) => line.split("|"));
    const of = (fits: (name: string) => boolean) =>
      Number(forms.find(([name]) => fits(name ?? ""))?.[1] || NaN);
    return {
      spread: of((name) => name === spread),
      modulation: of((name) => modulation !== "" && name.endsWith(modulation)),
    };
  }

  private draw(): void {
    const { board, history, charts } = this;
    const count = board.memories;
    if (board.dominant !== this.leader) this.lead(board.dominant);
    const now = board.steps < board.latest ? board.time : undefined;
    const rows = [
      history.slice(1 + others, count),
      ...(board.network.modulation ? [history.slice(1 + others + count, count, 5)] : []),
      board.network.hasEnergy ? history.slice(2, 3) : history.slice(3, 2),
    ];
    const begun = performance.now();
    charts.forEach((chart, i) => chart.show(rows[i]!, now));
    this.cost += 0.2 * (performance.now() - begun - this.cost);
  }

  private lead(memory: number): void {
    this.leader = memory;
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
    for (const { plot } of this.charts.slice(0, -1)) {
      plot.series.slice(1, 1 + this.board.memories).forEach((series, i) => {
        series.width = (i === memory ? thick : thin) * rem;
        series.alpha = memory < 0 || i === memory ? 1 : 0.7;
      });
    }
    [...this.legend.children].forEach((item, i) => item.classList.toggle("leads", i === memory));
  }

  private build(): void {
    const { board, place } = this;
    this.charts.forEach(({ plot }) => plot.destroy());
    place.replaceChildren();
    const count = board.memories;
    this.history = new History(1 + others + 2 * count);
    this.runs = -1;
    this.turn = 0;
    this.expected = { modulation: NaN, spread: NaN };
    const { modulation, spread, spreadSymbol, hasEnergy } = board.network;
    const clicked = (index: number) => this.goTo(index);
    const lines = memoryLines(board);
    this.charts = [new Chart(place, {
      word: "plot-overlap",
      title: [new Text(t("Overlap of the state with each memory"))], lines,
      left: t("overlap m"),
      scales: { y: { range: [-1.05, 1.05] } }, clicked,
    })];
    if (modulation) {
      this.charts.push(new Chart(place, {
        word: "plot-modulation",
        title: [new Text(t("{{modulation}} of each memory",
          { modulation: capitalised(t(modulation)) }))], left: t(modulation),
        lines: [...lines, theoryLine(t("{{name}}, theory", { name: t(modulation) }))], clicked,
        scales: { y: { range: () => [0, board.modulationMaximum] } },
      }));
    }
    const ofSpread = t("{{spread}} of the memories", { spread: capitalised(t(spread)) });
    const scale: uPlot.Scale = { range: [0, Math.max(2, count)] };
    const both = [spreadLine(t(spread)), theoryLine(t("{{name}}, theory", { name: t(spread) }))];
    this.charts.push(new Chart(place, hasEnergy ? {
      word: "plot-energy",
      title: [key(t("Energy (left)"), energyColour(), "solid"),
        key(t("{{spread}} (right)", { spread: ofSpread }), spreadColour(), "dashed")],
      lines: [energyLine(), ...both.map(({ name, series }) =>
        ({ name, series: { ...series, scale: "spread" } }))],
      scales: { y: { range: (_, low, high) => [Math.min(low, -1), Math.max(high, 1)] },
        spread: scale },
      left: t("energy"), right: `${t(spread)} ${spreadSymbol}`, small: true, clicked,
    } : {
      word: "plot-spread",
      title: [new Text(ofSpread)], lines: both, scales: { y: scale },
      left: `${t(spread)} ${spreadSymbol}`, small: true, clicked,
    }));
    this.legend = legend(board);
    place.append(this.legend);
    this.leader = -2;
  }

  /** Where there are controls of time, a click goes to that moment of the run. */
  private goTo(index: number): void {
    const step = this.history.at(1, index);
    if (depthNow() === "board" || step === undefined) return;
    this.board.firmware.Hold(true);
    this.board.firmware.GoTo(step);
    this.board.refresh();
  }
}

function memoryLines(board: Board): Line[] {
  return Array.from({ length: board.memories }, (_, memory) => ({
    name: nameOf(board, memory),
    series: { stroke: memoryColour(memory), dash: memoryDash(memory), width: thin },
  }));
}

const energyColour = () => (isDark() ? "#9adcff" : "#005b8f");
const spreadColour = () => (isDark() ? "#ff8a4c" : "#b84a00");

const energyLine = (): Line =>
  ({ name: t("energy"), series: { stroke: energyColour(), width: 2 } });
const spreadLine = (name: string): Line =>
  ({ name, series: { stroke: spreadColour(), width: 2, dash: [6, 3] } });
const theoryLine = (name: string): Line =>
  ({ name, series: { stroke: themeColour("--ink"), width: 1.5, dash: [2, 5] } });

function legend(board: Board): HTMLUListElement {
  const list = make("ul", { className: "memories" });
  list.setAttribute("aria-label", t("Memories"));
  describe(list, "plot-legend");
  for (let memory = 0; memory < board.memories; memory++) {
    const dashed = memoryDash(memory).length > 0 ? "dashed" : "solid";
    list.append(make("li", {}, swatch(memoryColour(memory), dashed), nameOf(board, memory)));
  }
  return list;
}
