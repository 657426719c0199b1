// The tabs of the laboratory, as the keyboard and screen readers know tabs: arrow keys, Home and
// End open the next, and one of them alone can be reached with Tab. Outside the laboratory there
// are none, and what the board shows of the panels is shown.

import { depthNow } from "../address/depth";
import { nameTab, tabNow, tabs, type Tab } from "../address/tab";

export class Tabs {
  /** Also: what is to be done when another one was opened. */
  constructor(list: HTMLElement, private readonly opened: () => void) {
    for (const tab of tabs) {
      buttonOf(tab).setAttribute("aria-controls", panelOf(tab).id);
      buttonOf(tab).addEventListener("click", () => this.open(tab));
    }
    list.addEventListener("keydown", (event) => {
      const at = tabs.indexOf(tabNow());
      const places: Record<string, number> = {
        ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1,
      };
      const place = places[event.key];
      if (place === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      this.open(tabs.at(place % tabs.length)!);
      buttonOf(tabNow()).focus();
    });
  }

  open(tab: Tab): void {
    nameTab(tab);
    this.enter();
    this.opened();
  }

  /** After the depth has changed, too. */
  enter(): void {
    const isLab = depthNow() === "lab";
    for (const tab of tabs) {
      const isOpen = tab === tabNow();
      const panel = panelOf(tab);
      panel.hidden = isLab && !isOpen;
      if (isLab) {
        panel.setAttribute("role", "tabpanel");
        panel.setAttribute("aria-labelledby", buttonOf(tab).id);
      } else for (const name of ["role", "aria-labelledby"]) panel.removeAttribute(name);
      buttonOf(tab).setAttribute("aria-selected", `${isOpen}`);
      buttonOf(tab).tabIndex = isOpen ? 0 : -1;
    }
  }
}

const find = (kind: string, tab: Tab) => document.getElementById(`${kind}-${tab}`)!;
const buttonOf = (tab: Tab) => find("tab", tab);
const panelOf = (tab: Tab) => find("panel", tab);
