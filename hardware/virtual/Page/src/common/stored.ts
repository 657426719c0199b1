// What the browser stores for the next visit, or within a tab. Private windows may refuse both:
// then it lasts as long as the page.

type Storages = "localStorage" | "sessionStorage";

/** What is stored at a place; empty if nothing is. */
export function load(place: string, storage: Storages = "localStorage"): string {
  try { return window[storage].getItem(place) ?? ""; } catch { return ""; }
}

/** Stores a text at a place; an empty one clears it. */
export function store(place: string, text: string, storage: Storages = "localStorage"): void {
  try {
    if (text) window[storage].setItem(place, text);
    else window[storage].removeItem(place);
  } catch {
    // See above.
  }
}
