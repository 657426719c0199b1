// Which word of the table explains which part of the page; the parts that come and go say it
// themselves.

import "../style/explain.css";
import type { Board } from "../board/board";
import { inLanguage } from "../common/language";
import { make } from "../common/make";
import { Shown } from "../common/shown";
import { Tip } from "./tip";
import { ask, describe, plainOf, tell } from "./words";

/** What can have the focus, or is large enough to be pointed at. */
const places: [selector: string, key: string][] = [
  ["[data-to=board]", "depth-board"], ["[data-to=lab]", "depth-lab"],
  ["[data-to=projector]", "depth-projector"],
  ["#tab-see", "tab-see"], ["#tab-memories", "tab-memories"], ["#tab-compare", "tab-compare"],
  ["#tab-measure", "tab-measure"], ["#tab-take-away", "tab-take-away"],
  ["#new-version", "new-version"], ["#copy-link", "copy-link"], ["#share", "share-link"],
  ["#reset", "reset"], ["#have-board", "have-board"], ["#theme", "theme"], ["#sound", "sound"],
  ["#language", "language"], ["#first-aid > summary", "first-aid"],
  [".dial", "knob"], ["#cue", "cue-button"], ["#mode", "mode-button"],
  ["#one-knob", "one-knob"], ["#kind", "kind"], ["#power", "power-switch"],
  ["#power-held", "power-held"], ["#shortcuts", "shortcuts"],
  ["#real-converter", "real-converter"], ["#unplugged", "unplugged"],
  ["#faults > summary", "faults"], ["#network", "network"], ["#fewer", "fewer"],
  ["#paint .units", "picture-neurons"], ["#image-file", "image-file"], ["#word", "word"],
  ["#store", "store"], ["#your-name", "your-name"], ["#forget-name", "forget-name"],
  ["#slice > summary", "plot-slice"], ["#flow > summary", "flow"],
  [".same-bits > summary", "same-bits"], ["#capsule", "capsule"],
  ["#write-capsule", "write-capsule"], ["#replay-capsule", "replay"],
];

/** What is only looked at, and has a button to ask. */
const sights: [selector: string, key: string][] = [
  [".meters > div:nth-child(1) dt", "meter-time"],
  [".meters > div:nth-child(2) dt", "meter-steps"],
  [".meters > div:nth-child(3) dt", "meter-frames"],
];

const find = (selector: string) => document.querySelectorAll<HTMLElement>(selector);

export class Explain {
  private readonly equation = document.querySelector<HTMLElement>("#network-equation")!;
  private readonly shown = new Shown();

  constructor(private readonly board: Board) {
    const table = make("div", { hidden: true });
    const place = document.querySelector("main")!;
    place.append(table);
    tell(board.description.words, table);
    for (const [selector, key] of places) {
      find(selector).forEach((element) => describe(element, key));
    }
    for (const [selector, key] of sights) {
      find(selector).forEach((element) => {
        describe(element, key);
        element.append(" ", ask(key));
      });
    }
    this.equation.after(" ", ask("equation"));
    new Tip(place);
  }

  /** Called every frame: pages, knobs and signs are those of the network that is played. */
  show(): void {
    const { board } = this;
    const knobs = [...find("#knobs .card .line")];
    const settings = knobs.map((_, knob) => board.knobSetting(knob)?.key ?? "");
    if (!this.shown.isOther(board.networkIndex, board.page.key, ...settings)) return;
    find("#oled, #page").forEach((element) => describe(element, `page-${board.page.key}`));
    knobs.forEach((line, knob) => {
      if (settings[knob]) describe(line, `set-${settings[knob]}`);
      else line.removeAttribute("aria-describedby");
    });
    this.showEquation();
  }

  private showEquation(): void {
    const { equation } = this.board.network;
    this.equation.replaceChildren(...equation.map(({ text, word }) => {
      if (!word) return new Text(inLanguage(text));
      const sign = make("span", { className: "sign" }, text);
      describe(sign, word);
      return sign;
    }));
    // All signs at once for who cannot point at one.
    const signs = new Map(equation.filter(({ word }) => word)
      .map(({ text, word }) => [text, word]));
    document.querySelector("#word-equation")!.textContent = [plainOf("equation"),
      ...[...signs].map(([text, word]) => `${text}: ${plainOf(word)}`)].join("\n");
  }
}
