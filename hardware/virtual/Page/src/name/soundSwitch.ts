// The switch for sound: off at first, and remembered where something may be stored. A browser lets
// a page sound only after a click or a key.

import type { Board } from "../board/board";
import type { Sound } from "./sound";

const place = "astronano.sound";

export class SoundSwitch {
  private sound: Sound | undefined;
  private isOn = false;

  constructor(private readonly button: HTMLButtonElement, private readonly board: Board) {
    button.addEventListener("click", () => this.turn(!this.isOn));
    if (wasOn()) addEventListener("pointerup", () => this.turn(true), { once: true });
  }

  /** Called every frame. */
  show(): void { if (this.isOn) this.sound?.show(); }

  private async turn(isOn: boolean): Promise<void> {
    this.isOn = isOn;
    this.button.setAttribute("aria-pressed", `${isOn}`);
    try {
      if (isOn) localStorage.setItem(place, "on");
      else localStorage.removeItem(place);
    } catch {
      // Without room or leave to write, it is off again on the next visit.
    }
    if (!isOn) return this.sound?.hush();
    const { Sound } = await import("./sound");
    this.sound ??= new Sound(this.board);
    await this.sound.context.resume();
  }
}

function wasOn(): boolean {
  try { return localStorage.getItem(place) === "on"; } catch { return false; }
}
