// The settings of the board in a link: #network=…&page=…&temperature=…&flipped-bits=…&cue=3. Only
// what differs from the start is in it. Everything has a key there and nothing a place: a network,
// a page or a choice that is added later changes no link. What a link says wrongly is left as it
// is and told.

import { around, boardIn, comparedIn, entriesOf, isLinked, namedBy,
  saidIn } from "../address/address";
import { comparedWith } from "../address/compared";
import { depthNow, depths, usualDepth } from "../address/depth";
import { lessonNow } from "../address/lessonLink";
import { tabNamed, tabNow, usualTab } from "../address/tab";
import { nameIn, nameOfWord } from "../address/nameLink";
import { spell, withName } from "../address/spelling";
import type { Board } from "./board";
import type { Setting } from "./description";
import { language, t, wishedLanguage } from "../common/language";

/** What a link means that names no network or no page: permanent, whatever comes first one day. */
const usual = { network: "astrocyte", page: "overlaps" };

/** Writes the settings of the board as they are now. */
export function linkOf(board: Board): string {
  const entries: [string, string][] = [];
  const { description, network } = board;
  const { boards, board: { id } } = description;
  if (id !== boards[0]!.id) entries.push(["board", id]);
  if (depthNow() !== usualDepth()) entries.push(["depth", depthNow()]);
  if (depthNow() === "lab" && tabNow() !== usualTab()) entries.push(["tab", tabNow()]);
  if (lessonNow()) entries.push(["lesson", lessonNow()]);
  if (wishedLanguage) entries.push(["lang", language]);
  if (comparedWith()) entries.push(["compare", comparedWith()]);
  if (network.key !== usual.network) entries.push(["network", network.key]);
  if (board.page.key !== usual.page) entries.push(["page", board.page.key]);
  const add = ({ key }: Setting, value: number, start: number) => {
    if (Math.fround(value) !== Math.fround(start)) entries.push([key, board.firmware.Get(key)]);
  };
  network.settings.forEach((setting, i) => add(setting, board.value(i), setting.start));
  description.run.forEach((setting, i) => add(setting, board.runValue(i), board.runStart(i)));
  // The set of a word's letters: the word chooses it by itself.
  const ofWord = entries.findIndex(([key, value]) => key === "patterns" && value === "word");
  if (ofWord >= 0) {
    const word = board.firmware.Word();
    const name = nameOfWord(word);
    entries.splice(ofWord, 1, ["word", word]);
    if (name) entries.push(["name", name]);
  }
  const learned = board.firmware.Learned();
  if (learned) entries.push(["learned", learned]);
  if (board.cueNumber !== 1) entries.push(["cue", `${board.cueNumber}`]);
  return new URLSearchParams(entries).toString();
}

/** As on a page that was just opened with a link: the firmware starts again, with nothing kept. */
export function restartWithLink(link: string, board: Board): string[] {
  board.switchOff();
  board.firmware.FillStorage("");
  board.switchOn();
  const refused = follow(link, board);
  board.refresh();
  return refused;
}

/**
 * Sets the board up as the link says; returns what it could not make sense of. Without a link the
 * board is as it was left.
 */
export function follow(link: string, board: Board): string[] {
  const refused: string[] = [];
  const entries = withName(entriesOf(link));
  const { description, firmware } = board;
  const name = nameIn(link);
  if (name !== "" && spell(name).word === "") refused.push(`name=${name}`);
  const kind = boardIn(link);
  // A name that begins those of several boards means none of them.
  const meant = namedBy(kind, description.boards.map(({ id }) => id));
  if (kind !== undefined && meant.length !== 1) {
    refused.push(`board=${kind}`);
  }
  const depth = entries.findLast(([key]) => key === "depth")?.[1];
  if (depth !== undefined && !depths.some((name) => name === depth)) {
    refused.push(`depth=${depth}`);
  }
  const tab = saidIn(link, "tab");
  if (tab !== undefined && !tabNamed(tab)) refused.push(`tab=${tab}`);
  const beside = comparedIn(link);
  if (beside !== undefined && !description.networks.some(({ key }) => key === beside)) {
    refused.push(`compare=${beside}`);
  }
  if (!isLinked(link)) return refused;
  const pick = (key: keyof typeof usual, keys: string[], allowed = keys): number => {
    const wish = entries.findLast(([name]) => name === key)?.[1] ?? usual[key];
    if (!allowed.includes(wish)) refused.push(`${key}=${wish}`);
    return keys.indexOf(allowed.includes(wish) ? wish : usual[key]);
  };
  const network = pick("network", description.networks.map(({ key }) => key));
  const page = pick("page", description.pages.map(({ key }) => key),
    description.networks[network]!.pages);
  const set = (key: string, text: string) => key === "word" ? firmware.SetWord(text)
    : key === "learned" ? firmware.SetLearned(text) : firmware.Set(key, text);
  let cue = 1;
  firmware.SelectNetwork(network);
  for (const [key, text] of entries) {
    if ([...around, "network", "page", "name"].includes(key)) continue;
    const number = /^\d+$/.test(text) ? Number(text) : 0;
    if (key === "cue" && number >= 1 && number <= description.mostCues) cue = number;
    else if (!set(key, text)) refused.push(text ? `${key}=${text}` : key);
  }
  firmware.SelectCue(cue);
  firmware.SelectPage(page);
  return refused;
}

/** The sentence for the notice. */
export function refusal(refused: string[]): string {
  const list = refused.slice(0, 4).map((part) => `“${part.slice(0, 40)}”`).join(", ");
  const more = refused.length > 4 ? t(" and {{number}} more", { number: refused.length - 4 }) : "";
  return t("Parts of the link were not understood ({{parts}}); defaults are used instead.",
    { parts: list + more });
}
