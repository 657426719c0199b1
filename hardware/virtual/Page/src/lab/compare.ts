// A second network beside the board's: the same memories, the same cue, the same time. .NET plays
// it; here are its display, both curves in one plot, and in words what differs.

import { html, nothing, render } from "lit";
import { nameCompared } from "../address/compared";
import { Oled } from "../bench/oled";
import type { Board } from "../board/board";
import type { Network } from "../board/description";
import { memoryColour } from "../common/colours";
import { button } from "../common/controls";
import { History } from "../common/history";
import { make } from "../common/make";
import { Shown } from "../common/shown";
import { Chart } from "../plots/chart";
import { key } from "../plots/key";
import { nameOf } from "../words/names";
import { inNames } from "../words/situation";
import { ask } from "../words/words";
import { sentence, t } from "../common/language";

/** What stands before the overlaps, see Companion.cs. */
const overlaps = 5;
const period = 500; // ms between two looks at what differs

export class Compare {
  /** The second network's place among all of them; undefined without one. */
  private chosen: number | undefined;
  private readonly oled: Oled;
  private readonly picture = new Uint8Array(1024);
  private readonly numbers: Float64Array;
  private readonly history = new History(4);
  private readonly form = make("div");
  private readonly shown = make("div");
  private readonly plot = make("div", { className: "plots" });
  private readonly words = make("p");
  private chart: Chart | undefined;
  private readonly shape = new Shown();
  private told = "";
  private looked = -Infinity;
  private runs = -1;

  constructor(section: HTMLElement, private readonly board: Board) {
    this.numbers = new Float64Array(board.firmware.CompanionView().length);
    this.shown.className = "pair";
    this.shown.hidden = true;
    this.words.className = "differs";
    this.words.setAttribute("role", "status");
    section.querySelector("h2")!.append(ask("compare"));
    const slot = make("div", { className: "slot" });
    slot.innerHTML = `<div class="module"><div class="glass"><canvas role="img"
      aria-label="${t("Second display")}"></canvas></div></div>`;
    this.shown.append(slot, this.plot);
    section.append(this.form, this.words, this.shown);
    this.oled = new Oled(slot.querySelector("canvas")!);
    this.control();
  }

  /** Begins with the network of that key, if there is one. */
  open(key: string | undefined): void {
    const network = this.board.description.networks.findIndex((each) => each.key === key);
    if (network >= 0) this.choose(network);
  }

  /** Begins, or with undefined ends, the comparison. */
  choose(network: number | undefined): void {
    const { board } = this;
    this.chosen = network;
    this.runs = -1;
    nameCompared(network === undefined ? "" : board.description.networks[network]!.key);
    this.shape.forget();
    if (network === undefined) board.firmware.CompareNoMore();
    else board.firmware.Compare(network);
    this.shown.hidden = network === undefined;
    this.tell("");
    this.control();
  }

  /** Called every frame, at a time in ms of the board; fully: the words at once as well. */
  show(now: number, fully: boolean): void {
    const { board, chosen } = this;
    if (chosen === undefined || !board.plays) return;
    board.firmware.FollowBoard();
    board.firmware.CompanionPictureView().copyTo(this.picture);
    board.firmware.CompanionView().copyTo(this.numbers);
    this.oled.show(this.picture, true);
    this.record();
    if (!fully && now - this.looked < period) return;
    this.looked = now;
    this.tell(this.difference());
  }

  /** The second network's numbers, see Companion.cs. */
  get values(): number[] { return [...this.numbers]; }

  recolour(): void { this.shape.forget(); }

  private get other(): Network { return this.board.description.networks[this.chosen!]!; }

  private control(): void {
    const { board, chosen } = this;
    const { networks, usualCompanion } = board.description;
    const at = chosen ?? networks.findIndex(({ key }) => key === usualCompanion);
    const options = networks.map(({ title }, i) =>
      html`<option value=${i} ?selected=${i === at}>${title}</option>`);
    render(html`<form class="row" @submit=${(event: Event) => this.submit(event)}>
      <label>${t("with")} <select aria-describedby="word-compare">${options}</select></label>
      <button class="lab-button" aria-describedby="word-compare">${t("Compare")}</button>
      ${chosen === undefined ? nothing
        : button(t("Stop"), "compare-stop", () => this.choose(undefined))}
    </form>`, this.form);
  }

  private submit(event: Event): void {
    event.preventDefault();
    this.choose(this.form.querySelector("select")!.selectedIndex);
  }

  private record(): void {
    const { board, history, numbers } = this;
    if (this.shape.isOther(board.networkIndex, this.chosen, nameOf(board, board.target))) {
      this.build();
    }
    if (board.runs !== this.runs) {
      this.runs = board.runs;
      history.clear();
    }
    history.keepUpTo(1, board.latest);
    if (board.time > history.last) {
      history.open();
      const values = [board.time, board.steps, board.overlap(board.target),
        numbers[overlaps + board.target]!];
      values.forEach((value, column) => history.set(column, value));
    }
    this.chart!.show(history.slice(2, 2), board.steps < board.latest ? board.time : undefined);
  }

  private build(): void {
    const { board, other } = this;
    this.chart?.plot.destroy();
    this.plot.replaceChildren();
    this.chart = new Chart(this.plot, {
      word: "plot-compare",
      title: [new Text(t("Overlap with {{name}}, the cued memory: ",
        { name: nameOf(board, board.target) })),
        key(t("{{network}} (board)", { network: board.network.title }), memoryColour(0), "solid"),
        key(t("{{network}} (second)", { network: other.title }), memoryColour(1), "dashed")],
      lines: [
        { name: board.network.title, series: { stroke: memoryColour(0), width: 2.5 } },
        { name: other.title, series: { stroke: memoryColour(1), width: 2.5, dash: [9, 4] } },
      ],
      left: t("overlap m"), scales: { y: { range: [-1.05, 1.05] } },
    });
  }

  /** What both do, and which is nearer to the memory of the cue. */
  private difference(): string {
    const { board, other, numbers } = this;
    const stateOf = (situation: string) =>
      inNames(board, sentence(situation.split("\n")[1] ?? ""));
    const wrong = board.firmware.WrongUnits();
    const away = wrong - numbers[2]!;
    const { title } = board.network;
    const name = nameOf(board, board.target);
    const nearer = away === 0 ? t("Both are equally close to {{name}}: "
      + "{{wrong}} of 64 units are wrong.", { name, wrong })
      : t("{{network}} is closer to {{name}}, by {{count}} units.",
        { network: away > 0 ? other.title : title, name, count: Math.abs(away) });
    return `${title}: ${stateOf(board.firmware.Situation())} `
      + `${other.title}: ${stateOf(board.firmware.CompanionSituation())} ${nearer}`;
  }

  private tell(text: string): void {
    if (text === this.told) return;
    this.told = text;
    this.words.textContent = text;
  }
}
