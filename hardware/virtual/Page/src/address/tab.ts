// Which panel of the laboratory is open. Chosen by its tabs, and in the link.

import { readdress } from "./address";
import { comparedWith } from "./compared";

export const tabs = ["see", "memories", "compare", "measure", "take-away"] as const;
export type Tab = (typeof tabs)[number];

const root = document.documentElement;

export function tabNamed(name: string | undefined): Tab | undefined {
  return tabs.find((tab) => tab === name);
}

/** A second network is looked at where it is compared. */
export function usualTab(): Tab { return comparedWith() ? "compare" : "see"; }

export function tabNow(): Tab { return tabNamed(root.dataset["tab"]) ?? "see"; }

export function showTab(tab: Tab): void { root.dataset["tab"] = tab; }

/** Opens another one; in the address all else stays as it is. */
export function nameTab(tab: Tab): void {
  showTab(tab);
  readdress((link) => {
    link.delete("tab");
    if (tab !== usualTab()) link.set("tab", tab);
  });
}
