// Runs the firmware a frame at a time, thirty times per second.

import type { Board } from "./board";

/** ms from frame to frame. */
const period = 1000 / 30;
/** The board's time stops while the page is hidden or busy for longer than this (ms). */
const longest = 2 * period;
/** A frame may start this much (ms) too soon, so that 30 a second fit a screen of 60. */
const early = 4;
/**
 * So long before a frame (ms) the browser is asked for it. Until then it is left alone: whenever it
 * is asked, it goes through the whole page, even if nothing is drawn.
 */
const ahead = 16;

export class Loop {
  /** How fast the board's clock goes: 1 is as fast as ours. */
  pace = 1;
  framesPerSecond = 0;
  stepsPerSecond = 0;
  /** Frames run and the milliseconds they took, firmware and drawing together. */
  readonly work = { frames: 0, milliseconds: 0 };
  /** The board's time in microseconds. */
  private clock = 0;
  private last = 0;
  private due = 0;
  private counted = { at: 0, frames: 0, steps: 0 };
  private lastSteps = 0;
  private isPaused = false;
  /** Goes on, while nothing is asked of the browser. */
  private goOn: (() => void) | undefined;

  constructor(
    private readonly board: Board,
    private readonly show: (now: number, fully: boolean) => void,
    private readonly failed: (error: unknown) => void,
  ) {}

  get paused() { return this.isPaused; }
  set paused(paused: boolean) {
    this.isPaused = paused;
    if (paused) return;
    this.goOn?.();
    this.goOn = undefined;
  }

  start(): void {
    const next = () => { requestAnimationFrame(tick); };
    const tick = (now: number) => {
      if (this.paused) {
        this.goOn = next;
        return;
      }
      const isDue = now >= this.due - early;
      // A frame that was late does not make the next ones late, too.
      if (isDue) this.due = Math.max(this.due + period, now);
      const wait = this.due - ahead - now;
      if (wait > 0) setTimeout(next, wait);
      else next();
      if (!isDue) return;
      try {
        this.frame(1000 * this.pace * Math.min(now - this.last, longest));
        this.last = now;
        this.count(now);
      } catch (error) {
        this.paused = true;
        this.failed(error);
      }
    };
    requestAnimationFrame(tick);
  }

  /**
   * One frame, so many microseconds after the last; fully: what is drawn only now and then is
   * drawn as well.
   */
  frame(passed: number, fully = false): void {
    const begun = performance.now();
    this.clock += passed;
    this.board.frame(this.clock);
    this.show(this.clock / 1000, fully);
    this.work.frames++;
    this.work.milliseconds += performance.now() - begun;
  }

  private count(now: number): void {
    const { counted, board } = this;
    counted.frames++;
    // A new cue sets the steps back to zero.
    const steps = board.steps - this.lastSteps;
    counted.steps += steps >= 0 ? steps : board.steps;
    this.lastSteps = board.steps;
    const seconds = (now - counted.at) / 1000;
    if (seconds < 1) return;
    this.framesPerSecond = counted.frames / seconds;
    this.stepsPerSecond = counted.steps / seconds;
    this.counted = { at: now, frames: 0, steps: 0 };
  }
}
