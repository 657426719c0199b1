// "Break it": a switch for everything that can break, and what the board noticed of it and when.

import type { Board } from "../board/board";
import { inDigits, t } from "../common/language";
import { make } from "../common/make";

interface Fault { key: string; part: string; name: string; lasts: boolean; }

/** What was done, and what the board has to do about it. */
interface Watch {
  what: string;
  since: number;
  trouble: string;
  recovered: string;
  repairs: boolean;
}

/** ms after which nothing more is expected. */
const longest = 8000;
const shown = 6;

export class Faults {
  private readonly log = document.querySelector<HTMLOListElement>("#fault-log")!;
  private readonly list = document.querySelector<HTMLElement>("#fault-list")!;
  private watch: Watch | undefined;
  private now = 0;

  constructor(private readonly board: Board) {
    const parts = new Map<string, HTMLElement>();
    for (const fault of this.all()) {
      const group = parts.get(fault.part) ?? this.group(fault.part);
      parts.set(fault.part, group);
      group.append(fault.lasts ? this.toggle(fault) : this.button(fault));
    }
    // What breaks is seen on the display.
    const panel = this.list.closest("details")!;
    panel.addEventListener("toggle", () => {
      if (panel.open) document.querySelector(".slot")!.scrollIntoView({ block: "nearest" });
    });
    const unplugged = document.querySelector<HTMLInputElement>("#unplugged")!;
    unplugged.checked = false;
    unplugged.addEventListener("change", () =>
      this.break("display-unplugged", t("The display is unplugged"), unplugged.checked, true));
  }

  /** After a frame, at that time of the board in ms. */
  update(now: number): void {
    this.now = now;
    const { watch, board } = this;
    if (!watch) return;
    const passed = now - watch.since;
    const after = (event: string) => t("{{fault}}: {{event}} after {{seconds}} s", {
      fault: watch.what, event, seconds: inDigits((passed / 1000).toFixed(2)) });
    const trouble = board.firmware.Trouble();
    const recovered = board.firmware.Recovered();
    if (recovered !== watch.recovered) {
      const restarts = recovered.split(" ")[1] !== watch.recovered.split(" ")[1];
      this.end(after(t(restarts ? "board restarted" : "detected and repaired")));
    } else if (!watch.repairs && trouble !== "" && trouble !== watch.trouble) {
      this.end(after(t("the board reports “{{trouble}}”", { trouble })));
    } else if (watch.repairs && trouble === "" && this.isTrue) {
      this.end(after(t("everything works again")));
    } else if (passed > longest) {
      this.end(`${watch.what}: ${trouble || t("no effect, the board keeps running")}`);
    }
  }

  private all(): Fault[] {
    return this.board.firmware.Faults().split("\n").map((line) => {
      const [key, part, name, lasts] = line.split("\t");
      return { key: key!, part: t(part!), name: t(name!), lasts: lasts === "lasts" };
    }).filter(({ key }) => key !== "display-unplugged");
  }

  /** Does the display show what was painted? */
  private get isTrue(): boolean {
    if (!this.board.displayIsOn) return false;
    return this.board.painted().every((byte, at) => byte === this.board.display[at]);
  }

  private group(part: string): HTMLElement {
    const group = make("fieldset", {}, make("legend", {}, part));
    this.list.append(group);
    return group;
  }

  private toggle(fault: Fault): HTMLElement {
    const box = make("input",
      { type: "checkbox", id: `fault-${fault.key}`, autocomplete: "off" });
    box.addEventListener("change", () => this.break(fault.key, fault.name, box.checked, true));
    return make("label", {}, box, ` ${fault.name}`);
  }

  private button(fault: Fault): HTMLElement {
    const button = make("button",
      { type: "button", className: "lab-button", id: `fault-${fault.key}` }, fault.name);
    button.addEventListener("click", () => this.break(fault.key, fault.name, true, false));
    return button;
  }

  private break(key: string, name: string, broken: boolean, lasts: boolean): void {
    const { firmware } = this.board;
    this.watch = {
      what: lasts && !broken ? t("{{fault}} – repaired", { fault: name }) : name,
      since: this.now,
      trouble: firmware.Trouble(),
      recovered: firmware.Recovered(),
      repairs: lasts && !broken,
    };
    firmware.Break(key, broken);
    this.board.refresh();
  }

  private end(text: string): void {
    this.watch = undefined;
    this.log.prepend(make("li", {}, text));
    while (this.log.children.length > shown) this.log.lastElementChild!.remove();
  }
}
