// The switch for sound: off at first, and remembered where something may be stored. A browser lets
// a page sound only after a click or a key.

import type { Board } from "../board/board";
import { load, store } from "../common/stored";
import type { Sound } from "./sound";

const place = "astronano.sound";

export class SoundSwitch {
  private sound: Sound | undefined;
  private isOn = false;

  constructor(private readonly button: HTMLButtonElement, private readonly board: Board) {
    button.addEventListener("click", () => this.turn(!this.isOn));
    if (load(place) === "on") addEventListener("pointerup", () => this.turn(true), { once: true });
  }

  /** Called every frame. */
  show(): void { if (this.isOn) this.sound?.show(); }

  private async turn(isOn: boolean): Promise<void> {
    this.isOn = isOn;
    this.button.setAttribute("aria-pressed", `${isOn}`);
    store(place, isOn ? "on" : "");
    if (!isOn) return this.sound?.hush();
    const { Sound } = await import("./sound");
    this.sound ??= new Sound(this.board);
    await this.sound.context.resume();
  }
}
