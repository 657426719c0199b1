// The serial line as esptool-js uses it, made quiet, and aware of a port that disappears. A port
// has the shape of Web Serial's SerialPort; under Node.js, node/port.mjs gives it that shape.

import { Transport } from "esptool-js";
import { Failure } from "./messages.mjs";

/**
 * @typedef {object} Port
 * @property {ReadableStream<Uint8Array> | null} readable
 * @property {WritableStream<Uint8Array> | null} writable
 * @property {(options: { baudRate: number, bufferSize?: number }) => Promise<void>} open
 * @property {() => Promise<void>} close
 * @property {(signals: { dataTerminalReady?: boolean, requestToSend?: boolean,
 *   break?: boolean }) => Promise<void>} setSignals
 * @property {() => { usbVendorId?: number, usbProductId?: number }} getInfo
 * @property {(baudRate: number) => Promise<void>} [setBaudRate] Changes it without reopening.
 */

/** As long as esptool takes for chips with a USB of their own; half would do for others. */
const resetTime = 200;

/** Web Serial's own size, 255 bytes, is filled in 3 ms at 921 600 baud. */
export const bufferSize = 65536;

export const pause = (/** @type {number} */ milliseconds) =>
  new Promise(resolve => setTimeout(resolve, milliseconds));

/**
 * Releases both lines. RTS goes first: a board resets when RTS is on and DTR is not, and some
 * systems set the two one after the other.
 * @param {Port} port
 */
export async function release(port) {
  await port.setSignals({ requestToSend: false });
  await port.setSignals({ dataTerminalReady: false, requestToSend: false });
}

/**
 * Pulls EN low for a moment while GPIO 0 stays high: the chip starts what is in its flash.
 * (HardReset of esptool-js 0.7.0 only releases RTS, so it resets nothing.)
 * @param {Port} port
 */
export async function reset(port) {
  await port.setSignals({ dataTerminalReady: false, requestToSend: true });
  await pause(resetTime);
  await port.setSignals({ dataTerminalReady: false, requestToSend: false });
}

export class Line extends Transport {
  /** @param {Port} port */
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
