// A link as people pass it on: what a sentence or a mail has put behind it, what a mailing has
// added to count its readers, and an "&" written as in HTML. Cleaned here before anything reads it.

const counted = /(^[#?]|[?&])(?:utm_\w+|fbclid|gclid|mc_[ce]id)=[^&#]*/gi;
const behind = /(?:[\s.,;:!?…)\]}>"'”»]|%(?:0A|0D|20|22|29|3E|5D|7D|C2%BB|E2%80%9D))+$/i;

/** The part of an address behind its "#" or "?", without what does not belong to it. */
export function cleaned(part: string): string {
  return part.replace(/&amp;/gi, "&").replace(counted, "$1").replace(behind, "")
    .replace(/[?&]+$/, "").replace(/([#?&])[?&]+/g, "$1").replace(/^[#?]$/, "");
}

const address = cleaned(location.search) + cleaned(location.hash);
if (address !== location.search + location.hash) {
  history.replaceState(null, "", location.pathname + address);
}
