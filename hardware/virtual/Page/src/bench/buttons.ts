// A push button under a finger, a mouse, a key or a screen reader's click. A tap is drawn out to
// a few frames, for the firmware debounces as it must on a real board.

import { shortcutOf, startShortcuts } from "./shortcuts";

const shortest = 130; // ms
const longer = 300; // ms past the firmware's time for a held button

export class PushButton {
  private since = 0;
  private release = 0;
  private readonly picture: HTMLElement & { pressed?: boolean };

  constructor(
    element: HTMLElement,
    private readonly set: (pressed: boolean) => void,
  ) {
    this.picture = element.querySelector("wokwi-pushbutton")!;
    element.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      element.setPointerCapture(event.pointerId);
      this.down();
    });
    for (const end of ["pointerup", "pointercancel", "lostpointercapture"]) {
      element.addEventListener(end, () => this.up());
    }
    // A click with no pointer behind it comes from a key or from a screen reader.
    element.addEventListener("click", (event) => {
      if (event.detail === 0) this.tap(shortest);
    });
  }

  tap(duration = shortest): void {
    this.down();
    this.up(duration);
  }

  down(): void {
    clearTimeout(this.release);
    this.since = performance.now();
    this.picture.pressed = true;
    this.set(true);
  }

  up(duration = shortest): void {
    clearTimeout(this.release);
    const rest = this.since + duration - performance.now();
    this.release = setTimeout(() => {
      this.picture.pressed = false;
      this.set(false);
    }, Math.max(0, rest));
  }
}

/** Keys for the whole page, where they do not belong to the control that has the focus. */
export function listenToKeys(cue: PushButton, mode: PushButton, holdTime: number): void {
  startShortcuts(document.querySelector<HTMLInputElement>("#shortcuts")!);
  document.addEventListener("keydown", (event) => {
    const key = shortcutOf(event);
    const duration = event.shiftKey ? holdTime + longer : shortest;
    if (key === "KeyM") mode.tap(duration);
    else if (key === "KeyC") cue.tap(duration);
    else if (key === "Space" && !(event.target as HTMLElement).closest("button, a")) {
      event.preventDefault();
      cue.tap();
    }
  });
}
