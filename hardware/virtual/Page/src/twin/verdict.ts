// How a board stands to its twin, in a sentence.

import { inDigits, t, whole } from "../common/language";
import type { Followed } from "./followed";

/** Seconds without a line after which the usual reasons are named. */
export const longSilence = 6;

export interface Verdict {
  text: string;
  kind: "" | "MATCH" | "DIVERGED";
}

const said = (text: string, kind: Verdict["kind"] = ""): Verdict => ({ text, kind });

/** One sentence on what is known now, and nothing beyond it. */
export function verdictOf(followed: Followed): Verdict {
  const { source, status: { checks, different, differentRuns } } = followed;
  if (source.flow === "lost") {
    return said(source.kind === "window"
      ? t("No other window of this page is open in this browser. Open one to go on.")
      : t("Unplugged. What was computed stays here; plug it in again to go on."));
  }
  if (source.flow === "ended" && differentRuns > 0 && different < 0) {
    return said(t("DIVERGED: runs of this log with different bits: {{runs}}.",
      { runs: whole(differentRuns) }), "DIVERGED");
  }
  if (source.flow === "ended" && checks > 0 && differentRuns === 0) {
    return said(t("MATCH: the log has the same bits in all of its {{checks}} checks.",
      { checks: whole(checks) }), "MATCH");
  }
  if (source.isHidden) {
    return said(t("The other window is hidden, so its board is paused."));
  }
  return ofStage(followed);
}

function ofStage({ status, silence }: Followed): Verdict {
  const { stage, step, checks, agreed, different, behind, otherVersion, version } = status;
  switch (stage) {
    case "Silent":
      return said(silence > longSilence ? t("Nothing has been heard for {{seconds}} seconds.",
        { seconds: Math.floor(silence) }) : t("Listening …"));
    case "WaitingForRun":
      return said(t("Waiting for the board to report its run. This takes a few seconds."));
    case "TooLate":
      return said(t("More settings were changed since the cue than the board can report. Press "
        + "CUE on the board."));
    case "OtherVersion":
      return said(otherVersion ? t("The board runs AstroNano {{version}} and computes a "
        + "different run than this page.", { version })
        : t("This page does not know the run that the board reports."));
    case "Diverged":
      return said(agreed < 0 ? t("DIVERGED: different bits at step {{different}}.",
        { different: whole(different) })
        : t("DIVERGED: same bits at step {{agreed}}, different bits at step {{different}}.",
          { agreed: whole(agreed), different: whole(different) }), "DIVERGED");
    case "Behind":
      return said(t("{{behind}} steps behind the board.", { behind: whole(behind) }));
    default:
      return agreed < 0 ? said(t("Following at step {{step}}; nothing compared yet.",
        { step: whole(step) }))
        : said(t("Same bits at step {{agreed}} · {{count}} checks",
          { agreed: whole(agreed), count: checks }), "MATCH");
  }
}

/** What is said beside the sentence: what is not as it was, or cannot be seen here. */
export function remarksOf(followed: Followed): string[] {
  const { status, source } = followed;
  const { restarts, recoveries, gaps, onlyThere, page, paused, notice } = status;
  const { otherVersion, stage, version, different, differentRuns } = status;
  const earlier = differentRuns - (different < 0 ? 0 : 1);
  const remarks: string[] = [];
  if (source.flow === "lost" && stage !== "Silent") remarks.push(ofStage(followed).text);
  if (restarts > 0) remarks.push(t("The board has restarted; the new run is followed."));
  if (recoveries > 0) {
    remarks.push(t("The board has found its state corrupted and restarted the run from its cue."));
  }
  if (otherVersion && stage !== "OtherVersion") {
    remarks.push(t("The board runs AstroNano {{version}}. Its bits agree all the same.",
      { version }));
  }
  if (onlyThere) {
    remarks.push(t("The board shows page {{page}}: its cursor, code or load is only on the board.",
      { page }));
  }
  if (earlier > 0) {
    remarks.push(t("Earlier runs with different bits: {{runs}}.", { runs: whole(earlier) }));
  }
  if (paused) remarks.push(t("The run is paused on the board."));
  if (notice) remarks.push(t("The board reports: {{notice}}", { notice }));
  if (gaps > 0) {
    remarks.push(t("{{count}} lines were lost or damaged; nothing was concluded from them.",
      { count: gaps }));
  }
  return remarks;
}

/** A number of the state, as precisely as it is. */
export function valueOf(number: number): string {
  return inDigits(`${Number(number.toPrecision(6))}`);
}
