// A set of memories as a text:
//
//   astronano-memories 1
//
//   name A
//   ..####..
//   (eight rows of eight units: '#' is ink, '.' is none)
//
// A name comes before its picture and may be left out; empty lines are passed over. What is wrong
// with a file is said with the number of its line.

import { hexOf } from "../common/picture";
import { nameTrouble } from "./names";
import { t } from "../common/language";

const first = "astronano-memories 1";
const side = 8;
const most = 32;
const longestName = 16;

export interface Named { name: string; hex: string; }

export function write(memories: { name: string; units: boolean[] }[]): string {
  const rows = (units: boolean[]) => Array.from({ length: side }, (_, row) =>
    units.slice(row * side, (row + 1) * side).map((isPlus) => (isPlus ? "#" : ".")).join(""));
  return [first, ...memories.flatMap(({ name, units }) =>
    ["", `name ${name}`, ...rows(units)]), ""].join("\n");
}

/** What is in such a text, or what is wrong with it, as a sentence. */
export function read(text: string): Named[] | string {
  const lines = text.split(/\r?\n/);
  if (lines[0]?.trim() !== first) {
    return t("A set of memories must start with the line “{{first}}”.", { first });
  }
  const found: Named[] = [];
  let name = "";
  let units: boolean[] = [];
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!.trim();
    const within = units.length > 0;
    const isEnd = i === lines.length - 1;
    if (line === "" && (!within || isEnd)) continue;
    if (line.startsWith("name ") && !within) {
      name = line.slice(5).trim();
      if (name.length > longestName) {
        return t("Line {{line}}: a name must have at most 16 characters.", { line: i + 1 });
      }
      const trouble = nameTrouble(name);
      if (trouble !== undefined) return t("Line {{line}}: {{trouble}}", { line: i + 1, trouble });
    } else if (/^[#.]{8}$/.test(line)) {
      units.push(...[...line].map((unit) => unit === "#"));
    } else {
      return t("Line {{line}}: a row must be eight times “#” or “.”.", { line: i + 1 });
    }
    if (units.length === side * side) {
      found.push({ name, hex: hexOf(units) });
      [name, units] = ["", []];
    }
  }
  if (units.length > 0) {
    return t("The last picture has {{rows}} of 8 rows.", { rows: units.length / side });
  }
  if (found.length === 0) return t("The file contains no picture.");
  if (found.length > most) {
    return t("The file must contain at most {{most}} pictures (was {{found}}).",
      { most, found: found.length });
  }
  return found;
}
