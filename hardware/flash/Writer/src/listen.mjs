// Listens to a board until it has said enough.

import { Ear } from "./ear.mjs";
import { Hearing } from "./hearing.mjs";
import { Failure } from "./messages.mjs";
import { clrRate, pause, reset } from "./signals.mjs";

const quietAfter = 200;
const reopenEvery = 250;
const reopenTries = 20;
const longestLine = 4096;

/**
 * @typedef {object} Listening
 * @property {import("./signals.mjs").Port} port
 * @property {{ board?: string, version?: string }} expected
 * @property {boolean} reset Whether to reset the board; otherwise it is not disturbed.
 * @property {number} patience In milliseconds; 0 is for ever.
 * @property {(line: string) => void} line
 * @property {(failure: Failure) => void} [symptom] Told instead of ending with the failure.
 * @property {AbortSignal} [signal]
 */

/**
 * Returns the board's greeting; throws the failure it diagnoses.
 * @param {Listening} task
 */
export async function listen(task) {
  const hearing = new Hearing({ ...task.expected, ...(task.reset ? {} : { rate: clrRate }) });
  const ear = new Ear(task.port);
  const end = task.patience ? Date.now() + task.patience : Infinity;
  let restarts = task.reset;
  try {
    await ear.open(hearing.rate);
    if (task.reset) await reset(task.port);
    while (Date.now() < end) {
      if (task.signal?.aborted) throw new Failure("stopped");
      const bytes = await ear.hear(Math.min(quietAfter, end - Date.now()));
      if (bytes === "lost") {
        // A chip with a USB of its own may disappear while it restarts.
        if (!restarts) throw new Failure("portLost");
        restarts = false;
        await reopen(ear, hearing.rate);
        continue;
      }
      if (bytes.length === 0) hearing.quiet();
      else hearing.hear(bytes);
      for (const line of hearing.lines.splice(0)) task.line(line);
      if (hearing.greeting) return hearing.greeting;
      if (hearing.failure) {
        if (!task.symptom) throw hearing.failure;
        task.symptom(hearing.failure);
        hearing.failure = undefined;
        hearing.starts = 0;
      }
      await ear.tune(hearing.rate);
    }
    throw hearing.giveUp();
  } finally {
    await ear.close();
  }
}

/**
 * @param {Ear} ear
 * @param {number} rate
 */
async function reopen(ear, rate) {
  await ear.close();
  for (let tries = 0; ; tries++) {
    await pause(reopenEvery);
    try {
      return await ear.open(rate);
    } catch {
      if (tries === reopenTries) throw new Failure("portLost");
    }
  }
}

/**
 * Passes on every line of text that a running board prints, until the port disappears. The board is
 * not disturbed.
 * @param {{ port: import("./signals.mjs").Port, signal: AbortSignal,
 *   line: (line: string) => void }} task
 */
export async function relay(task) {
  const ear = new Ear(task.port);
  let pending = "";
  try {
    await ear.open(clrRate);
    while (!task.signal.aborted) {
      const bytes = await ear.hear(quietAfter);
      if (bytes === "lost") throw new Failure("portLost");
      const lines = (pending + String.fromCharCode(...bytes)).split(/\r\n|[\r\n]/);
      pending = (lines.pop() ?? "").slice(-longestLine);
      for (const line of lines) task.line(line);
    }
  } finally {
    await ear.close();
  }
}
