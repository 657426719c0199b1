// A slice through the landscape of the network's energy: the cue below on the left, the memory it
// was made of to the right, another memory above. The state's own place wanders over it.

import { html, nothing, render, svg } from "lit";
import type { Board } from "../board/board";
import { withValue } from "../common/controls";
import { fileNameOf, savePng, saveSvg, type Keep } from "../common/save";
import { Shown } from "../common/shown";
import { nameOf } from "../words/names";
import { asked } from "../words/words";
import { inDigits, t } from "../common/language";

const size = 260;
const room = 34;
/** From deep to high; these can be told apart by everybody, and in grey as well. */
const shades = ["#00224e", "#123570", "#3b496c", "#575d6d", "#707173", "#8a8678", "#a59c74",
  "#c3b369", "#e1cc55", "#fee838"];

export class Slice {
  private readonly details: HTMLDetailsElement;
  private readonly place = document.createElement("div");
  private readonly shown = new Shown();
  /** The second memory that was chosen, or −1 for the one that the cue is most like. */
  private wish = -1;
  private other = -1;
  private rows: number[][] = [];
  private next = 0;
  private places = 0;

  constructor(details: HTMLDetailsElement, private readonly board: Board) {
    this.details = details;
    details.append(this.place);
  }

  /** Called every frame: works out one row of the map, while it is open. */
  show(): void {
    const { board } = this;
    if (!this.details.open || this.details.hidden || !board.plays) return;
    if (this.shown.isOther(board.runs, board.target, board.stores, board.networkIndex,
      this.wish)) this.begin();
    if (this.places === 0) return;
    this.rows[this.next] = this.row(this.next);
    this.next = (this.next + 1) % this.places;
    this.draw();
  }

  private begin(): void {
    const { board } = this;
    const chosen = this.wish < board.memories && this.wish !== board.target ? this.wish : -1;
    this.other = chosen >= 0 ? chosen : board.firmware.SecondMemory();
    this.places = board.firmware.BeginSlice(this.other);
    this.rows = Array.from({ length: this.places }, (_, row) => this.row(row));
    this.next = 0;
    this.draw();
  }

  private row(row: number): number[] { return [...this.board.firmware.SliceRow(row)]; }

  private draw(): void {
    const { board, other, places } = this;
    const title = t("A slice through the energy, between the cue, {{target}} and {{other}}",
      { target: nameOf(board, board.target), other: nameOf(board, other) });
    const keep = (save: Keep) => () =>
      void save(fileNameOf(title), this.place.querySelector("svg")!);
    const names = Array.from({ length: board.memories }, (_, memory) => memory)
      .filter((memory) => memory !== board.target);
    render(places === 0 ? html`<p>${t("A slice needs two memories.")}</p>` : html`
      <p class="row"><label>${t("towards")} <select aria-describedby="word-plot-slice"
        @change=${withValue((memory) => { this.wish = Number(memory); })}>${names.map((memory) =>
          html`<option value=${memory} ?selected=${memory === other}>${
            nameOf(board, memory)}</option>`)}</select></label>
        <span class="take"><button type="button"
          aria-label=${t("{{kind}} of: {{title}}", { kind: "PNG", title })}
          aria-describedby="word-take-png"
          @click=${keep(savePng)}>PNG</button><button type="button"
          aria-label=${t("{{kind}} of: {{title}}", { kind: "SVG", title })}
          aria-describedby="word-take-svg"
          @click=${keep(saveSvg)}>SVG</button></span>${asked("plot-slice")}</p>
      ${this.map(title)}`, this.place);
  }

  private map(title: string) {
    const { board, rows, places, other } = this;
    const all = rows.flat();
    const [low, high] = [Math.min(...all), Math.max(...all)];
    const shade = (energy: number) => shades[Math.min(shades.length - 1,
      Math.floor(shades.length * (energy - low) / (high - low || 1)))]!;
    const cell = size / places;
    const [across, up] = [...board.firmware.SlicePlace()] as [number, number];
    const x = (part: number) => room + cell / 2 + part * (size - cell);
    const y = (part: number) => room + size - cell / 2 - part * (size - cell);
    const name = (part: number, height: number, text: string, anchor: string) => svg`
      <text x=${x(part)} y=${height} text-anchor=${anchor}>${text}</text>`;
    const below = room + size + 16;
    return svg`<svg xmlns="http://www.w3.org/2000/svg" class="slice" role="img" aria-label=${title}
      viewBox="0 0 ${size + 2 * room + 90} ${size + 2 * room}" width="${size + 2 * room + 90}"
      height="${size + 2 * room}" font-family="system-ui, sans-serif" font-size="12"
      fill="currentColor">
      ${rows.flatMap((row, j) => row.map((energy, i) => svg`<rect x=${room + i * cell}
        y=${room + size - (j + 1) * cell} width=${cell + 0.3} height=${cell + 0.3}
        fill=${shade(energy)} />`))}
      ${name(0, below, t("cue"), "middle")}
      ${name(1, below, nameOf(board, board.target), "middle")}
      ${name(0, room - 8, nameOf(board, other), "middle")}
      ${name(0.5, below, t("flipped units →"), "middle")}
      <circle cx=${x(across)} cy=${y(up)} r="7" fill="#fff" stroke="#000" stroke-width="2" />
      <circle cx=${x(across)} cy=${y(up)} r="2.5" fill="#000" />
      ${shades.map((colour, i) => svg`<rect x=${2 * room + size} width="16"
        y=${room + size - (i + 1) * size / shades.length} height=${size / shades.length + 0.3}
        fill=${colour} />`)}
      <text x=${2 * room + size + 22} y=${room + size}>${inDigits(low.toFixed(1))}</text>
      <text x=${2 * room + size + 22} y=${room + 10}>${inDigits(high.toFixed(1))}</text>
      <text x=${2 * room + size - 4} y=${room - 12}>${t("energy")}</text>
      ${nothing}</svg>`;
  }
}
