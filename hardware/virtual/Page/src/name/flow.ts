// All numbers of one moment in one picture whose shape is always the same: 64 neurons, an overlap
// per memory, a gain per memory, and again 64 neurons. Each can be opened: its value, where it
// comes from, and the terms of its sum. The numbers are .NET's, and nothing is computed here.

import "../style/flow.css";
import { html, nothing, render } from "lit";
import type { Board } from "../board/board";
import { button } from "../common/controls";
import { inDigits, t } from "../common/language";
import { unitsOf } from "../common/picture";
import { Shown } from "../common/shown";
import { inkOf } from "./flowInk";
import { nameOf, picturesOf } from "../words/names";
import { numbersOf, termsOf, type Kind, type Numbers } from "./flowTerms";

const side = 8;
const period = 150; // ms between two looks while it runs

export class FlowPicture {
  private opened: [Kind, number] = ["compared", 0];
  private looked = -Infinity;
  private readonly seen = new Shown();

  constructor(private readonly place: HTMLElement, private readonly board: Board) {
    place.addEventListener("keydown", (event) => this.move(event));
  }

  /** Called every frame while it is open. */
  show(): void {
    const { board } = this;
    const now = performance.now();
    const isSoon = !board.isHeld && now - this.looked < period;
    if (isSoon || !this.seen.isOther(board.networkIndex, board.cueNumber, board.stores,
      board.steps, board.isHeld, ...this.opened)) return;
    this.looked = now;
    const text = board.firmware.Flow();
    render(text ? this.template(numbersOf(text, picturesOf(board)))
      : html`<p>${t("The memories of this network have no gains.")}
        <a href="#network=astrocyte&page=neurons">Astrocyte</a>,
        <a href="#network=attention&page=neurons">Attention</a></p>`, this.place);
  }

  private template(numbers: Numbers) {
    const { board } = this;
    const [kind, index] = this.opened;
    const hold = (held: boolean, steps = 0) => {
      board.firmware.Hold(held);
      board.firmware.Advance(steps);
      board.refresh();
    };
    return html`
      <div class="row">
        ${button(board.isHeld ? t("Run") : t("Pause"), "hold", () => hold(!board.isHeld))}
        ${button(t("Step"), "step", () => hold(true, 1))}
        <span>${t("Step {{step}}", { step: board.steps })}</span>
      </div>
      <div class="stages">
        ${this.stage("before", t("64 neurons"), numbers.activations, numbers)}
        ${this.stage("compared", t("Overlaps"), numbers.overlaps, numbers)}
        ${this.stage("weighed", t("Gains"), numbers.gains, numbers)}
        ${this.stage("driven", t("64 neurons, driven"), numbers.drive, numbers)}
      </div>
      ${this.detail(numbers, kind, Math.min(index, this.valuesOf(numbers, kind).length - 1))}`;
  }

  private valuesOf(numbers: Numbers, kind: Kind): string[] {
    return { before: numbers.activations, compared: numbers.overlaps, weighed: numbers.gains,
      driven: numbers.drive }[kind];
  }

  private stage(kind: Kind, title: string, values: string[], numbers: Numbers) {
    const [openKind, open] = this.opened;
    const isGrid = kind === "before" || kind === "driven";
    return html`<div class="stage">
      <h2>${title}</h2>
      <div class=${isGrid ? "flow-units" : "flow-memories"} role="group" aria-label=${title}>
        ${values.map((value, index) => {
          const isOpen = kind === openKind && index === open;
          return html`<button type="button" data-kind=${kind} data-index=${index} value=${value}
            class=${this.isTerm(numbers, kind, index) ? "term" : ""}
            aria-label=${isGrid ? `${this.nameOf(kind, index)}: ${exact(value)}` : nothing}
            aria-pressed=${isOpen} tabindex=${isOpen || (kind !== openKind && index === 0) ? 0 : -1}
            style=${inkOf(kind, Number(value))}
            @click=${() => this.open(kind, index)}>${isGrid ? nothing
              : html`<b>${nameOf(this.board, index)}</b> ${short(value)}`}</button>`;
        })}
      </div></div>`;
  }

  private detail(numbers: Numbers, kind: Kind, index: number) {
    const { from, terms, after } = termsOf(numbers, kind, index,
      (unit) => this.nameOf("before", unit), (memory) => nameOf(this.board, memory));
    return html`<section class="opened" aria-live="off">
      <h2>${this.nameOf(kind, index)}</h2>
      <p><strong>${exact(this.valuesOf(numbers, kind)[index]!)}</strong> ${from}</p>
      ${terms.length === 0 ? nothing : html`<ol class="terms" tabindex="0"
        aria-label=${t("Terms of the sum")}>${terms.map(({ name, value }) =>
          html`<li><span>${name}</span> <b>${exact(value)}</b></li>`)}</ol>`}
      <p>${after}</p></section>`;
  }

  /** What a number is called: a neuron by its place, the others by their memory. */
  private nameOf(kind: Kind, index: number): string {
    const [row, column] = [Math.floor(index / side) + 1, index % side + 1];
    const memory = kind === "compared" || kind === "weighed" ? nameOf(this.board, index) : "";
    return kind === "compared" ? t("Overlap with {{memory}}", { memory })
      : kind === "weighed" ? t("Gain of {{memory}}", { memory })
      : kind === "driven" ? t("Drive of row {{row}}, column {{column}}", { row, column })
      : t("Neuron in row {{row}}, column {{column}}", { row, column });
  }

  /** Does the opened number count this one with a minus? */
  private isTerm(numbers: Numbers, kind: Kind, index: number): boolean {
    const [openKind, open] = this.opened;
    const isPlus = (memory: number, unit: number) => unitsOf(numbers.pictures[memory]!)[unit]!;
    return openKind === "compared" && kind === "before" ? !isPlus(open, index)
      : openKind === "driven" && kind === "weighed" ? !isPlus(index, open) : false;
  }

  private open(kind: Kind, index: number): void {
    this.opened = [kind, index];
    this.seen.forget();
    this.looked = -Infinity;
  }

  private move(event: KeyboardEvent): void {
    const { kind, index } = (event.target as HTMLElement).dataset;
    if (kind === undefined) return;
    const down = kind === "before" || kind === "driven" ? side : 1;
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -down, ArrowDown: down }[event.key];
    const next = step && this.place.querySelector<HTMLButtonElement>(
      `[data-kind=${kind}][data-index="${Number(index) + step}"]`);
    if (!next) return;
    event.preventDefault();
    next.click();
    next.focus();
  }
}

/** All digits that its bits need. */
function exact(value: string): string { return inDigits(value).replace("-", "−"); }

function short(value: string): string { return inDigits(Number(value).toFixed(2)); }
