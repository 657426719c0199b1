// A worker that runs numbered trials with the board's own compiled core. It has a runtime of its
// own, started with the first of them.

import { loadForMeasuring, startRuntime } from "../runtime/runtime";

export interface Job {
  point: string;
  first: number;
  count: number;
}

export type Answer = { sums: string; milliseconds: number } | { failure: string };

let runtime: ReturnType<typeof startRuntime> | undefined;

/**
 * With no job it only gets ready. It listens without onmessage, by which .NET's loader would take
 * the worker for one of its own threads and wait for its main thread for ever.
 */
addEventListener("message", async ({ data }: MessageEvent<{ page: string; job?: Job }>) => {
  try {
    const firmware = await (runtime ??= startRuntime(data.page));
    await loadForMeasuring();
    if (!data.job) return;
    const { point, first, count } = data.job;
    const begun = performance.now();
    const sums = firmware.RunTrials(point, first, count);
    answer({ sums, milliseconds: performance.now() - begun });
  } catch (error) {
    answer({ failure: `${error}` });
  }
});

function answer(message: Answer): void { postMessage(message); }
