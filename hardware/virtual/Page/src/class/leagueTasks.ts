// What is competed for, and what a replayed run is worth. A score is a list of numbers: the first
// that differs decides.

import { t } from "../common/language";
import type { Judged } from "./judge";

export interface Task {
  key: string;
  title: string;
  rule: string;
  /** The score, or a sentence on why the run does not count. */
  scoreOf(run: Judged): number[] | string;
  inWords(score: number[]): string;
  /** Is one better than the other? As for sorting: negative if so. */
  compare(one: number[], other: number[]): number;
}

/** 30 % of the 64 dots. */
const fewestFlips = 19;

export const tasks = (): Task[] => [
  {
    key: "letters",
    title: t("Repair among the most letters with 30 % flipped"),
    rule: t("Store as many letters as you can and flip at least {{count}} of the 64 dots of one. "
      + "After 200 steps every dot must be right. More letters win; then more flipped dots; then "
      + "fewer steps until all are right.", { count: fewestFlips }),
    scoreOf: ({ letters, flips, wrong, memories, from }) =>
      !letters ? t("the memories are not letters")
        : flips! < fewestFlips ? t("fewer than {{count}} dots are flipped", { count: fewestFlips })
          : wrong! > 0 ? t("{{count}} dots wrong after 200 steps", { count: wrong! })
            : [memories!, flips!, from!],
    inWords: ([memories, flips, from]) =>
      t("{{memories}} letters, {{flips}} dots flipped, right from step {{from}}",
        { memories: memories!, flips: flips!, from: from! }),
    compare: (one, other) =>
      other[0]! - one[0]! || other[1]! - one[1]! || one[2]! - other[2]!,
  },
  {
    key: "sequence",
    title: t("The longest clean sequence"),
    rule: t("Recall as many memories as you can one after the other, in their order, within 200 "
      + "steps. A memory counts when it leads with an overlap of at least 0.9. "
      + "Every setting is yours to choose, the time step too."),
    scoreOf: ({ sequence }) => sequence! > 1 ? [sequence!]
      : t("no two memories were recalled one after the other"),
    inWords: ([length]) => t("{{count}} memories in a row", { count: length! }),
    compare: ([one], [other]) => other! - one!,
  },
];
