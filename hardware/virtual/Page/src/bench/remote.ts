// The keys of a presenter's remote, while the projector is shown: forward, back, and the one that
// blackens a slide.

import { depthNow } from "../address/depth";
import type { PushButton } from "./buttons";

export function listenToRemote(cue: PushButton, mode: PushButton, pause: () => void): void {
  const keys: Record<string, () => void> = {
    PageDown: () => cue.tap(), PageUp: () => mode.tap(), ".": pause, b: pause,
  };
  document.addEventListener("keydown", (event) => {
    const act = keys[event.key];
    if (!act || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    if (depthNow() !== "projector") return;
    if ((event.target as HTMLElement).closest("select, input, textarea")) return;
    event.preventDefault();
    act();
  });
}
