// What the menus offer, and what is said of the knobs beside them.

import { t } from "../common/language";
import type { Board } from "./board";
import type { Network } from "./description";

/** The networks to choose from, family by family. */
export function families(networks: Network[]): HTMLElement[] {
  const groups = new Map<string, HTMLOptGroupElement>();
  networks.forEach(({ family, title }, i) => {
    const group = groups.get(family) ?? document.createElement("optgroup");
    groups.set(family, group);
    group.label = t(family);
    group.append(new Option(title, `${i}`));
  });
  return [...groups.values()];
}

/** What the knobs turn, and the pages on which they turn something else. */
export function bankOf({ description, network, page }: Board): string {
  const hasNone = page.turnsNetwork && network.settings.length === 0;
  const seen = new Set([page.knobsDo]);
  const others = description.pages.filter(({ key, knobsDo, turnsNetwork, settings }) =>
    network.pages.includes(key) && (turnsNetwork || settings.length > 0)
      && !seen.has(knobsDo) && seen.add(knobsDo));
  return t("{{knobs}}; more on pages {{pages}}.", {
    knobs: t(hasNone ? "This network has no settings" : page.knobsDo),
    pages: others.map(({ name }) => t(name)).join(", "),
  });
}
