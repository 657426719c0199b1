// Writes an image at offset 0 with Espressif's own library, and has the chip confirm its MD5.

import { md5 } from "js-md5";
import { ESPLoader, UnexpectedChipIdError, UnexpectedChipMagicError } from "esptool-js";
import { checkImage } from "./image.mjs";
import { Line } from "./line.mjs";
import { Failure } from "./messages.mjs";
import { pause } from "./signals.mjs";

const romBaud = 115200;
const rates = [921600, 460800, 230400, romBaud];
const megabyte = 1 << 20;
const mismatch = "MD5 of file does not match";

/** A bit by which an S3's own USB can keep it in its loader (esp32s3.py of esptool clears it). */
const forcedLoader = { chip: "ESP32-S3", register: 0x6000812c, mask: 1 };

/** What a slower transfer may cure: the link did not carry the bytes. */
class BadLink extends Error {}

/**
 * @typedef {object} Job
 * @property {import("./signals.mjs").Port} port
 * @property {import("./image.mjs").Board} board
 * @property {string} file The image's name.
 * @property {Uint8Array} image
 * @property {number} [baud] The fastest rate to try.
 * @property {(text: string, values?: Record<string, unknown>) => void} report A text's key.
 * @property {(text: string, values?: Record<string, unknown>) => Promise<boolean>} ask
 * @property {(text: string) => void} [log] What esptool-js says.
 */

/**
 * Writes and verifies; the board stays in its boot loader and the port is closed.
 * @param {Job} job
 */
export async function write(job) {
  checkImage(job.image, job.board, job.file);
  let left = rates.filter(rate => rate <= (job.baud ?? rates[0] ?? romBaud));
  if (left.length === 0) left = [romBaud];
  for (;;) {
    const baud = left[0] ?? romBaud;
    const slower = left[1];
    try {
      return await attempt(job, baud);
    } catch (error) {
      if (error instanceof Failure && error.key === "notInBootMode") {
        if (await job.ask("holdBoot")) continue;
      } else if (error instanceof Failure && error.key === "notVerified") {
        if (await job.ask("writeAgain", { baud: slower ?? baud })) {
          if (slower) left.shift();
          continue;
        }
      } else if (error instanceof BadLink) {
        if (!slower) throw new Failure("transferFailed", { baud });
        job.report("slower", { from: baud, to: slower });
        left.shift();
        continue;
      }
      throw error;
    }
  }
}

/**
 * @param {Job} job
 * @param {number} baud
 */
async function attempt(job, baud) {
  const line = new Line(job.port);
  try {
    await run(job, line, baud);
  } catch (error) {
    if (line.lost) throw new Failure("portLost");
    throw error;
  } finally {
    await line.shut();
  }
}

/**
 * @param {Job} job
 * @param {Line} line
 * @param {number} baud
 */
async function run(job, line, baud) {
  const { board, image, report } = job;
  const log = job.log ?? (() => {});
  const loader = new ESPLoader({
    transport: line,
    baudrate: baud,
    romBaudrate: romBaud,
    terminal: { clean() {}, write: log, writeLine: log },
  });
  report("connecting");
  await connect(loader, line, board);
  let size;
  try {
    // As ESPLoader.main, which also reads what nobody asks for.
    await /** @type {any} */ (loader.chip).postConnect?.(loader);
    await loader.runStub();
    if (baud !== romBaud) await speedUp(loader, line, baud);
    size = await flashSize(loader);
  } catch (error) {
    throw error instanceof Failure ? error : badLink(error);
  }
  const needed = board.flashMegabytes;
  if (size && size < Math.max(needed * megabyte, image.length)) {
    throw new Failure("flashTooSmall", { found: size / megabyte, board: board.name, needed });
  }
  const chip = loader.chip.CHIP_NAME;
  report("chip", { chip, size: size ? size / megabyte : "?", baud });
  await send(loader, image, percent => report("writing", { percent }));
  report("verified", { md5: md5(image) });
  if (chip === forcedLoader.chip) {
    await loader.writeReg(forcedLoader.register, 0, forcedLoader.mask);
  }
}

/**
 * @param {ESPLoader} loader
 * @param {Line} line
 * @param {import("./image.mjs").Board} board
 */
async function connect(loader, line, board) {
  try {
    await loader.detectChip();
  } catch (error) {
    if (error instanceof UnexpectedChipIdError || error instanceof UnexpectedChipMagicError) {
      throw new Failure("unknownChip");
    }
    // A port that cannot be opened is another matter than a chip that does not answer.
    if (!line.isOpen || error instanceof Failure) throw error;
    throw new Failure("notInBootMode");
  }
  const found = loader.chip.CHIP_NAME;
  if (found !== board.family) {
    throw new Failure("wrongChip", { found, board: board.name, expected: board.family });
  }
}

/**
 * The size of the flash chip in bytes; undefined if its identifier does not tell.
 * @param {ESPLoader} loader
 */
async function flashSize(loader) {
  const id = await loader.readFlashId();
  if (id === 0 || id === 0xffffff) throw new Failure("flashSilent");
  const named = loader.DETECTED_FLASH_SIZES[(id >> 16) & 0xff];
  return named && loader.flashSizeBytes(/** @type {any} */ (named));
}

/**
 * Goes over to a faster rate. (ESPLoader.changeBaud would fall back to 115 200 baud at once; the
 * next slower rate is tried here.)
 * @param {ESPLoader} loader
 * @param {Line} line
 * @param {number} baud
 */
async function speedUp(loader, line, baud) {
  const data = new Uint8Array(8);
  const view = new DataView(data.buffer);
  view.setUint32(0, baud, true);
  view.setUint32(4, romBaud, true);
  await loader.command(loader.ESP_CHANGE_BAUDRATE, data);
  await pause(50);
  await line.changeBaudrate(baud);
  await line.drainInput();
  await loader.readReg(loader.CHIP_DETECT_MAGIC_REG_ADDR, 500);
}

/**
 * @param {ESPLoader} loader
 * @param {Uint8Array} image
 * @param {(percent: number) => void} progress
 */
async function send(loader, image, progress) {
  let shown = -1;
  try {
    await loader.writeFlash({
      fileArray: [{ data: image, address: 0 }],
      flashMode: "keep",
      flashFreq: "keep",
      flashSize: "keep",
      eraseAll: false,
      compress: true,
      calculateMD5Hash: data => md5(data),
      reportProgress: (_, written, total) => {
        const percent = Math.floor(100 * written / total);
        if (percent > shown) progress(shown = percent);
      },
    });
  } catch (error) {
    if (error instanceof Error && error.message.includes(mismatch)) {
      throw new Failure("notVerified");
    }
    throw error instanceof Failure ? error : badLink(error);
  }
}

/** @param {unknown} error */
const badLink = error => new BadLink(error instanceof Error ? error.message : String(error));
