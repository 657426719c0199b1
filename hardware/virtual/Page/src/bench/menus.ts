// The menus of boards, networks and pages, and what is said of the network and of the knobs.

import type { Board } from "../board/board";
import type { Network } from "../board/description";
import { linkOf } from "../board/link";
import { t } from "../common/language";
import { byId } from "../common/make";
import { plainOf } from "../words/words";

export class Menus {
  private readonly networks: HTMLSelectElement;
  private readonly pages: HTMLSelectElement;
  // What the text is of; a menu has another index before the board does.
  private shownNetwork = -1;
  private shownPage = -1;

  constructor(private readonly board: Board, private readonly chosen: () => void) {
    const { firmware, description } = board;
    this.networks = this.menu("network", families(description.networks),
      (index) => firmware.SelectNetwork(index));
    this.pages = this.menu("page",
      description.pages.map(({ name }, i) => new Option(t(name), `${i}`)),
      (index) => firmware.SelectPage(index));
    const kinds = this.menu("kind", description.boards.map(({ id, name }) => new Option(name, id)),
      () => {
        const link = new URLSearchParams(linkOf(board));
        link.set("board", kinds.value);
        location.hash = `${link}`;
      });
    kinds.value = description.board.id;
    this.showNetwork();
  }

  /** Called every frame while the board plays. */
  show(): void {
    if (this.shownNetwork !== this.board.networkIndex) this.showNetwork();
    if (this.shownPage !== this.board.pageIndex) this.showPage();
  }

  private menu(id: string, options: HTMLElement[], choose: (index: number) => void) {
    const menu = byId<HTMLSelectElement>(id);
    menu.append(...options);
    menu.addEventListener("change", () => {
      choose(menu.selectedIndex);
      this.chosen();
    });
    return menu;
  }

  private showNetwork(): void {
    const { description, networkIndex, network } = this.board;
    this.shownNetwork = this.networks.selectedIndex = networkIndex;
    this.shownPage = -1;
    byId("network-sentence").textContent = plainOf(`network-${network.key}`);
    byId("network-source").textContent = `${t(network.source)} ${network.year}`;
    [...this.pages.options].forEach((option, i) => {
      option.disabled = !network.pages.includes(description.pages[i]!.key);
    });
  }

  private showPage(): void {
    const { board } = this;
    this.shownPage = this.pages.selectedIndex = board.pageIndex;
    byId("knob-bank").textContent = bankOf(board);
    byId("cue-does").textContent = t(board.page.cueDoes);
    byId("cue-held").hidden = board.page.key === "draw";
  }
}

/** The networks to choose from, family by family. */
function families(networks: Network[]): HTMLElement[] {
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
function bankOf({ description, network, page }: Board): string {
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
