// Your name, forgotten and found: its letters become the memories, and one after the other is
// broken and repaired before the eyes of who typed it.

import { html, nothing, render } from "lit";
import { nameIn, nameShown } from "../address/nameLink";
import { spell } from "../address/spelling";
import type { Board } from "../board/board";
import { follow } from "../board/link";
import { button } from "../common/controls";
import { t } from "../common/language";
import { picture, unitsOf } from "../common/picture";
import { Shown } from "../common/shown";
import { picturesOf } from "../words/names";
import type { FlowPanel } from "./flowPanel";
import { TakeHome } from "./takeHome";
import { Recalls, type Moment, type Recall } from "./recalls";

export class YourName {
  private name = "";
  private recalls: Recalls | undefined;
  private readonly shown = new Shown();
  /** Which moment is looked at where nothing may move: three a letter. */
  private still = 0;
  private readonly isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  private readonly section = document.querySelector<HTMLElement>("#your-name-found")!;
  private readonly place = document.createElement("div");
  private readonly takeHome: TakeHome;

  constructor(private readonly board: Board, private readonly clock: { pace: number },
    private readonly flow: FlowPanel, private readonly field: HTMLInputElement,
    private readonly changed: () => void) {
    this.takeHome = new TakeHome(board);
    this.section.append(this.place);
  }

  /** Sets the board up for a name and shows its letters. */
  open(name: string): void {
    const { field } = this;
    const isSpelled = spell(name).word !== "";
    field.value = name;
    field.setCustomValidity(isSpelled ? ""
      : t("No letter of this name can be spelled with A to Z."));
    field.addEventListener("input", () => field.setCustomValidity(""), { once: true });
    if (!field.reportValidity()) return;
    this.name = name;
    nameShown(name);
    this.begin();
  }

  /** Called every frame while the board plays. */
  show(): void {
    const { recalls } = this;
    if (!recalls) return;
    recalls.frame();
    if (this.shown.isOther(recalls.stage, recalls.all.length, recalls.last?.step, this.still,
      this.takeHome.told)) render(this.template(recalls), this.place);
  }

  private begin(): void {
    const { board, name } = this;
    const link = `${new URLSearchParams({ name })}`;
    // What the page's link says beside the name, as other settings, stays.
    follow(nameIn(location.hash) === name ? location.hash : link, board);
    const isOfName = board.firmware.Get("patterns") === "word"
      && board.firmware.Word() === spell(name).word;
    if (!isOfName) follow(link, board);
    board.refresh();
    this.changed();
    this.still = 0;
    this.shown.forget();
    this.takeHome.told = "";
    this.recalls = new Recalls(this.board, this.clock, this.isStill);
    this.section.hidden = false;
    this.flow.moveTo(this.section);
    this.show();
    // Not into view: on a phone that leaves room for the display, which is further down.
    scrollTo({ top: scrollY + this.section.getBoundingClientRect().top, behavior: "instant" });
  }

  private close(): void {
    this.recalls?.end("left");
    this.recalls = undefined;
    this.section.hidden = true;
    this.flow.moveTo();
  }

  /** What is looked at: the letter, one of its moments, and whether that is the last one. */
  private seen(recalls: Recalls): { recall: Recall; moment?: Moment | undefined; isEnd: boolean } {
    if (!this.isStill) {
      const { stage, now } = recalls;
      const isEnd = stage === "over" || stage === "done";
      return { recall: now, isEnd, ...(stage === "whole" ? {} : { moment: recalls.last }) };
    }
    const recall = recalls.all[Math.floor(this.still / 3)]!;
    const { moments } = recall;
    const part = this.still % 3;
    return { recall, moment: moments[Math.round(part * (moments.length - 1) / 2)],
      isEnd: part === 2 };
  }

  private template(recalls: Recalls) {
    const { recall, moment, isEnd } = this.seen(recalls);
    const last = 3 * recalls.all.length - 1;
    const isDone = recalls.stage === "done" && (!this.isStill || this.still === last);
    const signs = moment ? moment.activations.map((activation) => activation > 0)
      : this.memory(recall.memory);
    return html`
      <p role="status">${this.sentence(recalls, recall, isEnd, isDone)}</p>
      ${isDone ? nothing : picture(signs)}
      ${isDone ? nothing : html`<p class="count">${moment
        ? t("Step {{step}}: {{wrong}} of 64 neurons are wrong.",
          { step: moment.step, wrong: moment.wrong }) : t("As it was stored.")}</p>`}
      <ol class=${isDone ? "letters all" : "letters"} aria-label=${this.name}
        style="--letters: ${spell(this.name).word.length}">
        ${this.letters(recalls, recall, isEnd, isDone)}</ol>
      <p class="spelled">${this.spelling()}</p>
      <div class="row">
        ${this.isStill && !isDone ? button(t("Next"), "name-next", () => this.still++,
          recalls.stage !== "done") : nothing}
        ${isDone ? this.takeHome.template({ name: this.name, word: spell(this.name).word,
          recalls: recalls.all }) : nothing}
        ${isDone || recalls.stage === "left" ? button(t("Again"), "name-again", () => this.begin())
          : nothing}
        ${button(t("Close"), "name-close", () => this.close())}
      </div>
      <p class="spelled" role="status">${this.takeHome.told || nothing}</p>`;
  }

  private sentence(recalls: Recalls, recall: Recall, isEnd: boolean, isDone: boolean): string {
    const { letter, isRight } = recall;
    const right = recalls.all.filter((one) => one.isRight).length;
    const letters = this.board.memories;
    if (recalls.stage === "left") return t("The board does something else now.");
    if (isDone) {
      return right === letters
        ? t("{{name}} is found again: 64 neurons have repaired every letter.", { name: this.name })
        : t("{{right}} of {{letters}} letters are repaired; the others look too much alike.",
          { right, letters });
    }
    if (isEnd) {
      return isRight ? t("{{letter}} is repaired.", { letter })
        : t("This is not {{letter}}: another memory looks too much like it.", { letter });
    }
    if (recalls.stage === "whole" && !this.isStill) {
      return recalls.isRetried ? t("{{letter}} once more, broken differently.", { letter })
        : t("{{letter}} is one of the memories.", { letter });
    }
    return t("{{letter}} is broken: watch the neurons repair it from memory.", { letter });
  }

  private letters(recalls: Recalls, now: Recall, isEnd: boolean, isDone: boolean) {
    return [...spell(this.name).word].map((letter) => {
      const found = recalls.all.find((one) => one.letter === letter && one.isRight
        && (one.memory < now.memory || (one.memory === now.memory && isEnd) || isDone));
      return html`<li class=${found ? "found" : letter === now.letter ? "current" : "lost"}>
        ${picture(found ? this.memory(found.memory) : [])}<span>${letter}</span></li>`;
    });
  }

  private spelling() {
    const { word, leftOut } = spell(this.name);
    if (word === this.name.toUpperCase()) return nothing;
    return html`${this.name} → ${word}.
      ${t("Spelled as in passports; each letter is stored once.")}
      ${leftOut.length === 0 ? nothing
        : t("Left out: {{letters}}.", { letters: leftOut.join(" ") })}`;
  }

  private memory(memory: number): boolean[] {
    return unitsOf(picturesOf(this.board)[memory] ?? "");
  }
}
