// Where there is room for one knob only, a menu chooses which.

import type { Board } from "../board/board";
import { t } from "../common/language";
import { Shown } from "../common/shown";
import type { Knob } from "./knob";

export class OneKnob {
  private readonly shown = new Shown();

  constructor(private readonly menu: HTMLSelectElement, private readonly board: Board,
    private readonly knobs: readonly Knob[]) {
    menu.append(...knobs.map(() => new Option()));
    menu.addEventListener("change", () => this.choose());
    this.choose();
  }

  /** Called every frame: what the knobs set depends on network and page. */
  show(): void {
    const names = this.knobs.map((_, knob) =>
      this.board.knobSetting(knob)?.name ?? "not used here");
    if (!this.shown.isOther(...names)) return;
    [...this.menu.options].forEach((option, knob) => {
      option.text = `${knob + 1} ${t(names[knob]!)}`;
    });
  }

  private choose(): void {
    this.knobs.forEach(({ element }, knob) =>
      element.classList.toggle("chosen", knob === this.menu.selectedIndex));
  }
}
