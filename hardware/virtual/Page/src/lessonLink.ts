// The lesson that a link opens beside the board: #lesson=06-hot-and-cold, by the name of its folder.

let lesson = new URLSearchParams(location.hash.slice(1)).getAll("lesson").at(-1) ?? "";

/** Its name; empty without one. */
export function lessonNow(): string { return lesson; }

/** Takes it out of the address, and leaves all else that stands there. */
export function forgetLesson(depth: string): void {
  lesson = "";
  const link = new URLSearchParams(location.hash.slice(1));
  link.delete("lesson");
  link.set("depth", depth);
  history.replaceState(null, "", `${location.pathname}${location.search}#${link}`);
}
