// The same lines between two windows of the page: one is the board, the other follows it.

import { windows } from "../common/windows";
import { Waiting, type Flow, type Source } from "./source";

/** What the window that follows says: whether it listens, and by how many steps it is behind. */
export interface Asking { asks: true; behind: number; }

/** What the window of the board says. */
export interface Telling { from: number; lines: string[]; isHidden: boolean; }

/** ms between two words of a window that follows, and after which one that said nothing is gone. */
const every = 250;
export const patience = 3000;

/** The window that follows: the first board that answers, as long as it does. */
export class WindowSource implements Source {
  readonly kind = "window";
  isHidden = false;
  private readonly channel = new BroadcastChannel(windows);
  private readonly waiting = new Waiting();
  private readonly timer: ReturnType<typeof setInterval>;
  private from = -1;
  private heardAt = performance.now();

  constructor(behind: () => number) {
    this.channel.onmessage = ({ data }: MessageEvent<Partial<Telling>>) => {
      const { from, lines, isHidden } = data;
      if (from === undefined || !Array.isArray(lines)) return;
      if (from !== this.from && this.from >= 0 && this.silence < patience) return;
      this.from = from;
      this.heardAt = performance.now();
      this.isHidden = isHidden === true;
      for (const line of lines) this.waiting.add(`${line}`);
    };
    const ask = () => this.channel.postMessage({ asks: true, behind: behind() } satisfies Asking);
    this.timer = setInterval(ask, every);
    ask();
  }

  get flow(): Flow { return this.silence < 2 * patience || this.isHidden ? "open" : "lost"; }
  get seconds(): number { return this.waiting.seconds; }

  take(): string[] { return this.waiting.take(); }

  close(): void {
    clearInterval(this.timer);
    this.channel.close();
  }

  private get silence(): number { return performance.now() - this.heardAt; }
}
