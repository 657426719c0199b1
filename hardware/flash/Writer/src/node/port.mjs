// A port of npm's serialport in the shape of Web Serial's SerialPort.

import { existsSync } from "node:fs";
import { SerialPort } from "serialport";
import { Failure } from "../messages.mjs";

export class NodePort {
  /**
   * @param {string} path
   * @param {{ usbVendorId?: number, usbProductId?: number }} [info]
   */
  constructor(path, info = {}) {
    this.path = path;
    this.info = info;
    /** @type {ReadableStream<Uint8Array> | null} */
    this.readable = null;
    /** @type {WritableStream<Uint8Array> | null} */
    this.writable = null;
    /** Whether the port has modem lines; a pseudo-terminal has none. */
    this.hasLines = true;
    this.dtr = false;
    this.rts = false;
  }

  getInfo() {
    return this.info;
  }

  /** @param {{ baudRate: number }} options */
  async open({ baudRate }) {
    const serial = new SerialPort({ path: this.path, baudRate, autoOpen: false });
    await promised(done => serial.open(done))
      .catch(error => { throw explained(error, this.path); });
    this.serial = serial;
    this.stream(serial);
  }

  async close() {
    const serial = this.serial;
    this.serial = undefined;
    this.readable = this.writable = null;
    if (serial?.isOpen) await promised(done => serial.close(done));
  }

  /** @param {number} baudRate */
  async setBaudRate(baudRate) {
    await promised(done => this.opened().update({ baudRate }, done))
      .catch(error => { throw this.isGone() ? new Failure("portLost") : error; });
  }

  /** @param {{ dataTerminalReady?: boolean, requestToSend?: boolean }} signals */
  async setSignals({ dataTerminalReady = this.dtr, requestToSend = this.rts }) {
    this.dtr = dataTerminalReady;
    this.rts = requestToSend;
    // serialport switches on what is not named, so both are.
    const lines = { dtr: this.dtr, rts: this.rts };
    await promised(done => this.opened().set(lines, done)).catch(error => {
      if (this.isGone()) throw new Failure("portLost");
      if (!/Inappropriate ioctl/.test(error.message)) throw error;
      this.hasLines = false;
    });
  }

  // A port of Windows has no file; there the driver reports the loss.
  isGone() {
    return this.path.startsWith("/") && !existsSync(this.path);
  }

  opened() {
    if (!this.serial?.isOpen) throw new Failure("portLost");
    return this.serial;
  }

  /** @param {SerialPort} serial */
  stream(serial) {
    this.writable = new WritableStream({
      write: chunk => promised(done => serial.write(chunk, undefined, done)),
    });
    this.listen(serial);
    const lost = () => { if (this.serial === serial) this.lose(); };
    serial.on("error", lost);
    serial.on("close", lost);
  }

  // As Web Serial: after a reader cancelled, the next one gets a new stream.
  /** @param {SerialPort} serial */
  listen(serial) {
    this.readable = new ReadableStream({
      start: controller => {
        this.fail = () => controller.error(new Error("The device has been lost."));
        this.take = (/** @type {Buffer} */ chunk) => controller.enqueue(new Uint8Array(chunk));
        serial.on("data", this.take);
      },
      cancel: () => {
        if (this.take) serial.off("data", this.take);
        this.fail = undefined;
        if (this.serial === serial) this.listen(serial);
      },
    });
  }

  lose() {
    this.fail?.();
    this.fail = undefined;
    const serial = this.serial;
    this.serial = undefined;
    this.readable = this.writable = null;
    if (serial?.isOpen) serial.close(() => {});
  }
}

/**
 * The cause of an error at opening, from what serialport says on Linux, macOS and Windows.
 * @param {Error} error
 * @param {string} port
 */
function explained(error, port) {
  const says = error.message;
  if (/Permission denied/.test(says)) return new Failure("portDenied", { port });
  if (/Cannot lock port|Resource busy|resource busy|Access denied/.test(says)) {
    return new Failure("portBusy", { port });
  }
  if (/No such file|File not found|No such device/.test(says)) {
    return new Failure("portMissing", { port });
  }
  return error;
}

/** @param {(done: (error?: Error | null) => void) => void} start */
const promised = start => /** @type {Promise<void>} */ (new Promise((resolve, reject) =>
  start(error => error ? reject(error) : resolve())));
