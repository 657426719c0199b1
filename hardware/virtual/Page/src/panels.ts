// What a link opens above the board: a lesson, one of a teacher's own, or the league. Each is
// loaded only then.

import { saidIn } from "./address/address";
import { lessonNow } from "./address/lessonLink";
import type { Board } from "./board/board";
import { t } from "./common/language";

/** Opens what the address names; returns what opens a lesson of the site by its name. */
export function openPanels(board: Board, settle: () => void, notice: HTMLElement) {
  const read = async (folder: string): Promise<boolean> => {
    const { openLesson } = await import("./lesson/lesson");
    const isOpen = await openLesson(folder, board, settle);
    if (!isOpen) notice.textContent = t("Lesson “{{lesson}}” does not exist. See the list "
      + "under “Lessons for a class” below.", { lesson: folder.slice(0, 40) });
    return isOpen;
  };
  const task = saidIn(location.hash, "league");
  const own = saidIn(location.hash, "own");
  if (lessonNow()) {
    // Nothing that answers a question moves before the lesson is there.
    board.firmware.Hold(true);
    void read(lessonNow()).then((isOpen) => { if (!isOpen) board.firmware.Hold(false); });
  } else if (own !== undefined) void openOwnPanel(board, settle, own);
  else if (task !== undefined) void openLeague(board, task);
  return read;
}

async function openLeague(board: Board, task: string): Promise<void> {
  const { League } = await import("./class/league");
  new League(board, task, forget);
}

async function openOwnPanel(board: Board, settle: () => void, link: string): Promise<void> {
  const { OwnPanel } = await import("./own/panel");
  const panel = new OwnPanel(board, settle, link ? () => {} : forget, link !== "");
  if (link) await panel.openLink(link);
}

function forget(): void {
  history.replaceState(null, "", location.pathname + location.search);
}
