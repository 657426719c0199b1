// A name as a single file that runs without a network: it holds the memories, the broken letters
// and the digests, computes the recalls again, and says MATCH if every bit is the same.

import type { Board } from "../board/board";
import { language, t } from "../common/language";
import { hexOf } from "../common/picture";
import { fileNameOf, saveText } from "../common/save";
import { picturesOf } from "../words/names";
import type { Recall } from "./recalls";

const parts = import.meta.glob<string>("./offline/*", { query: "?raw", import: "default" });

/** Saves it and returns its eight digits; nothing if the board has another network now. */
export async function saveName(name: string, recalls: readonly Recall[], board: Board):
  Promise<string> {
  const cues = recalls.map(({ cue }) => hexOf(cue));
  const computed = board.firmware.RecallName(cues.join("\n"));
  if (computed === "") return "";
  const { settings, steps, digests, digest } = JSON.parse(computed) as
    { settings: object; steps: number; digests: string[]; digest: string };
  const run = {
    name, digest, steps, settings, memories: picturesOf(board),
    recalls: recalls.map(({ letter }, i) => ({ letter, cue: cues[i], digest: digests[i] })),
    texts: {
      language,
      match: t("your computer has repaired every letter with exactly the same bits."),
      diverged: t("the numbers in this file do not belong together (computed ≠ in the file):"),
      about: t("64 neurons repair each broken letter in {{steps}} steps. This file computes them "
        + "itself, in single precision, in the order of AstroNano’s core; it loads nothing.",
      { steps }),
    },
  };
  const text: Record<string, string> = { run: JSON.stringify(run, null, 1) };
  for (const part of ["recall", "page"]) text[part] = await parts[`./offline/${part}.mjs`]!();
  const page = await parts["./offline/page.html"]!();
  // Nothing that a name has in it may end the script that holds it.
  text["run"] = text["run"]!.replaceAll("<", "\\u003c");
  saveText(`astronano-${fileNameOf(name) || "name"}.html`,
    page.replace(/\{\{(\w+)\}\}/g, (_, key: string) => text[key]!), "text/html");
  return digest;
}
