// Describes the display for those who do not see it: a line to read at leisure, and an
// announcement when something settled that is worth interrupting for.

import type { Board } from "../board/board";
import { withMinus } from "../common/format";
import { sentences, t } from "../common/language";

const settling = 700; // ms that the state must stay before it is told
const mostUnasked = 4;
const pause = 5000; // ms between announcements that nobody asked for

export class Voice {
  private told = "";
  private heard = "";
  private since = 0;
  private lastTold = -Infinity;
  private lastShown = -Infinity;
  private moment = "";
  /** Announcements since somebody did something: a board that plays on falls silent. */
  private unasked = 0;

  /** Also: what else is worth saying, and what has to change for it to be said again. */
  constructor(private readonly line: HTMLElement, private readonly announcer: HTMLElement,
    private readonly also: () => { gist: string; words: string }) {
    for (const act of ["keydown", "pointerdown", "input"]) {
      document.addEventListener(act, () => (this.unasked = 0));
    }
  }

  /** After an action of the user the next announcement need not wait. */
  asked(): void {
    this.lastTold = -Infinity;
    this.unasked = 0;
  }

  update(board: Board, now: number, fully: boolean): void {
    // What the line would be wrong about at once; the rest of it may wait.
    const { power, plays, networkIndex, pageIndex, runs, displayIsOn } = board;
    const moment = [power, networkIndex, pageIndex, runs, displayIsOn, plays && board.wrong]
      .join("|");
    if (fully || moment !== this.moment || now - this.lastShown > 250) {
      this.lastShown = now;
      this.moment = moment;
      const words = inWords(board);
      if (this.line.textContent !== words) this.line.textContent = words;
    }
    const also = board.plays ? this.also() : { gist: "", words: "" };
    const gist = `${gistOf(board)}|${also.gist}`;
    if (gist !== this.heard) {
      this.heard = gist;
      this.since = now;
    }
    const settled = now - this.since > settling && now - this.lastTold > pause;
    if (!settled || this.heard === this.told || this.unasked >= mostUnasked) return;
    this.unasked++;
    this.told = this.heard;
    this.lastTold = now;
    this.announcer.textContent = `${inWords(board)} ${also.words}`.trim();
  }
}

function inWords(board: Board): string {
  const words = withMinus(sentences(board.firmware.Words()));
  return board.displayIsOn || board.power === "off" ? words : `${t("The OLED is dark.")} ${words}`;
}

/** What has to change for the words to be worth saying again. */
function gistOf(board: Board): string {
  if (!board.plays) return board.power;
  const { networkIndex, pageIndex, cueNumber, dominant, displayIsOn } = board;
  const overlap = Math.round(4 * board.overlap(dominant));
  return [networkIndex, pageIndex, cueNumber, displayIsOn, overlap === 0 ? "" : dominant, overlap]
    .join("|");
}
