// What a link opens above the board: a lesson, one of a teacher's own, the league, or a board that
// is connected. Each is loaded only then.

import { saidIn } from "./address/address";
import { lessonNow } from "./address/lessonLink";
import type { Knob } from "./bench/knob";
import type { Board } from "./board/board";
import { t } from "./common/language";
import { windows } from "./common/windows";

/** Opens what the address names; returns what opens a lesson of the site by its name. */
export function openPanels(board: Board, settle: () => void, notice: HTMLElement,
  knobs: readonly Knob[]) {
  let isOpen = false;
  const connect = async (window = false): Promise<void> => {
    if (isOpen) return;
    isOpen = true;
    const { TwinPanel } = await import("./twin/panel");
    const panel = new TwinPanel(board, knobs, () => {
      isOpen = false;
      if (saidIn(location.hash, "connect") !== undefined) forget();
    });
    await (window ? panel.followWindow() : panel.greet());
  };
  const channel = new BroadcastChannel(windows);
  channel.onmessage = async ({ data }) => {
    // Another window of the page asks for the lines of a board.
    if (!data.asks || board.follow || board.tell) return;
    board.tell = () => {};
    new (await import("./twin/sender")).Sender(board, channel);
  };
  document.querySelector("#have-board")!.addEventListener("click", () => void connect());
  const read = async (folder: string): Promise<boolean> => {
    const { openLesson } = await import("./lesson/lesson");
    const isOpen = await openLesson(folder, board, settle);
    if (!isOpen) notice.textContent = t("Lesson “{{lesson}}” does not exist. See the list "
      + "under “Lessons for a class” below.", { lesson: folder.slice(0, 40) });
    return isOpen;
  };
  const task = saidIn(location.hash, "league");
  const own = saidIn(location.hash, "own");
  const connected = saidIn(location.hash, "connect");
  if (connected !== undefined) void connect(connected === "window");
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
