// YAML as a tree of texts, each with its line. Of YAML it takes mappings, lists and texts; what
// could make a small file large, such as references, is refused.

import { EVENT_ID, getScalarValue, parseEvents, YAMLException, type Event } from "js-yaml";
import { t } from "../common/language";
import type { Faults } from "./faults";

export interface Node {
  line: number;
  text?: string;
  items?: Node[];
  entries?: { key: string; line: number; value: Node }[];
}

const mostEvents = 5000;

/** The tree of a text whose first line has that number; nothing if it is no YAML. */
export function treeOf(yaml: string, firstLine: number, faults: Faults): Node | undefined {
  const lineAt = (at: number) => firstLine + yaml.slice(0, Math.max(0, at)).split("\n").length - 1;
  let events: Event[];
  try {
    events = parseEvents(yaml, {});
  } catch (error) {
    const { reason, mark } = error as YAMLException;
    faults.add(mark ? firstLine + mark.line : firstLine, reason ?? (error as Error).message);
    return undefined;
  }
  let next = 0;
  const refuse = (at: number, what: string) => {
    faults.add(lineAt(at), what);
    throw new Error(what);
  };
  const isEnd = () => events[next]!.type === EVENT_ID.POP;
  const take = (): Node => {
    const event = events[next++]!;
    if (event.type === EVENT_ID.ALIAS || ("anchorStart" in event && event.anchorStart >= 0)
      || ("tagStart" in event && event.tagStart >= 0)) {
      refuse("anchorStart" in event ? Math.max(event.anchorStart, 0) : 0,
        t("references and tags have no place in a lesson"));
    }
    if (event.type === EVENT_ID.SCALAR) {
      return { line: lineAt(event.valueStart), text: getScalarValue(yaml, event) };
    }
    const node: Node = { line: lineAt("start" in event ? event.start : 0) };
    if (event.type === EVENT_ID.SEQUENCE) {
      node.items = [];
      while (!isEnd()) node.items.push(take());
    } else {
      node.entries = [];
      while (!isEnd()) {
        const key = take();
        if (key.text === undefined) refuse(0, t("a key must be a text"));
        node.entries.push({ key: key.text!, line: key.line, value: take() });
      }
    }
    next++;
    return node;
  };
  try {
    if (events.length > mostEvents) refuse(0, t("the front is too long"));
    if (events[0]?.type !== EVENT_ID.DOCUMENT || events.length < 3) {
      refuse(0, t("the front is empty"));
    }
    next = 1;
    return take();
  } catch {
    return undefined;
  }
}
