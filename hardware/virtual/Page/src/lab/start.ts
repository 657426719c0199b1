// The strip of first things to do: links, which on the open page are followed without loading it
// again.

import type { Board } from "../board/board";
import { follow } from "../board/link";
import { t } from "../common/language";
import { byId } from "../common/make";

export function wireStart(strip: HTMLElement, board: Board, settle: () => void): void {
  strip.addEventListener("click", (event) => {
    const link = (event.target as HTMLElement).closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    follow(link.hash, board);
    board.refresh();
    settle();
    if (link.hash.includes("word=")) document.querySelector<HTMLInputElement>("#word")!.select();
    else if (link.hash.includes("page=draw")) {
      document.querySelector(".units")!.scrollIntoView({ block: "nearest" });
      document.querySelector<HTMLElement>(".units button")!.focus({ preventScroll: true });
    }
  });
}

/** The form for a word whose letters become the memories. */
export function wireWord({ firmware }: Board, notice: HTMLElement, asked: () => void): void {
  byId("spell").addEventListener("submit", (event) => {
    event.preventDefault();
    notice.textContent = firmware.SetWord(byId<HTMLInputElement>("word").value) ? ""
      : t("A word must have 1 to 16 characters: letters A to Z and digits.");
    asked();
  });
}
