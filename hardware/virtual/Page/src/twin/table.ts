// A log as a table: .NET computes the run again and writes a row for each step that was reported.

import { saveText } from "../common/save";
import type { FollowExports } from "./followed";

/** Lines between two pauses, in which the page goes on. */
const atOnce = 50;

export async function saveTable(following: FollowExports, lines: readonly string[],
  name: string): Promise<void> {
  following.BeginTable();
  for (let at = 0; at < lines.length; at += atOnce) {
    following.AddToTable(lines.slice(at, at + atOnce).join("\n"));
    await new Promise((next) => setTimeout(next));
  }
  saveText(`${name}.csv`, following.Table(), "text/csv");
}
