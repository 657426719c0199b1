// Controls that several panels have, as templates.
import { html, nothing } from "lit";

/** A button that a word of the table explains, where it names one. */
export function button(text: string, word: string, act: () => unknown, isOff = false) {
  return html`<button type="button" class="lab-button" ?disabled=${isOff}
    aria-describedby=${word ? `word-${word}` : nothing} @click=${act}>${text}</button>`;
}

/** A table that may be wider than its place. */
export function table(label: string, kind: string, heads: unknown[], rows: unknown) {
  return html`<div class="scrolled" tabindex="0" role="region" aria-label=${label}>
    <table class=${kind}><thead><tr>${heads.map((head) =>
      html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** Hears what was typed, chosen or moved. */
export const withValue = (use: (value: string) => unknown) =>
  (event: Event) => { use((event.target as HTMLInputElement).value); };

/** Hears which files were chosen; the same can be chosen again. */
export const withFiles = (use: (...files: File[]) => unknown) => (event: Event) => {
  const input = event.target as HTMLInputElement;
  use(...input.files!);
  input.value = "";
};

/** Puts a text into the clipboard; false where the browser does not let it. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
