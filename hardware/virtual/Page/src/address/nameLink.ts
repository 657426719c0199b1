// The name whose letters are the board's memories, as it was typed: #name=Zoë.

import { saidIn } from "./address";
import { spell } from "./spelling";

let shown = "";

/** Another one, or none. */
export function nameShown(name: string): void { shown = name; }

/** The name that a link to the board of this word has in it, or nothing. */
export function nameOfWord(word: string): string {
  return shown !== "" && spell(shown).word === word ? shown : "";
}

/** The name in a link. */
export function nameIn(link: string): string { return saidIn(link, "name") ?? ""; }
