// Where a number of the flow comes from, in a sentence, and the terms that it is the sum of.

import { inDigits, t } from "../common/language";
import { unitsOf } from "../common/picture";

export type Kind = "before" | "compared" | "weighed" | "driven";

/** What .NET says of one moment (Exports.Flow.cs); texts that hold every bit. */
export interface Numbers {
  activations: string[];
  overlaps: string[];
  gains: string[];
  logGains: string[];
  coefficients: string[];
  drive: string[];
  state: string[];
  next: string[];
  pictures: string[];
  steepness: string;
  rate: string;
  ofGainAlone: boolean;
}

/** As .NET writes it, and the memories' pictures. */
export function numbersOf(text: string, pictures: string[]): Numbers {
  const lines = text.split("\n").map((line) => line.split(" "));
  const [activations, overlaps, gains, logGains, coefficients, drive, state, next, others] =
    lines as [string[], string[], string[], string[], string[], string[], string[], string[],
      string[]];
  const [steepness, rate, ofGainAlone] = others as [string, string, string];
  return { activations, overlaps, gains, logGains, coefficients, drive, state, next, pictures,
    steepness, rate, ofGainAlone: ofGainAlone === "1" };
}

interface Term { name: string; value: string; }

export function termsOf(numbers: Numbers, kind: Kind, index: number,
  unitName: (unit: number) => string, memoryName: (memory: number) => string):
  { from: string; terms: Term[]; after: string } {
  const signed = (value: string, isPlus: boolean) => isPlus ? value
    : value.startsWith("-") ? value.slice(1) : `-${value}`;
  const ofMemories = (values: (value: string, memory: number) => string) => numbers.coefficients
    .map((value, memory) => ({ name: memoryName(memory), value: values(value, memory) }));
  const sign = (memory: number, unit: number) => unitsOf(numbers.pictures[memory]!)[unit]!;
  switch (kind) {
    case "before": return {
      from: t("is tanh({{steepness}} × {{state}}): how firmly this neuron says yes or no, from "
        + "its state.", { steepness: inDigits(numbers.steepness),
        state: inDigits(numbers.state[index]!) }),
      terms: [], after: "",
    };
    case "compared": return {
      from: t("is the sum of 64 terms, divided by 64: each neuron, with the sign that it has in "
        + "the memory."),
      terms: numbers.activations.map((value, unit) =>
        ({ name: unitName(unit), value: signed(value, sign(index, unit)) })),
      after: t("Added in single precision, four at a time; framed in red: with a minus."),
    };
    case "weighed": return {
      from: t("is its share of all powers e^ℓ, here with ℓ = {{log}}. The ℓ grow with the "
        + "overlaps; the largest is set to 0.", { log: inDigits(numbers.logGains[index]!) }),
      terms: ofMemories((_, memory) => numbers.logGains[memory]!)
        .map(({ name, value }) => ({ name: t("ℓ of {{name}}", { name }), value })),
      after: "",
    };
    case "driven": return {
      from: numbers.ofGainAlone
        ? t("is the sum over the memories of their gains, each with the sign that this neuron has "
          + "in it.")
        : t("is the sum over the memories of gain × overlap × {{memories}}, each with the sign "
          + "that this neuron has in it.", { memories: numbers.gains.length }),
      terms: ofMemories((value, memory) => signed(value, sign(memory, index))),
      after: t("Framed in red: with a minus. The next step takes the state {{rate}} of the way "
        + "there: from {{state}} to {{next}}.", {
        rate: inDigits(numbers.rate), state: inDigits(numbers.state[index]!),
        next: inDigits(numbers.next[index]!),
      }),
    };
  }
}
