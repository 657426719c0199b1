// The keys of a presenter's remote, while the projector is shown: forward, back, and the one that
// blackens a slide.

import { depthNow } from "../address/depth";
import type { PushButton } from "./buttons";
import { shortcutOf } from "./shortcuts";

export function listenToRemote(cue: PushButton, mode: PushButton, pause: () => void): void {
  const keys: Record<string, () => void> = {
    PageDown: () => cue.tap(), PageUp: () => mode.tap(), Period: pause, KeyB: pause,
  };
  document.addEventListener("keydown", (event) => {
    const act = keys[shortcutOf(event) ?? ""];
    if (!act || depthNow() !== "projector") return;
    event.preventDefault();
    act();
  });
}
