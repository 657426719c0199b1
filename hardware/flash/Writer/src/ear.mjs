// Listens to a serial port without disturbing the board behind it.

import { bufferSize, release } from "./signals.mjs";

/** A port that is read with a time limit, at a rate that can change. */
export class Ear {
  /** @param {import("./signals.mjs").Port} port */
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
