// Measure: the experiment at the present settings. A form, a bar, the plot of all measurements with
// the chosen axes, and what is saved of each.

import { html, nothing, render } from "lit";
import type { Board } from "../board/board";
import type { Setting } from "../board/description";
import { button, withValue } from "../common/controls";
import { isDark } from "../common/colours";
import { Shown } from "../common/shown";
import { Crew } from "./measureCrew";
import { keptList } from "./measureKept";
import { axesOf, inShort, planOf, pointText, presentOf, quantitiesOf, setsOfMemories,
  type Quantity, type Wish } from "./measurePlan";
import { MeasurePlot, type Kept } from "./measurePlot";
import { MeasureRun } from "./measureRun";
import { inWords } from "./measureWords";
import { sentence, t } from "../common/language";

/** ms between two drawings while trials come in. */
const period = 200;

const fields: [keyof Wish, name: string, word: string][] = [
  ["from", t("from"), "measure-from"], ["to", t("to"), "measure-to"],
  ["points", t("points"), "measure-points"], ["trials", t("trials per point"), "measure-trials"],
  ["passes", t("passes"), "measure-passes"], ["seed", t("seed"), "measure-seed"],
];

const isEnd = (key: string) => key === "from" || key === "to";

export class Measure {
  private readonly crew = new Crew();
  private readonly form = document.createElement("div");
  private readonly list = document.createElement("div");
  private readonly plot: MeasurePlot;
  // What stands in the form.
  private wish: Wish = { y: "fraction", x: "flipped-bits", from: "", to: "", points: "8",
    trials: "400", seed: "0", passes: "", memories: "random" };
  private kept: Kept[] = [];
  private running: MeasureRun | undefined;
  private network = -1;
  private told = "";
  private readonly shown = new Shown();
  private readonly drawn = new Shown();
  private due = 0;

  constructor(section: HTMLElement, private readonly board: Board) {
    const plot = document.createElement("div");
    section.append(this.form, plot, this.list);
    this.plot = new MeasurePlot(plot);
    for (const sign of ["pointerenter", "focusin"]) {
      section.addEventListener(sign, () => this.crew.call(), { once: true });
    }
    // Who fills in the form does not want the board to demonstrate another network meanwhile; to
    // turn to the page that is shown is a touch that changes nothing.
    section.addEventListener("focusin", () => board.firmware.SelectPage(board.pageIndex));
  }

  /** Called every frame. */
  show(): void {
    const { board, wish, kept, running } = this;
    if (board.networkIndex !== this.network) this.enter();
    if (running && running.state !== "running") {
      this.running = undefined;
      this.told = inWords(running, this.quantity, this.crew.size);
    }
    // Trials come in all the time; to draw them takes time from the workers.
    if (this.running && performance.now() < this.due) return;
    this.due = performance.now() + period;
    const runs = kept.map(({ run }) => `${run.revision} ${run.state}`).join();
    const drawn = [runs, wish.x, wish.y, isDark(), kept.length].join("|");
    if (!this.shown.isOther(drawn, this.network, this.told, ...Object.values(wish),
      ...presentOf(board).values())) return;
    render(this.template(), this.form);
    render(keptList(kept, this.quantity, (one) => this.isInPlot(one),
      (one) => this.now(() => this.remove(one))), this.list);
    if (this.drawn.isOther(drawn)) {
      this.plot.show(kept.filter((one) => this.isInPlot(one)), this.axis, this.quantity);
    }
  }

  // The network may have changed since the form was drawn: then the first, which all have.
  private get quantity(): Quantity {
    const all = quantitiesOf(this.board.network);
    return all.find(({ key }) => key === this.wish.y) ?? all[0]!;
  }

  private get axis(): Setting {
    const all = axesOf(this.board);
    return all.find(({ key }) => key === this.wish.x) ?? all[0]!;
  }

  private isInPlot({ run }: Kept): boolean {
    return run.plan.x.key === this.wish.x && run.readings(this.quantity).length > 0;
  }

  /** Another network has other settings, and takes another number of passes. */
  private enter(): void {
    const { board, wish } = this;
    this.network = board.networkIndex;
    if (!this.running) this.told = "";
    this.chooseAxis(wish.x);
    this.chooseQuantity(wish.y);
  }

  private chooseAxis(key: string): void {
    this.wish.x = key;
    this.wish.x = this.axis.key;
    const { words, minimum, maximum, low, high } = this.axis;
    const [from, to] = words.length > 0 ? [minimum, maximum] : [low, high];
    this.wish = { ...this.wish, from: `${from}`, to: `${to}` };
  }

  /** As many passes as the experiments take; to come to rest may need many more. */
  private chooseQuantity(key: string): void {
    this.wish.y = key;
    const usual = this.board.firmware.PassesOf(this.network);
    const { key: y } = this.quantity;
    this.wish = { ...this.wish, y, passes: `${y === "steps" ? 10 * usual : usual}` };
  }

  /** What the user did is seen at once, not a frame later, when more may have been typed. */
  private now(act: () => void): void {
    act();
    this.due = 0;
    this.show();
  }

  private measure(): void {
    const { board, kept } = this;
    const { firmware } = board;
    const plan = planOf(board, this.wish);
    const refused = typeof plan === "string" ? plan
      : plan.values.map((x) => firmware.WhyNot(pointText(plan, x))).find((why) => why !== "");
    if (typeof plan === "string" || refused) {
      this.told = sentence(refused!);
      return;
    }
    const run = this.running = new MeasureRun(plan, firmware);
    const style = [...kept.keys(), kept.length].find((free) =>
      kept.every((one) => one.style !== free))!;
    kept.push({ run, style, name: inShort(plan, board.description.run),
      asked: this.quantity.name });
    this.told = t("Measuring {{points}} points with {{trials}} trials each.",
      { points: plan.values.length, trials: plan.trials });
    this.crew.measure(run);
  }

  private stop(): void {
    this.running?.stop();
    this.crew.stop();
  }

  private remove({ run }: Kept): void {
    if (run === this.running) this.stop();
    this.kept = this.kept.filter((one) => one.run !== run);
    this.told = "";
  }

  private template() {
    const { board, wish, told, running } = this;
    if (board.firmware.PassesOf(this.network) === 0) {
      return html`<p class="told">${t("The {{network}} network plays a sequence and recalls no "
        + "single memory, so there is nothing to measure.", { network: board.network.title })}</p>`;
    }
    const axes = axesOf(board);
    const option = ({ key, name }: { key: string; name: string }, chosen: string) =>
      html`<option value=${key} ?selected=${key === chosen}>${t(name)}</option>`;
    const chosen = (use: (key: string) => void) => withValue((key) => this.now(() => use(key)));
    return html`
      <p class="key">${wish.memories === "board"
        ? t("Each trial corrupts another memory of the board and recalls it, with the current "
          + "settings. Recalled: all units are right. Retained: at most 3 of 64 are wrong.")
        : t("Each trial stores new random memories, corrupts the first one and "
          + "recalls it, with the current settings. Recalled: all units are right. Retained: at "
          + "most 3 of 64 are wrong.")}</p>
      <form novalidate @submit=${(event: Event) => {
        event.preventDefault();
        this.now(() => this.measure());
      }}>
        <label class="wide">${t("Measure")}
          <select aria-describedby="word-measure-y"
            @change=${chosen((key) => this.chooseQuantity(key))}>
            ${quantitiesOf(board.network).map((quantity) => option(quantity, wish.y))}
          </select></label>
        <label class="wide">${t("over")}
          <select aria-describedby="word-measure-x"
            @change=${chosen((key) => this.chooseAxis(key))}>
            ${axes.map((axis) => option(axis, wish.x))}
          </select></label>
        <label class="wide">${t("of memories")}
          <select aria-describedby="word-measure-memories"
            @change=${chosen((memories) => { this.wish = { ...this.wish, memories }; })}>
            ${setsOfMemories.map((set) => option(set, wish.memories))}
          </select></label>
        ${fields.map(([key, name, word]) => html`<label>${name}
          <input inputmode="decimal" autocomplete="off" .value=${wish[key]}
            aria-invalid=${told.startsWith(`${name} `) || (told.startsWith("“") && isEnd(key))}
            aria-describedby="measure-told word-${word}"
            @input=${withValue((text) => { this.wish = { ...this.wish, [key]: text }; })} />
        </label>`)}
        <div class="row">
          <button class="lab-button" aria-describedby="word-measure"
            ?disabled=${running !== undefined}>${t("Measure")}</button>
          ${button(t("Stop"), "measure-stop", () => this.stop(), running === undefined)}
          <progress aria-label=${t("Trials")} max=${running?.trials ?? 1}
            .value=${running?.done ?? 0}></progress>
        </div>
      </form>
      <p class="told" id="measure-told" role="status">${told || nothing}</p>`;
  }
}
