// What is to be measured: which network, as it is set now; what is varied, and what is counted.

import type { Board } from "../board/board";
import type { Network, Setting } from "../board/description";
import { decimal, shortest, withMinus } from "../common/format";
import { t } from "../common/language";

export interface Quantity {
  key: string;
  name: string;
  /** Where it stands in the row of a point, with the ends of its band. */
  column: string;
  low: string;
  high: string;
  /** How the closed form of it ends, if not as it does itself. */
  theory?: string;
}

const quantities: Quantity[] = [
  { key: "fraction", name: t("fraction recalled"), column: "fraction_exact", low: "fraction_low",
    high: "fraction_high" },
  { key: "kept", name: t("fraction retained"), column: "fraction_kept", low: "kept_low",
    high: "kept_high" },
  { key: "steps", name: t("steps to rest"), column: "mean_steps_to_rest", low: "steps_low",
    high: "steps_high" },
];

const spread = { key: "spread", column: "mean_perplexity", low: "perplexity_low",
  high: "perplexity_high" };

const weight = { key: "modulation", column: "mean_modulation", low: "modulation_low",
  high: "modulation_high" };

/** Those that a network has. */
export const quantitiesOf = ({ spreadIsMeasured, spread: name, modulation }: Network) => [
  ...quantities,
  ...(spreadIsMeasured ? [{ ...spread, name: t(name), theory: name }] : []),
  ...(modulation ? [{ ...weight, name: t("{{modulation}} of the memory",
    { modulation: t(modulation) }), theory: modulation }] : []),
] as Quantity[];

const flipsKey = "flipped-bits";
const memoriesKey = "memories";

/** What can be varied: load and corruption, and all settings of the network. */
export function axesOf(board: Board): Setting[] {
  const { run } = board.description;
  return [flipsKey, memoriesKey].map((key) => run.find((setting) => setting.key === key)!)
    .concat(board.network.settings);
}

export interface MeasurePlan {
  network: Network;
  x: Setting;
  isSetting: boolean;
  values: number[];
  /** Keys and values of load, corruption and all settings. */
  present: Map<string, number>;
  trials: number;
  seed: number;
  passes: number;
  toRest: boolean;
  /** Pictures of the board's memories, or none where each trial draws its own. */
  pictures: string[];
  /** So many values from the first to the last. */
  between: (count: number) => number[];
}

/** Load, corruption and all settings as they are now. */
export function presentOf(board: Board): Map<string, number> {
  return new Map([
    ...[flipsKey, memoriesKey].map((key) => [key, board.ofRun(key)] as const),
    ...board.network.settings.map(({ key }, i) => [key, board.value(i)] as const),
  ]);
}

/** What the form says, or a sentence about what is wrong with it. */
export interface Wish {
  y: string; x: string; from: string; to: string; points: string; trials: string; seed: string;
  passes: string; memories: string;
}

/** Which memories are recalled. */
export const setsOfMemories = [{ key: "random", name: t("random, new in each trial") },
  { key: "board", name: t("those of the board") }];

export function planOf(board: Board, wish: Wish): MeasurePlan | string {
  const x = axesOf(board).find(({ key }) => key === wish.x)!;
  const number = (name: string, text: string) =>
    Number.isNaN(decimal(text))
      ? t("{{name}} must be a number (was “{{text}}”).", { name, text }) : decimal(text);
  const whole = (name: string, text: string, least: number, most: number) => {
    const value = number(name, text);
    return typeof value === "string" || (Number.isInteger(value) && value >= least && value <= most)
      ? value : t("{{name}} must be a whole number from {{least}} to {{most}} "
        + "(was “{{text}}”).", { name, least, most, text });
  };
  const all = [number(t("from"), wish.from), number(t("to"), wish.to),
    whole(t("points"), wish.points, 2, 50), whole(t("trials per point"), wish.trials, 100, 10000),
    whole(t("seed"), wish.seed, 0, 2 ** 31 - 1), whole(t("passes"), wish.passes, 1, 10000)];
  const refused = all.find((value) => typeof value === "string");
  if (refused !== undefined) return refused as string;
  const [from, to, points, trials, seed, passes] = all as number[];
  if (!(from! < to!)) {
    return t("“to” must be larger than “from” (was {{from}} to {{to}}).",
      { from: wish.from, to: wish.to });
  }
  const between = (count: number) => valuesOf(x.curve, from!, to!, count, 4);
  const present = presentOf(board);
  const pictures = wish.memories === "board" ? board.firmware.Pictures().split("\n") : [];
  if (pictures.length > 0) present.set(memoriesKey, pictures.length);
  return { network: board.network, x, isSetting: board.network.settings.includes(x),
    values: between(points!), present, trials: trials!, seed: seed!,
    passes: passes!, toRest: wish.y === "steps", pictures, between };
}

/** The board's memories as recall reads them: a line each, a sign a unit. */
export function memoriesCsv({ pictures }: MeasurePlan): string {
  const signs = (digit: string) => [8, 4, 2, 1].map((bit) => parseInt(digit, 16) & bit ? 1 : -1);
  return pictures.map((picture) => `${[...picture].flatMap(signs).join()}\n`).join("");
}

/** As the board takes it: a float of 32 bits. */
const textOf = (value: number) => shortest(Math.fround(value));

/** A point as .NET reads it (Measurement.cs). */
export function pointText({ network, x, present, seed, passes, toRest, pictures }: MeasurePlan,
  value: number): string {
  const at = new Map([...present, [x.key, value]]);
  const settings = network.settings.map(({ key }) => `${key} ${textOf(at.get(key)!)}`);
  return [network.key, at.get(memoriesKey), at.get(flipsKey), seed, passes, toRest ? 1 : 0,
    pictures.join(" "), ...settings].join("\n");
}

/** The command of the experiments that runs the very same trials. */
export function commandOf({ network, x, values, isSetting, present, trials, seed, passes,
  pictures }: MeasurePlan) {
  // A list without a decimal point is refused where its commas could be those of fractions.
  const swept = values.map(textOf);
  if (isSetting && x.curve !== "integer" && swept.every((text) => /^\d+$/.test(text))) {
    swept[0] += ".0";
  }
  const list = (key: string) => x.key === key ? swept.join(",") : textOf(present.get(key)!);
  return [`recall --network ${network.key}${pictures.length > 0 ? " --data memories.csv" : ""}`,
    `--k ${list(memoriesKey)} --flips ${list(flipsKey)}`,
    `--trials ${trials} --stream ${seed} --steps ${passes}`,
    ...network.settings.map(({ key }) => `--${key} ${list(key)}`), "--csv"].join(" ");
}

/** The settings in short: load and corruption, and what is not as at first. */
export function inShort({ network, x, present, seed, pictures }: MeasurePlan, run: Setting[]):
  string {
  const parts = [...run.filter(({ key }) => present.has(key)), ...network.settings
    .filter(({ key, start }) => Math.fround(present.get(key)!) !== Math.fround(start))]
    .filter(({ key }) => key !== x.key)
    .map((setting) => `${setting.symbol} = ${valueInWords(setting, present.get(setting.key)!)}`);
  return [network.title, ...parts, ...(pictures.length > 0 ? [t("memories of the board")] : []),
    ...(seed ? [`seed ${seed}`] : [])].join(", ");
}

export function valueInWords({ words, minimum }: Setting, value: number): string {
  return words[value - minimum] ?? withMinus(textOf(value));
}

/** So many values between two, at equal ways or equal factors, of so many digits. */
export function valuesOf(curve: Setting["curve"], from: number, to: number, count: number,
  digits: number): number[] {
  const values = Array.from({ length: count }, (_, i) => {
    const part = i / (count - 1);
    const isEnd = i === 0 || i === count - 1;
    const value = isEnd ? (i === 0 ? from : to)
      : curve === "logarithmic" && from > 0 ? from * (to / from) ** part
      : from + part * (to - from);
    return curve === "integer" ? Math.round(value)
      : isEnd ? value : Number(value.toPrecision(digits));
  });
  return [...new Set(values)];
}
