// The text of a lesson's file as nodes: paragraphs, lists, bold, italics, code, and links to steps.
// Nodes are built one by one, so whatever stands in the file stays text. Markup for anything else
// is named as a fault.

import { t } from "../common/language";
import { make } from "../common/make";
import type { Faults } from "./faults";

const inline = /\*\*(.+?)\*\*|\*(.+?)\*|`(.+?)`|!?\[([^\]]*)\]\(([^)]*)\)/g;
const item = /^(\d+\.|[-*])\s+/;

export interface Names { steps: string[]; claims: Map<string, string>; }

/** The nodes of some lines, the first of which has that number. */
export function nodesOf(lines: string[], firstLine: number, names: Names,
  faults: Faults): Node[] {
  const blocks: { line: number; lines: string[] }[] = [];
  lines.forEach((line, i) => {
    check(line, firstLine + i, faults);
    const last = blocks.at(-1);
    if (line.trim() === "") blocks.push({ line: firstLine + i + 1, lines: [] });
    else if (last && last.lines.length > 0 && !(item.test(line) && !item.test(last.lines[0]!))) {
      last.lines.push(line);
    } else blocks.push({ line: firstLine + i, lines: [line] });
  });
  return blocks.filter(({ lines: all }) => all.length > 0).map((block) =>
    item.test(block.lines[0]!) ? listOf(block, names, faults)
      : filled("p", block.lines.join(" "), block.line, names, faults));
}

function check(line: string, number: number, faults: Faults): void {
  if (/<\/?[a-z!]/i.test(line)) faults.add(number, t("HTML has no place in a lesson"));
  if (/!\[/.test(line)) faults.add(number, t("pictures have no place in a lesson"));
  if (/^\s*\|/.test(line)) faults.add(number, t("tables have no place in a lesson"));
  if (/\b(https?|javascript|data|file):/i.test(line)) {
    faults.add(number, t("addresses have no place in a lesson"));
  }
}

function listOf({ line, lines }: { line: number; lines: string[] }, names: Names,
  faults: Faults): Node {
  const items: { text: string; line: number }[] = [];
  lines.forEach((one, i) => {
    if (item.test(one)) items.push({ text: one.replace(item, ""), line: line + i });
    else items.at(-1)!.text += ` ${one.trim()}`;
  });
  return make(/^\d/.test(lines[0]!) ? "ol" : "ul", {},
    ...items.map(({ text, line: at }) => filled("li", text, at, names, faults)));
}

function filled(tag: string, text: string, line: number, names: Names, faults: Faults): Node {
  const element = document.createElement(tag);
  fill(element, withClaims(text, line, names, faults), line, names, faults);
  return element;
}

/** A text with the numbers of its claims. */
export function withClaims(text: string, line: number, { claims }: Names, faults: Faults): string {
  return text.replace(/\{\{(.*?)\}\}/g, (_, name: string) => {
    const said = claims.get(name);
    if (said === undefined) faults.add(line, t("there is no claim “{{name}}”", { name }));
    return said ?? name;
  });
}

function fill(element: HTMLElement, text: string, line: number, names: Names,
  faults: Faults): void {
  let at = 0;
  for (const match of text.matchAll(inline)) {
    const [whole, bold, italic, code, words, address] = match;
    element.append(text.slice(at, match.index));
    at = match.index + whole.length;
    if (address !== undefined) element.append(linkTo(words!, address, line, names, faults));
    else {
      const part = make(bold ? "strong" : italic ? "em" : "code", {}, code ?? "");
      if (!code) fill(part, bold ?? italic!, line, names, faults);
      element.append(part);
    }
  }
  element.append(text.slice(at));
}

function linkTo(words: string, address: string, line: number, { steps }: Names,
  faults: Faults): Node {
  const step = address.replace(/^#/, "");
  if (!address.startsWith("#") || !steps.includes(step)) {
    faults.add(line, t("a link must lead to a step, as in [few](#few) (was “{{address}}”)",
      { address: address.slice(0, 40) }));
    return document.createTextNode(words);
  }
  return make("a", { href: `#0/${step}` }, words);
}
