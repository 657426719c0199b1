// The strip of memories: the picture of each, its overlap and what weighs it as bars. A click makes
// a cue of one; the others are learned, named, taken away, written to a file and read from one.

import { html, nothing, render, svg } from "lit";
import type { Board } from "../board/board";
import { button, withFiles } from "../common/controls";
import { picture, unitsOf } from "../common/picture";
import { saveText } from "../common/save";
import { Shown } from "../common/shown";
import { read, write } from "../words/memoryFile";
import { nameOf, namesRevision, nameTrouble, ownNameOf, picturesOf,
  rename } from "../words/names";
import { asked } from "../words/words";
import { t } from "../common/language";

const largestFile = 65536;
const mostUndone = 50;

export class Memories {
  private readonly shown = new Shown();
  private told = "";
  /** The undo of each change, the latest last. */
  private changes: (() => void)[] = [];
  private bars: { overlap: Element; modulation: Element | null }[] = [];
  private readonly place = document.createElement("div");

  constructor(section: HTMLElement, private readonly board: Board) {
    section.append(this.place);
  }

  /** Called every frame: the bars move with the display, everything else changes rarely. */
  show(): void {
    const { board, told } = this;
    if (this.shown.isOther(board.stores, board.memories, board.target, board.networkIndex,
      board.plays, namesRevision(), told, this.changes.length)) {
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
    const chosen = nameOf(board, board.target);
    const { modulation } = board.network;
    return html`
      <div class="row">
        ${button(t("Learn"), "learn", () => this.learn(), off)}
        <form @submit=${(event: Event) => this.name(event)}>
          <label for="memory-name">${t("Name of {{name}}", { name: chosen })}</label>
          <input id="memory-name" maxlength="16" autocomplete="off" spellcheck="false"
            .value=${chosen} aria-describedby="word-rename" ?disabled=${off} />
          <button class="lab-button" aria-describedby="word-rename"
            ?disabled=${off}>${t("Rename")}</button>
        </form>
        ${button(t("Remove"), "remove", () => this.remove(), off)}
        ${button(t("Undo"), "undo-memories", () => this.undo(),
          off || this.changes.length === 0)}
        ${button(t("Save set"), "save-set", () => this.save(), off)}
        <label class="lab-button file" for="memory-file"
          aria-describedby="word-load-set">${t("Load set")}</label>
        <input id="memory-file" type="file" accept=".txt,text/plain" ?disabled=${off}
          aria-describedby="word-load-set"
          @change=${withFiles((file) => this.load(file))} />
      </div>
      <p class="told" role="status">${this.told || nothing}</p>
      <ul>${picturesOf(board).map((hex, memory) => html`<li>
        <button type="button" class=${memory === board.target ? "cued" : ""} ?disabled=${off}
          aria-label=${t("Cue from {{name}}", { name: nameOf(board, memory) })}
          aria-describedby="word-cue-from"
          @click=${() => this.cue(memory)}>
          ${picture(unitsOf(hex))}<span>${nameOf(board, memory)}</span>
        </button>
        <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true"
          aria-describedby="word-bar-overlap">
          ${svg`<rect class="overlap" y="0" height="5" x="50" width="0" />
            <path class="middle" d="M50 0v5" />
            ${modulation ? svg`<rect class="modulation" y="7" height="5" width="0" />` : nothing}`}
        </svg></li>`)}</ul>
      <p class="key">${t("Bars: overlap, from −1 to 1")} ${asked("bar-overlap")}${modulation
        ? html`; ${t("below: {{modulation}}", { modulation: t(modulation) })}
          ${asked("bar-modulation")}` : ""}.
        ${t("Click a memory to recall it.")}</p>`;
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
    this.remember(this.set());
    this.board.firmware.Learn();
    this.tell(t("The current state is now a memory."));
  }

  private name(event: Event): void {
    event.preventDefault();
    const { board } = this;
    const field = (event.target as HTMLFormElement).querySelector("input")!;
    const name = field.value.trim();
    const trouble = nameTrouble(name);
    if (trouble === undefined) {
      const picture = picturesOf(board)[board.target]!;
      const before = ownNameOf(picture);
      rename(picture, name);
      this.remember(() => rename(picture, before));
    }
    this.tell(trouble ?? "");
  }

  private remove(): void {
    const { board } = this;
    const gone = nameOf(board, board.target);
    const back = this.set();
    // Letters keep their names when the others become the user's own.
    picturesOf(board).forEach((hex, memory) => rename(hex, nameOf(board, memory)));
    const removed = board.firmware.Remove(board.target);
    if (removed) this.remember(back);
    this.tell(removed ? t("{{name}} is removed.", { name: gone })
      : t("The last memory cannot be removed."));
  }

  /** What makes the memories again what they are now. */
  private set(): () => void {
    const { board: { firmware, cueNumber } } = this;
    const [patterns, word, learned] =
      [firmware.Get("patterns"), firmware.Word(), firmware.Learned()];
    return () => {
      firmware.SetLearned(learned);
      if (patterns === "word") firmware.SetWord(word);
      else firmware.Set("patterns", patterns);
      firmware.SelectCue(cueNumber);
    };
  }

  private remember(back: () => void): void {
    this.changes = [...this.changes, back].slice(-mostUndone);
  }

  private undo(): void {
    this.changes.pop()!();
    this.tell(t("The last change is undone."));
  }

  private save(): void {
    const { board } = this;
    const text = write(picturesOf(board).map((hex, memory) =>
      ({ name: nameOf(board, memory), units: unitsOf(hex) })));
    saveText("memories.txt", text);
    this.tell(t("The set is saved as memories.txt."));
  }

  private async load(file: File | undefined): Promise<void> {
    if (!file) return;
    const result = file.size > largestFile
      ? t("{{file}} is too large for a set of memories.", { file: file.name })
      : read(await file.text());
    if (typeof result === "string") {
      this.tell(`${result} ${t("Nothing was changed.")}`);
      return;
    }
    this.remember(this.set());
    result.forEach(({ hex, name }) => rename(hex, name));
    this.board.firmware.SetMemories(result.map(({ hex }) => hex).join("\n"));
    this.tell(t("{{count}} memories are loaded.", { count: result.length }));
  }
}

function set(element: Element, name: string, value: number): void {
  const text = value.toFixed(1);
  if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}
