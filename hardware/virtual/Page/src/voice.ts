// Says what the glass shows, for those who do not see it: a line to read at leisure, and an
// announcement when something settled that is worth interrupting for.

import type { Board } from "./board";
import { threeDigits } from "./format";

const settling = 700; // ms that the state must stay before it is told
const pause = 5000; // ms between announcements that nobody asked for

export class Voice {
  private told = "";
  private heard = "";
  private since = 0;
  private lastTold = -Infinity;
  private lastShown = -Infinity;

  constructor(private readonly line: HTMLElement, private readonly announcer: HTMLElement) {}

  /** After an action of the user the next announcement need not wait. */
  asked(): void { this.lastTold = -Infinity; }

  update(board: Board, now: number): void {
    const sentence = describe(board, 2);
    if (now - this.lastShown > 250 && this.line.textContent !== sentence) {
      this.line.textContent = sentence;
      this.lastShown = now;
    }
    const coarse = describe(board, 1);
    if (coarse !== this.heard) {
      this.heard = coarse;
      this.since = now;
    }
    const settled = now - this.since > settling && now - this.lastTold > pause;
    if (!settled || this.heard === this.told) return;
    this.told = this.heard;
    this.lastTold = now;
    this.announcer.textContent = sentence;
  }
}

/** Network, page, the memory that leads and its overlap, with so many decimals. */
export function describe(board: Board, decimals: number): string {
  if (!board.displayIsOn) return "The OLED is dark: it is unplugged.";
  const where = `${board.engine.name}, page ${board.page}.`;
  const leads = board.dominant;
  const overlap = leads < 0 ? 0 : board.overlap(leads);
  if (Math.abs(overlap) < 0.05) return `${where} No memory is present.`;
  const amount = overlap.toFixed(decimals).replace("-", "−");
  const lead = `Memory ${board.memoryName(leads)} leads with overlap ${amount}`;
  if (decimals < 2) return `${where} ${lead}.`;
  const { secondName } = board.engine;
  const second = secondName ? `, ${secondName} ${threeDigits(board.second(leads))}` : "";
  return `${where} ${lead}${second}; perplexity ${threeDigits(board.perplexity)}.`;
}
