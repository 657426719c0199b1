// The capsule under the board: writes the run as a text, and judges such texts.

import type { Exports } from "./runtime";

export function wireCapsule(firmware: Exports): void {
  const text = document.querySelector<HTMLTextAreaElement>("#capsule")!;
  const verdict = document.querySelector<HTMLElement>("#verdict")!;
  const onClick = (id: string, answer: () => string) =>
    document.querySelector(`#${id}`)!.addEventListener("click", () => {
      verdict.textContent = answer();
    });
  onClick("write-capsule", () => {
    text.value = firmware.WriteCapsule(-1);
    return text.value ? "" : "This run is too long for a capsule; CUE after Reset begins another.";
  });
  onClick("replay-capsule", () => firmware.Replay(text.value));
}
