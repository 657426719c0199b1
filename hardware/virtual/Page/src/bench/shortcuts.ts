// Keys of the whole page, by where they lie on the keyboard, whatever is printed on them there. Who
// speaks to the computer, or has a key of another program there, turns them off.

import { load, store } from "../common/stored";

const place = "astronano-shortcuts";
const off = "off";
const attribute = "aria-keyshortcuts";

/** The key of a shortcut; undefined where it belongs to a control or to something else. */
export function shortcutOf(event: KeyboardEvent): string | undefined {
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || isOff()) return undefined;
  return (event.target as HTMLElement).closest("select, input, textarea") ? undefined : event.code;
}

export function startShortcuts(box: HTMLInputElement): void {
  const told = [...document.querySelectorAll(`[${attribute}]`)]
    .map((element) => ({ element, keys: element.getAttribute(attribute)! }));
  const show = () => told.forEach(({ element, keys }) => {
    if (isOff()) element.removeAttribute(attribute);
    else element.setAttribute(attribute, keys);
    element.toggleAttribute("data-keyless", isOff());
  });
  box.checked = !isOff();
  box.addEventListener("change", () => {
    chosen = box.checked ? "" : off;
    store(place, chosen);
    show();
  });
  show();
}

let chosen = load(place);

function isOff(): boolean { return chosen === off; }
