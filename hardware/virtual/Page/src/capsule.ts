// Runs that are judged: the certificate that the page was opened with, and the capsule under the
// board, which writes the run as a text.

import type { Exports } from "./runtime";

/** Opens what stands behind the '#' if it is a certificate; false if it is not meant as one. */
export function openCertificate(link: string, firmware: Exports): boolean {
  const text = link.replace(/^#/, "");
  if (!firmware.IsCertificate(text)) return false;
  tell(document.querySelector<HTMLElement>("#certificate")!, firmware.OpenCertificate(text));
  return true;
}

/** Shows a verdict in words, and in a colour by its first word. */
function tell(place: HTMLElement, verdict: string): void {
  place.textContent = verdict;
  place.dataset.verdict = /^(MATCH|DIVERGED):/.exec(verdict)?.[1] ?? "";
}

export function wireCapsule(firmware: Exports): void {
  const text = document.querySelector<HTMLTextAreaElement>("#capsule")!;
  const verdict = document.querySelector<HTMLElement>("#verdict")!;
  const onClick = (id: string, answer: () => string) =>
    document.querySelector(`#${id}`)!.addEventListener("click", () => {
      tell(verdict, answer());
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
