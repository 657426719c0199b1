// The strip of memories: the picture of each, its overlap and what weighs it as bars. A click makes
// a cue of one; the others are learned, named, taken away, written to a file and read from one.

import { html, nothing, render, svg } from "lit";
import type { Board } from "../board/board";
import { picture, unitsOf } from "../common/picture";
import { saveText } from "../common/save";
import { read, write } from "../words/memoryFile";
import { nameOf, namesRevision, nameTrouble, picturesOf, rename } from "../words/names";
import { asked } from "../words/words";

const largestFile = 65536;

export class Memories {
  private shown = "";
  private told = "";
  private bars: { overlap: Element; modulation: Element | null }[] = [];
  private readonly place = document.createElement("div");

  constructor(section: HTMLElement, private readonly board: Board) {
    section.append(this.place);
  }

  /** Called every frame: the bars move with the glass, all else changes now and then. */
  show(): void {
    const { board, told } = this;
    const key = [board.stores, board.memories, board.target, board.networkIndex, board.plays,
      namesRevision(), told].join("|");
    if (key !== this.shown) {
      this.shown = key;
      render(this.template(), this.place);
      this.bars = [...this.place.querySelectorAll("li")].map((item) => ({
        overlap: item.querySelector(".overlap")!, modulation: item.querySelector(".modulation"),
      }));
    }
    this.bars.forEach(({ overlap, modulation }, memory) => {
      const m = board.overlap(memory);
      set(overlap, "x", m < 0 ? 50 + 50 * m : 50);
      set(overlap, "width", 50 * Math.abs(m));
      if (modulation) {
        // A saliency may be a little below nothing; a bar may not.
        const share = board.modulation(memory) / (board.modulationMaximum || 1);
        set(modulation, "width", Math.max(0, 100 * share));
      }
    });
  }

  private template() {
    const { board } = this;
    const off = !board.plays;
    const button = (text: string, word: string, act: () => void) => html`
      <button type="button" class="lab-button" aria-describedby="word-${word}" ?disabled=${off}
        @click=${act}>${text}</button>`;
    const chosen = nameOf(board, board.target);
    const { modulation } = board.network;
    return html`
      <ul>${picturesOf(board).map((hex, memory) => html`<li>
        <button type="button" class=${memory === board.target ? "cued" : ""} ?disabled=${off}
          aria-label="Cue from ${nameOf(board, memory)}" aria-describedby="word-cue-from"
          @click=${() => this.cue(memory)}>
          ${picture(unitsOf(hex))}<span>${nameOf(board, memory)}</span>
        </button>
        <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true"
          aria-describedby="word-bar-overlap">
          ${svg`<rect class="overlap" y="0" height="5" x="50" width="0" />
            <path class="middle" d="M50 0v5" />
            ${modulation ? svg`<rect class="modulation" y="7" height="5" width="0" />` : nothing}`}
        </svg></li>`)}</ul>
      <p class="key">Bars: overlap, from −1 to 1 ${asked("bar-overlap")}${modulation
        ? html`; below, the ${modulation} ${asked("bar-modulation")}` : ""}.
        A click makes a cue of a memory.</p>
      <div class="row">
        ${button("Learn", "learn", () => this.learn())}
        <form @submit=${(event: Event) => this.name(event)}>
          <label for="memory-name">Name of ${chosen}</label>
          <input id="memory-name" maxlength="16" autocomplete="off" spellcheck="false"
            .value=${chosen} aria-describedby="word-rename" ?disabled=${off} />
          <button class="lab-button" aria-describedby="word-rename"
            ?disabled=${off}>Rename</button>
        </form>
        ${button("Remove", "remove", () => this.remove())}
        ${button("Save set", "save-set", () => this.save())}
        <label class="lab-button file" for="memory-file"
          aria-describedby="word-load-set">Load set</label>
        <input id="memory-file" type="file" accept=".txt,text/plain" ?disabled=${off}
          aria-describedby="word-load-set"
          @change=${(event: Event) => this.load(event.target as HTMLInputElement)} />
      </div>
      <p class="told" role="status">${this.told || nothing}</p>`;
  }

  private tell(text: string): void {
    this.told = text;
    this.board.refresh();
  }

  private cue(memory: number): void {
    this.board.firmware.CueFrom(memory);
    this.tell("");
  }

  private learn(): void {
    this.board.firmware.Learn();
    this.tell("The present state is a memory now.");
  }

  private name(event: Event): void {
    event.preventDefault();
    const { board } = this;
    const field = (event.target as HTMLFormElement).querySelector("input")!;
    const name = field.value.trim();
    const trouble = nameTrouble(name);
    if (trouble === undefined) rename(picturesOf(board)[board.target]!, name);
    this.tell(trouble ?? "");
  }

  private remove(): void {
    const { board } = this;
    const gone = nameOf(board, board.target);
    // Letters keep their names when the others become the user's own.
    picturesOf(board).forEach((hex, memory) => rename(hex, nameOf(board, memory)));
    const removed = board.firmware.Remove(board.target);
    this.tell(removed ? `${gone} is forgotten.` : "The last memory has to stay.");
  }

  private save(): void {
    const { board } = this;
    const text = write(picturesOf(board).map((hex, memory) =>
      ({ name: nameOf(board, memory), units: unitsOf(hex) })));
    saveText("memories.txt", text);
    this.tell("The set is saved as memories.txt.");
  }

  private async load(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    const text = file.size > largestFile ? "" : await file.text();
    input.value = "";
    const result = file.size > largestFile
      ? `${file.name} is larger than a set of memories can be.` : read(text);
    if (typeof result === "string") {
      this.tell(`${result} The memories are as they were.`);
      return;
    }
    result.forEach(({ hex, name }) => rename(hex, name));
    this.board.firmware.SetMemories(result.map(({ hex }) => hex).join("\n"));
    this.tell(`${result.length} memories are loaded.`);
  }
}

function set(element: Element, name: string, value: number): void {
  const text = value.toFixed(1);
  if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}
