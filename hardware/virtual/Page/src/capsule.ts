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
    try {
      text.value = firmware.WriteCapsule(-1);
      return "";
    } catch (error) {
      return `${(error as Error).message} CUE begins a new run.`;
    }
  });
  onClick("replay-capsule", () => firmware.Replay(text.value));
}
