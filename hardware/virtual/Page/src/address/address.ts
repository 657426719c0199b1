// What can be read from the part of the address behind its #, before there is a board.

/** What is not of the board's own settings: which it is, and what is around it. */
export const around =
  ["board", "depth", "tab", "compare", "lesson", "step", "lang", "handed", "of", "run", "league",
    "score", "own", "connect"];

/** The board that a link asks for. */
export function boardIn(link: string): string | undefined {
  return saidIn(link, "board");
}

/** The boards that a name means: the one called so, or all whose names begin so. */
export function namedBy(wish: string | undefined, ids: string[]): string[] {
  return ids.filter((id) => wish && (ids.includes(wish) ? id === wish : id.startsWith(wish)));
}

/** What a link says of a key; undefined if it does not name it. */
export function saidIn(link: string, key: string): string | undefined {
  return entriesOf(link).findLast(([one]) => one === key)?.[1];
}

/** The network that a link puts beside the board's. */
export function comparedIn(link: string): string | undefined {
  return saidIn(link, "compare");
}

/** Does a link say how the board is set up, and not only which it is and what is around it? */
export function isLinked(link: string): boolean {
  return entriesOf(link).some(([key]) => !around.includes(key));
}

/** Its parts: a key and a text each. */
export function entriesOf(link: string): [string, string][] {
  return [...new URLSearchParams(link.replace(/^#/, ""))];
}

/** Changes what is behind the # of the page's address, which is not loaded again for it. */
export function readdress(change: (link: URLSearchParams) => void): void {
  const link = new URLSearchParams(location.hash.slice(1));
  change(link);
  history.replaceState(null, "",
    location.pathname + location.search + (link.size > 0 ? `#${link}` : ""));
}
