// The lesson that a link opens beside the board, and one of its steps: #lesson=06-hot-and-cold, by
// the name of its folder or by its number, with &step=half.

import "../common/shortLink";
import { readdress, saidIn } from "./address";

const entry = (key: string) => saidIn(location.hash, key) ?? "";
let lesson = entry("lesson");

/** Its name; empty without one. */
export function lessonNow(): string { return lesson; }

/** The step that the link opens with; empty for none. */
export function stepNow(): string { return entry("handed") ? "class" : entry("step"); }

/** A run that was handed in with the link, as the class takes it; empty for none. */
export function handedNow(): string { return entry("handed") && location.hash; }

/** Another one, or none; in the address all else stays as it is. */
export function nameLesson(folder: string, depth: string): void {
  const isOther = folder !== lesson && !/^\d+$/.test(lesson);
  lesson = folder;
  readdress((link) => {
    if (isOther) link.delete("step");
    if (folder) link.set("lesson", folder);
    else for (const key of ["lesson", "own"]) link.delete(key);
    link.set("depth", depth);
  });
}
