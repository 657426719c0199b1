// The lesson that a link opens beside the board: #lesson=06-hot-and-cold, by the name of its
// folder.

let lesson = new URLSearchParams(location.hash.slice(1)).getAll("lesson").at(-1) ?? "";

/** Its name; empty without one. */
export function lessonNow(): string { return lesson; }

/** Another one, or none; in the address all else stays as it is. */
export function nameLesson(folder: string, depth: string): void {
  lesson = folder;
  const link = new URLSearchParams(location.hash.slice(1));
  link.delete("lesson");
  if (folder) link.set("lesson", folder);
  link.set("depth", depth);
  history.replaceState(null, "", `${location.pathname}${location.search}#${link}`);
}
