// The workers of a measurement, one a core, and who runs which trials.

import { loadForMeasuring } from "../runtime/runtime";
import type { MeasureRun } from "./measureRun";
import type { Answer, Job } from "./measureWorker";

/** Each has a runtime of some 60 MB. */
const mostWorkers = 16;
/** ms that a worker should be busy with one job: long against a message, short for a bar. */
const jobTime = 80;
const firstCount = 4;
const mostAtOnce = 1000;

interface Member {
  worker: Worker;
  /** Trials of the next job. */
  count: number;
  job: Job | undefined;
}

export class Crew {
  private members: Member[] = [];
  private run: MeasureRun | undefined;

  get size(): number { return Math.min(navigator.hardwareConcurrency || 1, mostWorkers); }

  /** Gets the workers ready, if they are not. */
  call(): void {
    if (this.members.length > 0) return;
    this.members = Array.from({ length: this.size }, () => this.engage());
  }

  /** Runs all trials of a run. */
  measure(run: MeasureRun): void {
    this.run = run;
    this.call();
    for (const member of this.members) {
      member.count = firstCount;
      this.assign(member);
    }
  }

  /** Ends at once; what is under way is lost. */
  stop(): void {
    this.run = undefined;
    this.members.forEach(({ worker }) => worker.terminate());
    this.members = [];
  }

  private engage(): Member {
    const worker = new Worker(new URL("./measureWorker.ts", import.meta.url), { type: "module" });
    const member: Member = { worker, count: firstCount, job: undefined };
    worker.onmessage = ({ data }: MessageEvent<Answer>) => void loadForMeasuring()
      .then(() => this.take(member, data), (error: unknown) => this.fail(`${error}`));
    worker.onerror = ({ message }) => this.fail(message || "its file cannot be loaded");
    worker.postMessage({ page: document.baseURI });
    return member;
  }

  private assign(member: Member): void {
    member.job = this.run?.next(member.count);
    if (member.job) member.worker.postMessage({ page: document.baseURI, job: member.job });
  }

  private take(member: Member, answer: Answer): void {
    const { run } = this;
    const { job } = member;
    if ("failure" in answer) return this.fail(answer.failure);
    if (!run || !job) return;
    run.add(job, answer.sums);
    const wish = Math.round(job.count * jobTime / Math.max(answer.milliseconds, 1));
    member.count = Math.max(1, Math.min(wish, 4 * job.count, mostAtOnce));
    this.assign(member);
    if (run.state === "done") this.run = undefined;
  }

  private fail(why: string): void {
    const { run } = this;
    this.stop();
    run?.fail(why);
  }
}
