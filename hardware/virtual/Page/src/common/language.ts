// The language of the page: the one that a link names (lang=de), or was chosen on the page before,
// or is the browser's. Texts are written in English where they are used, and are the keys of the
// tables in languages/, one per language; what a table lacks stays English. The display is always
// English.

import "./shortLink";
import { createInstance } from "i18next";
import { withMinus } from "./format";
import { load, store } from "./stored";

type Table = Record<string, string>;
type Values = Record<string, string | number>;

const files = import.meta.glob<{ default: Table }>("../languages/*.json");
const source = "en";
const fileOf = (language: string) => `../languages/${language}.json`;

/** What a link names, or an empty text. */
export const wishedLanguage = new URLSearchParams(location.hash.slice(1)).get("lang") ?? "";

const place = "astronano-language";

/** Codes of all languages. */
export const languages = Object.keys(files).map((file) => /(\w+)\.json$/.exec(file)![1]!);

export const language = [wishedLanguage, load(place), ...navigator.languages]
  .map((wish) => wish.toLowerCase().split("-")[0]!)
  .find((wish) => fileOf(wish) in files) ?? source;

/** The language of this and of later visits, as far as no link names another. */
export function choose(code: string): void {
  store(place, code);
}

const translator = createInstance();
await translator.init({
  lng: language,
  fallbackLng: false,
  // A text is a key as it is.
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: { [language]: { translation: (await files[fileOf(language)]!()).default } },
});

/** A text in the language of the page; `count` chooses between singular and plural. */
export function t(text: string, values: Values = {}): string {
  return translator.t(text, values);
}

// By the number of decimals: to make one takes longer than to use it a hundred times.
const formats: Intl.NumberFormat[] = [];

function formatOf(decimals: number): Intl.NumberFormat {
  return formats[decimals] ??= new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals, maximumFractionDigits: decimals,
  });
}

/** A number as the language writes it, with as many decimals as the text has. */
export function inDigits(text: string): string {
  const [, digits] = /^[-−]?\d+\.(\d+)$/.exec(text) ?? [];
  return digits === undefined ? withMinus(text) : formatOf(digits.length)
    .format(Number(text.replace("−", "-"))).replace("-", "−");
}

/** A whole number with its thousands apart. */
export function whole(number: number): string { return formatOf(0).format(number); }

/** A line of .NET (Sentence.cs): a text and its values; a value may be such a line itself. */
export function sentence(line: string, separator = "\t"): string {
  const [text, ...values] = line.split(separator);
  return t(text!, Object.fromEntries(values.map((value, i) => [i,
    value.includes("\v") ? sentence(value, "\v") : inDigits(t(value))])));
}

/** All lines of a text of .NET. */
export function sentences(text: string): string {
  return text.split("\n").map((line) => sentence(line)).join(" ").trim();
}

/** A text without the space around it and with single spaces, as it stands in the tables. */
export function inLanguage(text: string): string {
  return text.replace(/\S(?:[\s\S]*\S)?/, (words) => t(words.replace(/\s+/g, " ")));
}

/** Puts the texts of the page that are not made by a program into its language. */
export function translatePage(): void {
  document.documentElement.lang = language;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    const changed = inLanguage(node.data);
    if (changed !== node.data) node.data = changed;
  }
  for (const element of document.querySelectorAll("[aria-label]")) {
    element.setAttribute("aria-label", inLanguage(element.getAttribute("aria-label")!));
  }
}
