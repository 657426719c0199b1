// The words of the table that glass, page and documents share. They come from .NET; here is only
// how they get to what they explain: a word is a hidden text, and whatever it explains is described
// by it, for screen readers and for the tip alike.

import { html, type TemplateResult } from "lit";
import type { Word } from "../board/description";
import { t } from "../common/language";
import { make } from "../common/make";

const prefix = "word-";

/** What is described by a word of the table. */
export const described = `[aria-describedby*="${prefix}"]`;

let words = new Map<string, Word>();

/** Puts all of them on the page. */
export function tell(table: Word[], place: HTMLElement): void {
  words = new Map(table.map((word) => [word.key, word]));
  place.append(...table.map(({ key, plain }) => make("span", { id: prefix + key }, t(plain))));
}

export function plainOf(key: string): string { return t(words.get(key)?.plain ?? ""); }

/** The text of the word that explains an element. */
export function textOf(element: Element): HTMLElement | null {
  const id = idsOf(element).find((each) => each.startsWith(prefix));
  return id ? document.getElementById(id) : null;
}

/** Lets a word explain an element, in place of another one if need be. */
export function describe(element: Element, key: string): void {
  const ids = idsOf(element).filter((id) => !id.startsWith(prefix));
  element.setAttribute("aria-describedby", [...ids, prefix + key].join(" "));
}

/** A small button for what cannot have the focus itself: a plot, a bar, a number. */
export function ask(key: string): HTMLButtonElement {
  const button = make("button", { type: "button", className: "ask" }, "?");
  button.setAttribute("aria-label", labelOf(key));
  describe(button, key);
  return button;
}

/** The same for a template. */
export function asked(key: string): TemplateResult {
  return html`<button type="button" class="ask" aria-label=${labelOf(key)}
    aria-describedby=${prefix + key}>?</button>`;
}

function labelOf(key: string): string {
  return t("What is “{{name}}”?", { name: t(words.get(key)?.name ?? key) });
}

function idsOf(element: Element): string[] {
  return (element.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id !== "");
}
