// The same lines between two windows of the page: one is the board, the other follows it.

import { Waiting, type Flow, type Source } from "./source";

const name = "astronano.board";

/** The window that is the board: sends what its firmware prints. */
export class WindowSender {
  private readonly channel = new BroadcastChannel(name);
  /** Does a window listen? It says so every second. */
  private heardAt = -Infinity;

  constructor(private readonly asked: () => void) {
    this.channel.onmessage = () => {
      if (!this.isHeard) this.asked();
      this.heardAt = performance.now();
    };
  }

  get isHeard(): boolean { return performance.now() - this.heardAt < patience; }

  send(lines: string[]): void { if (lines.length > 0) this.channel.postMessage(lines); }

  close(): void { this.channel.close(); }
}

/** ms after which a window that said nothing is gone, and how often one speaks. */
const patience = 3000;
const every = 1000;

/** The window that follows. */
export class WindowSource implements Source {
  private readonly channel = new BroadcastChannel(name);
  private readonly waiting = new Waiting();
  private readonly timer: ReturnType<typeof setInterval>;
  private heardAt = performance.now();

  constructor() {
    this.channel.onmessage = ({ data }) => {
      if (!Array.isArray(data)) return;
      this.heardAt = performance.now();
      for (const line of data) this.waiting.add(`${line}`);
    };
    const ask = () => this.channel.postMessage("listening");
    this.timer = setInterval(ask, every);
    ask();
  }

  get flow(): Flow { return performance.now() - this.heardAt < 2 * patience ? "open" : "lost"; }

  take(): string[] { return this.waiting.take(); }

  close(): void {
    clearInterval(this.timer);
    this.channel.close();
  }
}
