// The window that is the board: what its firmware reports goes to the windows that follow it, as
// long as one does. At full speed it makes as many steps as they can follow.

import type { Board } from "../board/board";
import { loadForFollowing } from "../runtime/runtime";
import type { FollowExports } from "./followed";
import { patience, type Asking, type Telling } from "./window";

/** Steps of a frame: at first, and at most. */
const first = 100;
const most = 2000;
/** How far a window may be behind: so many steps, or frames. */
const near = 50;
const frames = 1;
/** How many of the steps are left when it is farther behind, and how many more come when not. */
const less = 0.6;
const more = 1.04;

export class Sender {
  private readonly id = Math.floor(Math.random() * 2 ** 31);
  private askedAt = performance.now();
  private steps = first;

  constructor(private readonly board: Board, private readonly channel: BroadcastChannel) {
    channel.addEventListener("message", ({ data }: MessageEvent<Partial<Asking>>) => {
      if (data.asks) this.hear(data.behind ?? 0);
    });
    document.addEventListener("visibilitychange", () => this.send([]));
    void this.start();
  }

  private async start(): Promise<void> {
    const following = await loadForFollowing() as FollowExports;
    this.board.tell = () => {
      const isHeard = performance.now() - this.askedAt < patience && !this.board.follow;
      const said = following.Report(isHeard ? this.steps : 0);
      if (said !== "") this.send(said.split("\n"));
    };
  }

  private hear(behind: number): void {
    this.askedAt = performance.now();
    this.steps = behind > Math.max(near, frames * this.steps)
      ? Math.max(1, Math.floor(less * this.steps))
      : Math.min(most, Math.ceil(more * this.steps));
  }

  private send(lines: string[]): void {
    this.channel.postMessage({ from: this.id, lines, isHidden: document.hidden } satisfies Telling);
  }
}
