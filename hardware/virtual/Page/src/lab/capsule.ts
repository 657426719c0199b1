// Runs that are judged: the certificate that the page was opened with, and the capsule under the
// board, which writes the run as a text.

import type { Board } from "../board/board";
import { replay } from "../runtime/replay";
import type { Exports } from "../runtime/runtime";
import { sentence, t } from "../common/language";
import { byId } from "../common/make";

/** Opens what stands behind the '#' if it is a certificate; false if it is not meant as one. */
export function openCertificate(link: string, firmware: Exports): boolean {
  const text = link.replace(/^#/, "");
  if (!firmware.IsCertificate(text)) return false;
  tell(byId("certificate"), firmware.OpenCertificate(text));
  return true;
}

/** Shows a verdict of .NET in words, and in a colour by its first word. */
function tell(place: HTMLElement, verdict: string): void {
  place.textContent = sentence(verdict);
  place.dataset.verdict = /^(MATCH|DIVERGED):/.exec(verdict)?.[1] ?? "";
}

/** The run on the board as a capsule, or a scenario. */
export function writeCapsule({ firmware }: Board, scenario = -1): string {
  try {
    return firmware.WriteCapsule(scenario);
  } catch (error) {
    throw new Error(sentence((error as Error).message));
  }
}

export function wireCapsule(board: Board): void {
  const { firmware } = board;
  const text = byId<HTMLTextAreaElement>("capsule");
  const verdict = byId("verdict");
  const stop = byId<HTMLButtonElement>("stop-replay");
  const bar = byId<HTMLProgressElement>("replay-progress");
  let under = new AbortController();
  byId("write-capsule").addEventListener("click", () => {
    try {
      text.value = writeCapsule(board);
      tell(verdict, "");
    } catch (error) {
      tell(verdict, "");
      verdict.textContent = `${(error as Error).message} ${t("Press CUE to start a new run.")}`;
    }
  });
  stop.addEventListener("click", () => under.abort());
  byId("replay-capsule").addEventListener("click", async () => {
    // Another text: what is under way is of no use any more.
    under.abort();
    const mine = under = new AbortController();
    const show = (isLong: boolean) => { stop.hidden = bar.hidden = !isLong; };
    const said = await replay(text.value, firmware, (part) => {
      if (mine !== under || mine.signal.aborted) return;
      show(true);
      bar.value = part;
    }, mine.signal);
    if (mine !== under) return;
    show(false);
    tell(verdict, said);
  });
}
