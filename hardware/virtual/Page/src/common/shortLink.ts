// A short link to a lesson, as it stands on paper: #6/half, and #de/6/half in German. It is written
// out before anything else is read from the address.

import "./cleanLink";

/** What a short link names; `text` may be a whole address. */
export function shortLink(text: string): { lang?: string; number?: string; step?: string } {
  return /#(?:(?<lang>[a-z]{2})\/)?(?<number>\d{1,2})(?:\/(?<step>[a-z0-9-]+))?$/
    .exec(text)?.groups ?? {};
}

const { lang, number, step } = shortLink(location.hash);
if (number) {
  history.replaceState(null, "", `#${lang ? `lang=${lang}&` : ""}lesson=${number}${
    step ? `&step=${step}` : ""}`);
}
