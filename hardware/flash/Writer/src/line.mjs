// The serial line as esptool-js uses it, made quiet, and aware of a port that disappears.

import { Transport } from "esptool-js";
import { Failure } from "./messages.mjs";
import { bufferSize } from "./signals.mjs";

export class Line extends Transport {
  /** @param {import("./signals.mjs").Port} port */
  constructor(port) {
    // The types of esptool-js ask for all of SerialPort; it uses what Port names.
    super(/** @type {any} */ (port), false);
    this.port = port;
    this.lost = false;
    this.isOpen = false;
    this.changing = false;
    /** @type {Promise<never>} */
    this.loss = new Promise((_, reject) => { this.reportLoss = reject; });
    this.loss.catch(() => {});
  }

  // It would write to the console even with tracing off.
  trace() {}

  /** @param {number} [baud] */
  async connect(baud) {
    await super.connect(baud, { bufferSize });
    this.isOpen = true;
    this.lost = false;
  }

  async disconnect() {
    this.changing = true;
    this.isOpen = false;
    try {
      await super.disconnect();
    } finally {
      this.changing = false;
    }
  }

  async readLoop() {
    await super.readLoop();
    if (!this.changing && this.isOpen) {
      this.lost = true;
      this.reportLoss?.(new Failure("portLost"));
    }
  }

  /** @param {Uint8Array} data */
  async write(data) {
    if (this.lost || !this.port.writable) throw new Failure("portLost");
    await Promise.race([super.write(data), this.loss]);
  }

  /** @param {number} timeout */
  async read(timeout) {
    return Promise.race([super.read(timeout), this.loss]);
  }

  /** Closes the port whatever state it is in. */
  async shut() {
    if (!this.isOpen) return;
    try {
      await this.disconnect();
    } catch {
      // A port that disappeared cannot be closed properly, and need not be.
    }
  }
}
