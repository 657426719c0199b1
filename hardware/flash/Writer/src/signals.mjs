// A serial port as a board has it: its rates, and its two modem lines, which reset the board or
// leave it alone. A port has the shape of Web Serial's SerialPort; under Node.js, node/port.mjs
// gives it that shape.

/** ROM and boot loader speak at the first rate, nanoFramework at the second. */
export const bootRate = 115200;
export const clrRate = 921600;

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
