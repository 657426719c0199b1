// The link of the board as it is: copied, or on phones passed to what the user chooses; and the
// button that takes all back.

import type { Board } from "../board/board";
import { linkOf } from "../board/link";
import { copied } from "../common/controls";
import { t } from "../common/language";

export function wireSharing(board: Board, notice: HTMLElement): void {
  const link = () => {
    history.replaceState(null, "", `#${linkOf(board)}`);
    return location.href;
  };
  document.querySelector("#copy-link")!.addEventListener("click", async () => {
    notice.textContent = await copied(link())
      ? t("Link copied. It opens the board with the current settings.")
      : t("The link is in the address bar. Copy it from there.");
    setTimeout(() => (notice.textContent = ""), 6000);
  });
  const share = document.querySelector<HTMLButtonElement>("#share")!;
  share.hidden = !("share" in navigator);
  share.addEventListener("click", () => {
    // Who closes the list of receivers has not failed.
    navigator.share({ title: document.title, url: link() }).catch(() => {});
  });
}

/** Asks first if anything was saved. */
export function wireReset(board: Board, notice: HTMLElement): void {
  let asked = false;
  document.querySelector("#reset")!.addEventListener("click", () => {
    if (board.storage.isKept && !asked) {
      asked = true;
      notice.textContent = t("Reset deletes your saved settings. Press it again to confirm.");
      return;
    }
    board.storage.forget();
    history.replaceState(null, "", location.pathname + location.search);
    location.reload();
  });
}
