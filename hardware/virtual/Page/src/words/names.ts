// What the user calls memories. A name belongs to the picture, so that it stays when places change
// and when the page is opened again; a memory without one is called as on the display.

import type { Board } from "../board/board";
import { t } from "../common/language";
import { load, store } from "../common/stored";

const place = "astronano.names";
const names = new Map<string, string>(kept());
let pictures: string[] = [];
let stores = -1;
let revision = 0;

/** The memories' pictures, as 16 hexadecimal digits each. */
export function picturesOf(board: Board): string[] {
  if (board.stores !== stores || pictures.length !== board.memories) {
    stores = board.stores;
    pictures = board.firmware.Pictures().split("\n");
  }
  return pictures;
}

/** What the user calls it; empty if nothing. */
export function ownNameOf(picture: string): string { return names.get(picture) ?? ""; }

export function nameOf(board: Board, memory: number): string {
  return names.get(picturesOf(board)[memory] ?? "") ?? board.memoryName(memory);
}

/** Control characters, separators of lines, halves of pairs and code points of nothing. */
const unnameable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;

/** What is wrong with a name, as a sentence; nothing if it can be one. */
export function nameTrouble(name: string): string | undefined {
  const [found] = unnameable.exec(name) ?? [];
  if (found === undefined) return undefined;
  const code = found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
  return t("A name must not contain control characters or broken text (U+{{code}}).", { code });
}

export function rename(picture: string, name: string): void {
  if (name) names.set(picture, name);
  else names.delete(picture);
  revision++;
  keep(picture, name);
}

// Another tab has named something.
addEventListener("storage", ({ key }) => {
  if (key !== place) return;
  names.clear();
  kept().forEach(([picture, name]) => names.set(picture, name));
  revision++;
});

function kept(): [string, string][] {
  try {
    const all: unknown = JSON.parse(load(place) || "{}");
    return Object.entries(all as object).filter(([, name]) => typeof name === "string");
  } catch {
    return [];
  }
}

/** Only this name is written, beside what other tabs have named. */
function keep(picture: string, name: string): void {
  const all = new Map(kept());
  if (name) all.set(picture, name);
  else all.delete(picture);
  store(place, JSON.stringify(Object.fromEntries(all)));
}

/** Another number whenever a name is another one. */
export function namesRevision(): number { return revision; }
