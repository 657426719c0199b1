// All boards that are followed, and the one of them that the page shows in place of its own. The
// page's own board is paused meanwhile; when the last one is gone, the page is as it was.

import type { Knob } from "../bench/knob";
import type { Board } from "../board/board";
import { loadForFollowing, type MemoryView } from "../runtime/runtime";
import { Followed, type FollowExports } from "./followed";
import type { Source } from "./source";

/** ms of a frame for steps, of all boards together: at most, and however long drawing takes. */
const most = 14;
const least = 4;
/** ms of a frame, but for a little that the browser needs for itself. */
const whole = 27;
/** Seconds that a board may be ahead before its steps come before pictures. */
const late = 0.15;
/** The part of it for the board that is shown, if there are others. */
const share = 0.6;

/** What the board alone can do, while it is followed. */
const places = "#knobs, .buttons, .one-knob, .options, .jump > div, #spell, #memories, .tools, "
  + "#paint .units, #fewer, #faults, #start, .your-name, #first, #reset, #write-capsule";

export class Following {
  readonly boards: Followed[] = [];
  shown: Followed | undefined;
  /** Was the window hidden a moment ago? */
  wasHidden = false;
  private readonly view: MemoryView;
  private readonly picture = new Uint8Array(1024);
  private positions: number[] = [];
  /** ms that it lately took to draw, from the end of the steps until the browser is free again. */
  private drawing = 0;
  private workedAt = 0;
  private readonly free = new MessageChannel();

  private constructor(private readonly board: Board, private readonly knobs: readonly Knob[],
    readonly exports: FollowExports, private readonly changed: () => void) {
    this.view = exports.PictureView();
    this.free.port1.onmessage = () => {
      this.drawing += 0.1 * (performance.now() - this.workedAt - this.drawing);
    };
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) this.wasHidden = this.boards.length > 0;
      this.changed();
    });
  }

  static async start(board: Board, knobs: readonly Knob[], changed: () => void) {
    return new Following(board, knobs, await loadForFollowing() as FollowExports, changed);
  }

  /** Follows one more; the first is shown at once. */
  add(source: Source): Followed {
    const followed = new Followed(this.exports, source);
    this.boards.push(followed);
    if (this.boards.length === 1) this.show(followed);
    return followed;
  }

  remove(followed: Followed): void {
    this.boards.splice(this.boards.indexOf(followed), 1);
    if (this.shown === followed) this.show(this.boards[0]);
    followed.close();
    this.changed();
  }

  /** Shows it in place of the page's own board; without one, shows that. */
  show(followed: Followed | undefined): void {
    const { board, knobs } = this;
    if (!this.shown && followed) {
      this.positions = knobs.map(({ position }) => position);
      board.follow = () => this.frame();
      this.setInert(true);
    }
    this.shown = followed;
    if (followed) this.mark(followed);
    this.exports.Show(followed?.number ?? 0);
    if (!followed) {
      board.follow = undefined;
      delete document.documentElement.dataset["follows"];
      this.setInert(false);
      knobs.forEach((knob, i) => knob.turnTo(this.positions[i]!, false));
      this.press(false, false);
    }
    board.refresh();
    this.changed();
  }

  /** The picture on the display of a board, as this page paints it. */
  pictureOf(followed: Followed): Uint8Array {
    this.exports.PaintOf(followed.number);
    this.view.copyTo(this.picture);
    return this.picture;
  }

  private frame(): void {
    const { shown, boards, knobs } = this;
    const others = boards.length - 1;
    // A board does not wait: its steps are made even if pictures are late.
    const isLate = boards.some(({ status: { behind, speed } }) => behind > late * speed);
    const work = isLate ? most : Math.min(most, Math.max(least, whole - this.drawing));
    for (const followed of boards) {
      followed.work(others === 0 ? work
        : followed === shown ? share * work : (1 - share) * work / others);
    }
    this.workedAt = performance.now();
    this.free.port2.postMessage(undefined);
    if (!shown) return;
    const { status } = shown;
    if (status.stage !== "Silent") {
      knobs.forEach((knob, i) => {
        const position = status.knobs[i]!;
        if (knob.position !== position) knob.turnTo(position, false);
      });
    }
    this.press(status.cue, status.mode);
    this.mark(shown);
    this.wasHidden &&= shown.hasMore;
    this.changed();
  }

  private mark({ status }: Followed): void {
    const { dataset } = document.documentElement;
    const mark = status.stage === "Silent" ? "unknown" : "known";
    if (dataset["follows"] !== mark) dataset["follows"] = mark;
  }

  private press(...pressed: [cue: boolean, mode: boolean]): void {
    ["cue", "mode"].forEach((id, i) => {
      const picture = document.querySelector<HTMLElement & { pressed?: boolean }>(
        `#${id} wokwi-pushbutton`)!;
      picture.pressed = pressed[i]!;
    });
  }

  private setInert(isInert: boolean): void {
    for (const place of document.querySelectorAll<HTMLElement>(places)) {
      place.inert = isInert;
      place.toggleAttribute("data-aside", isInert);
    }
  }
}
