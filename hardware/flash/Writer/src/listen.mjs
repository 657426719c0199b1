// Listens to a board until it has said enough.

import { Hearing, clrRate } from "./hearing.mjs";
import { bufferSize, pause, release, reset } from "./line.mjs";
import { Failure } from "./messages.mjs";

const quietAfter = 200;
const reopenEvery = 250;
const reopenTries = 20;
const longestLine = 4096;

/**
 * @typedef {object} Listening
 * @property {import("./line.mjs").Port} port
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
        await ear.reopen(hearing.rate);
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
 * Passes on every line of text that a running board prints, until the port disappears. The board is
 * not disturbed.
 * @param {{ port: import("./line.mjs").Port, signal: AbortSignal,
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

/** A port that is read with a time limit, at a rate that can change. */
class Ear {
  /** @param {import("./line.mjs").Port} port */
  constructor(port) {
    this.port = port;
    this.rate = 0;
    /** @type {ReadableStreamDefaultReader<Uint8Array> | undefined} */
    this.reader = undefined;
    /** @type {Promise<ReadableStreamReadResult<Uint8Array> | "lost"> | undefined} */
    this.reading = undefined;
  }

  /** @param {number} rate */
  async open(rate) {
    await this.port.open({ baudRate: rate, bufferSize });
    this.rate = rate;
    await release(this.port);
  }

  /** @param {number} rate */
  async tune(rate) {
    if (rate === this.rate) return;
    if (this.port.setBaudRate) {
      await this.port.setBaudRate(rate);
      this.rate = rate;
    } else {
      await this.close();
      await this.open(rate);
    }
  }

  /** @param {number} rate */
  async reopen(rate) {
    await this.close();
    for (let tries = 0; ; tries++) {
      await pause(reopenEvery);
      try {
        return await this.open(rate);
      } catch {
        if (tries === reopenTries) throw new Failure("portLost");
      }
    }
  }

  /**
   * What came within the time: nothing, bytes, or the loss of the port.
   * @param {number} time
   */
  async hear(time) {
    if (!this.reading) {
      if (!this.port.readable) return "lost";
      this.reader ??= this.port.readable.getReader();
      this.reading = this.reader.read().catch(() => "lost");
    }
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    const result = await Promise.race([this.reading, new Promise(resolve => {
      timer = setTimeout(() => resolve(undefined), time);
    })]);
    clearTimeout(timer);
    if (result === undefined) return new Uint8Array(0);
    this.reading = undefined;
    if (result === "lost" || result.done) return this.drop();
    return result.value;
  }

  // A break or a wrong stop bit ends the stream of Web Serial, and there is a new one.
  drop() {
    this.reader?.releaseLock();
    this.reader = undefined;
    return this.port.readable ? new Uint8Array(0) : /** @type {const} */ ("lost");
  }

  async close() {
    try {
      await this.reader?.cancel();
      this.reader?.releaseLock();
      await this.port.close();
    } catch {
      // It disappeared.
    }
    this.reader = this.reading = undefined;
  }
}
