// What happens over time: overlaps; what weighs the memories; energy and spread. The memory that
// leads is drawn strong, the others thin.

import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import type { Board } from "./board";
import { isDark, memoryColour, memoryDash, themeColour } from "./colours";
import { withMinus } from "./format";
import { History } from "./history";

export class Plots {
  private charts: uPlot[] = [];
  private history = new History(1);
  private legend = document.createElement("ul");
  private shape = "";
  private run = "";
  private leader = -1;
  private turn = 0;

  constructor(private readonly place: HTMLElement) {
    new ResizeObserver(() => this.fit()).observe(place);
  }

  /** Takes the state of this frame; draws every second time. */
  add(board: Board, fully: boolean): void {
    const shape = `${board.networkIndex}|${board.memories}|${board.showsLetters}`;
    if (shape !== this.shape) this.build(board, shape);
    const run = `${shape}|${board.cueNumber}`;
    if (run !== this.run || board.time < this.history.last) {
      this.run = run;
      this.history.clear();
    }
    if (board.time !== this.history.last) this.record(board);
    if (fully || ++this.turn % 2 === 0) this.draw(board);
  }

  recolour(): void {
    this.shape = "";
  }

  private record(board: Board): void {
    const { history } = this;
    const count = board.memories;
    history.open();
    history.set(0, board.time);
    for (let memory = 0; memory < count; memory++) {
      history.set(1 + memory, board.overlap(memory));
      history.set(1 + count + memory, board.modulation(memory));
    }
    history.set(1 + 2 * count, board.energy);
    history.set(2 + 2 * count, board.spread);
  }

  private draw(board: Board): void {
    const count = board.memories;
    const leads = board.dominant;
    if (leads !== this.leader) this.lead(leads);
    let next = 0;
    const show = (data: Float64Array[]) =>
      this.charts[next++]?.setData(data as unknown as uPlot.AlignedData);
    show(this.history.slice(1, count));
    if (board.network.modulation) show(this.history.slice(1 + count, count));
    show(board.network.hasEnergy
      ? this.history.slice(1 + 2 * count, 2) : this.history.slice(2 + 2 * count, 1));
  }

  private lead(memory: number): void {
    this.leader = memory;
    for (const chart of this.charts.slice(0, -1)) {
      chart.series.forEach((series, i) => {
        if (i === 0) return;
        series.width = i - 1 === memory ? 3.5 : 1.5;
        series.alpha = memory < 0 || i - 1 === memory ? 1 : 0.7;
      });
    }
    [...this.legend.children].forEach((item, i) => item.classList.toggle("leads", i === memory));
  }

  private build(board: Board, shape: string): void {
    this.shape = shape;
    this.charts.forEach((chart) => chart.destroy());
    this.place.replaceChildren();
    const count = board.memories;
    this.history = new History(3 + 2 * count);
    const { modulation, spread, hasEnergy } = board.network;
    this.charts = [this.chart("Overlap of the state with each memory", memories(board), {
      y: { range: [-1.05, 1.05] },
    })];
    if (modulation) {
      const title = `${capitalised(modulation)} of each memory`;
      this.charts.push(this.chart(title, memories(board), {
        y: { range: () => [0, board.modulationMaximum] },
      }));
    }
    const spreadScale: uPlot.Scale = { range: [0, Math.max(2, count)] };
    this.charts.push(hasEnergy
      ? this.chart(twoKeys(spread), energyAndSpread(), {
        y: { range: (_, low, high) => [Math.min(low, -1), Math.max(high, 1)] },
        spread: spreadScale,
      }, "small")
      : this.chart(nameOf(spread), [spreadLine()], { y: spreadScale }, "small"));
    this.legend = legend(board);
    this.place.append(this.legend);
    this.leader = -2;
  }

  private chart(title: string, series: uPlot.Series[], scales: uPlot.Scales, kind = "") {
    const figure = document.createElement("figure");
    figure.className = `plot ${kind}`;
    figure.innerHTML =
      `<figcaption>${title}</figcaption><div class="area" aria-hidden="true"></div>`;
    this.place.append(figure);
    const area = figure.querySelector<HTMLElement>(".area")!;
    const axis = {
      stroke: themeColour("--faint"),
      grid: { stroke: themeColour("--grid"), width: 1 },
      ticks: { show: false },
      font: "12px system-ui, sans-serif",
      values: (_: uPlot, ticks: number[]) => ticks.map((tick) => withMinus(`${tick}`)),
    };
    const axes: uPlot.Axis[] = [{ ...axis, size: 24, gap: 2 }, { ...axis, size: 46, space: 24 }];
    if (scales["spread"]) {
      axes.push({
        ...axis, scale: "spread", side: 1, size: 30, space: 24, grid: { show: false },
      });
    } else {
      axes.push({ ...axis, side: 1, size: 30, values: () => [], grid: { show: false } });
    }
    return new uPlot({
      width: area.clientWidth, height: area.clientHeight, axes, series: [{}, ...series],
      scales: { x: { time: false }, ...scales },
      legend: { show: false },
      cursor: { show: false },
      padding: [8, 0, 0, 0],
    }, undefined, area);
  }

  private fit(): void {
    for (const chart of this.charts) {
      const area = chart.root.parentElement!;
      chart.setSize({ width: area.clientWidth, height: area.clientHeight });
    }
  }
}

function memories(board: Board): uPlot.Series[] {
  return Array.from({ length: board.memories }, (_, memory) => ({
    stroke: memoryColour(memory), dash: memoryDash(memory), points: { show: false }, width: 1.25,
  }));
}

const energyColour = () => (isDark() ? "#9adcff" : "#005b8f");
const spreadColour = () => (isDark() ? "#ff8a4c" : "#b84a00");

const nameOf = (spread: string) => `${capitalised(spread)} of the memories`;

function spreadLine(): uPlot.Series {
  return { stroke: spreadColour(), width: 2, dash: [6, 3], points: { show: false } };
}

function energyAndSpread(): uPlot.Series[] {
  const energy = { stroke: energyColour(), width: 2, points: { show: false } };
  return [energy, { ...spreadLine(), scale: "spread" }];
}

function twoKeys(spread: string): string {
  const key = (name: string, colour: string, style: string) => `<span class="key"><span
    class="swatch" style="border-color:${colour};border-style:${style}"></span>${name}</span>`;
  return key("Energy (left)", energyColour(), "solid")
    + key(`${nameOf(spread)} (right)`, spreadColour(), "dashed");
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function legend(board: Board): HTMLUListElement {
  const list = document.createElement("ul");
  list.className = "memories";
  list.setAttribute("aria-label", "Memories");
  for (let memory = 0; memory < board.memories; memory++) {
    const item = document.createElement("li");
    const dashed = memoryDash(memory).length > 0 ? "dashed" : "solid";
    item.innerHTML = `<span class="swatch" style="border-color:${memoryColour(memory)};
      border-style:${dashed}"></span>${board.memoryName(memory)}`;
    list.append(item);
  }
  return list;
}

