// Judges certificates one after the other by replaying them, and remembers the verdicts. The page
// stays usable meanwhile.

import type { Exports } from "../runtime/runtime";

/** What a replay came to (Exports.Judge.cs), or in `trouble` why there is none. */
export interface Judged {
  trouble: string;
  same?: boolean;
  /** The first setting that is not that of the link it was judged with. */
  differs?: string;
  network?: string;
  pupil?: number;
  cue?: number;
  memories?: number;
  flips?: number;
  letters?: boolean;
  wrong?: number;
  from?: number;
  sequence?: number;
}

const atOnce = 100; // ms until the page is drawn again

export class Judge {
  private readonly known = new Map<string, Judged>();
  private readonly queue: [digits: string, link: string][] = [];
  private works = false;

  constructor(private readonly firmware: Exports, private readonly changed: () => void) {}

  /** Certificates that wait. */
  get waiting(): number { return this.queue.length; }

  /** The verdict on a certificate and the link that it should be of; it comes later at first. */
  of(digits: string, link = ""): Judged | undefined {
    const key = `${digits}|${link}`;
    const known = this.known.get(key);
    if (!known && !this.queue.some(([one, other]) => `${one}|${other}` === key)) {
      this.queue.push([digits, link]);
      if (!this.works) void this.work();
    }
    return known;
  }

  private judge(digits: string, link: string): Judged {
    try {
      return JSON.parse(this.firmware.JudgeRun(digits, link)) as Judged;
    } catch (error) {
      return { trouble: (error as Error).message };
    }
  }

  private async work(): Promise<void> {
    this.works = true;
    while (this.queue.length > 0) {
      await new Promise((next) => setTimeout(next));
      const begun = performance.now();
      while (this.queue.length > 0 && performance.now() - begun < atOnce) {
        const [digits, link] = this.queue.shift()!;
        this.known.set(`${digits}|${link}`, this.judge(digits, link));
      }
      this.changed();
    }
    this.works = false;
  }
}
