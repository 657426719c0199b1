// The verdict on a run: a short one is replayed at once, a longer one by a worker, so that the page
// goes on, tells how far it is, and can stop it.

import { failed, stopped } from "./replayTexts";
import type { Replayed } from "./replayWorker";
import type { Exports } from "./runtime";

/** The verdict on a capsule or a certificate, or why there is none, as a line of .NET. */
export async function replay(text: string, firmware: Exports,
  progress: (part: number) => void = () => {}, signal?: AbortSignal): Promise<string> {
  const verdict = firmware.ReplayShort(text);
  if (verdict !== "") return verdict;
  // It can be stopped before the worker is there.
  progress(0);
  const worker = new Worker(new URL("./replayWorker.ts", import.meta.url), { type: "module" });
  try {
    return await new Promise((resolve, reject) => {
      signal?.addEventListener("abort", () => resolve(stopped));
      worker.onmessage = ({ data }: MessageEvent<Replayed>) => {
        if ("verdict" in data) resolve(data.verdict);
        else progress(data.part);
      };
      worker.onerror = ({ message }) => reject(new Error(message || "its file cannot be loaded"));
      worker.postMessage({ page: document.baseURI, text });
    });
  } catch (error) {
    return failed((error as Error).message);
  } finally {
    worker.terminate();
  }
}
