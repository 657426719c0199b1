// What the laboratory and the projector show beside the board, put together.

import { comparedIn, saidIn } from "../address/address";
import { depthNow } from "../address/depth";
import { showTab, tabNamed, tabNow, usualTab } from "../address/tab";
import type { Board } from "../board/board";
import type { Measure } from "../measure/measure";
import type { Plots } from "../plots/plots";
import { loadForMeasuring } from "../runtime/runtime";
import type { Slice } from "../plots/slice";
import { SituationLine } from "../words/situation";
import { Beside } from "./beside";
import { Compare } from "./compare";
import { FewLetters } from "./fewLetters";
import { Memories } from "./memories";
import type { TakeAway } from "./takeAway";
import { Tabs } from "./tabs";
import { TimeControls } from "./time";

/** Where there is one column, the neurons are painted on the bench, below the display. */
const narrow = matchMedia("(max-width: 71.99rem)");

export class Lab {
  private readonly time: TimeControls;
  private readonly beside: Beside;
  private readonly memories: Memories;
  readonly compare: Compare;
  private measure: Measure | undefined;
  private slice: Slice | undefined;
  private readonly map = document.querySelector<HTMLDetailsElement>("#slice")!;
  private takeAway: TakeAway | undefined;
  private readonly situation: SituationLine;
  private readonly fewLetters: FewLetters;
  private readonly tabs =
    new Tabs(document.querySelector("#tabs")!, () => this.showPanel(0, true));

  constructor(private readonly board: Board, private readonly plots: Plots) {
    this.beside = new Beside(document.querySelector("#beside")!, board);
    this.memories = new Memories(document.querySelector("#memories")!, board);
    this.compare = new Compare(document.querySelector("#compare")!, board);
    this.map.addEventListener("toggle", () => void this.loadSlice(), { once: true });
    this.time = new TimeControls(document.querySelector("#time")!, board);
    this.fewLetters = new FewLetters(document.querySelector("#fewer")!, board);
    this.situation = new SituationLine(document.querySelector("#situation")!, board);
    narrow.addEventListener("change", () => this.enter());
  }

  /** As a link says: the second network, and the panel. */
  open(link: string): void {
    this.compare.open(comparedIn(link));
    showTab(tabNamed(saidIn(link, "tab")) ?? usualTab());
    this.enter();
  }

  /** After the depth or the width has changed. */
  enter(): void {
    this.tabs.enter();
    const find = (selector: string) => document.querySelector(selector)!;
    const paint = find(".paint");
    const place = depthNow() !== "projector" && narrow.matches ? ".bench"
      : depthNow() === "board" ? ".side" : "#panel-see";
    if (paint.parentElement === find(place)) return;
    if (place === ".bench") find(place).append(paint);
    else find(place).prepend(paint);
  }

  /** What a screen reader announces in addition to the display. */
  get said(): { gist: string; words: string } { return this.situation; }

  /** Pauses or resumes the run. */
  pause(): void { this.time.toggle(); }

  /** Called every frame, at a time in ms of the board; fully: what is shown now and then too. */
  show(now: number, fully: boolean): void {
    this.time.show(now, fully);
    this.situation.show(now, fully);
    this.takeAway?.show();
    this.fewLetters.show();
    if (depthNow() === "board") return;
    this.beside.show();
    if (depthNow() === "lab") this.showPanel(now, fully);
  }

  // What few visitors open is loaded then.

  private async loadSlice(): Promise<void> {
    const { Slice } = await import("../plots/slice");
    this.slice = new Slice(this.map, this.board);
  }

  private async loadTakeAway(): Promise<void> {
    const { TakeAway } = await import("./takeAway");
    this.takeAway ??= new TakeAway(document.querySelector("#take-away")!, this.board, this.plots);
  }

  private async loadMeasure(): Promise<void> {
    const [{ Measure }] = await Promise.all([import("../measure/measure"), loadForMeasuring()]);
    this.measure ??= new Measure(document.querySelector("#measure")!, this.board);
    this.measure.show();
  }

  private showPanel(now: number, fully: boolean): void {
    const tab = tabNow();
    if (tab === "see") {
      this.map.hidden = !this.board.network.hasEnergy;
      this.slice?.show();
    } else if (tab === "memories") this.memories.show();
    else if (tab === "compare") this.compare.show(now, fully);
    else if (tab === "measure") {
      if (this.measure) this.measure.show();
      else void this.loadMeasure();
    } else if (!this.takeAway) void this.loadTakeAway();
  }
}
