// The choice of a language, each by its own name. It is remembered and stands in the link.

import { choose, language, languages } from "../common/language";

/** `linkNow` says what is to be opened again. */
export function startLanguages(select: HTMLSelectElement, linkNow: () => string): void {
  select.append(...languages.map((code) => {
    const option = new Option(new Intl.DisplayNames([code], { type: "language" }).of(code), code);
    option.lang = code;
    return option;
  }));
  select.value = language;
  select.addEventListener("change", () => {
    choose(select.value);
    const link = new URLSearchParams(linkNow());
    link.set("lang", select.value);
    location.hash = `${link}`;
  });
}
