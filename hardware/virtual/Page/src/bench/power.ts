// The board's power switch, and what is held while it is switched on: with one finger or a
// keyboard nobody can hold two buttons and move a switch.

import type { Board } from "../board/board";
import type { PushButton } from "./buttons";
import { t } from "../common/language";
import { byId } from "../common/make";

/** ms that the buttons stay down after the switch was moved. */
const held = 700;

export class PowerSwitch {
  private readonly button = document.querySelector<HTMLButtonElement>("#power")!;
  private readonly holding = byId<HTMLSelectElement>("power-held");
  private shown = "";

  constructor(
    private readonly board: Board,
    private readonly buttons: { cue: PushButton; mode: PushButton },
    private readonly switched: () => void,
  ) {
    this.holding.value = "";
    this.button.addEventListener("click", () => this.flip());
  }

  /** Shows how the board is, when that has changed. */
  show(): void {
    const { power } = this.board;
    if (power === this.shown) return;
    this.shown = power;
    const isOn = power !== "off";
    document.querySelector(".side")!.classList.toggle("idle", power !== "on");
    byId("mode-does").hidden = power === "bench";
    byId("mode-leaves").hidden = power !== "bench";
    byId("cue-held").hidden = power !== "on" || this.board.page.key === "draw";
    byId("cue-does").textContent = t(power === "on" ? this.board.page.cueDoes
      : power === "bench" ? "shows a checkerboard on the display" : "no function without power");
    this.button.setAttribute("aria-checked", String(isOn));
    document.querySelector(".bench")!.classList.toggle("off", !isOn);
    const esp = document.querySelector<HTMLElement & { ledPower?: boolean }>("#esp")!;
    esp.ledPower = isOn;
    // What needs an instrument waits until there is one.
    const needing = "#copy-link, #network, #page, #write-capsule, #word, #store, .units button";
    for (const control of document.querySelectorAll<HTMLButtonElement>(needing)) {
      control.disabled = power !== "on";
    }
  }

  private flip(): void {
    if (this.board.power !== "off") {
      this.board.switchOff();
    } else {
      const names = this.holding.value.split(" ").filter((name) => name in this.buttons);
      const down = names.map((name) => this.buttons[name as keyof typeof this.buttons]);
      down.forEach((button) => button.down());
      this.board.switchOn();
      down.forEach((button) => button.up(held));
    }
    this.switched();
  }
}
