// A worker that replays one run with the board's own compiled core and tells how far it is. Its
// runtime is its own. Like measureWorker.ts it listens without onmessage.

import { failed } from "./replayTexts";
import { startRuntime } from "./runtime";

export type Replayed = { part: number } | { verdict: string };

addEventListener("message", async ({ data }: MessageEvent<{ page: string; text: string }>) => {
  try {
    const firmware = await startRuntime(data.page);
    let verdict = firmware.BeginReplay(data.text);
    while (verdict === "") {
      answer({ part: firmware.ReplayProgress() });
      verdict = firmware.ContinueReplay();
    }
    answer({ verdict });
  } catch (error) {
    answer({ verdict: failed(`${error}`) });
  }
});

function answer(message: Replayed): void { postMessage(message); }
