// What can be seen from a file before a byte of it is written; `inspect` looks deeper.

import { boardOf } from "./greeting.mjs";
import { Failure } from "./messages.mjs";

/**
 * @typedef {object} Board
 * @property {string} id
 * @property {string} name
 * @property {string} family The chip as Espressif's library names it.
 * @property {number} imageId The chip's number in the header of an image.
 * @property {number} flashMegabytes
 * @property {number} bootloader Where the chip looks for its boot loader.
 */

const imageMark = 0xe9;

/**
 * Throws if the file has no boot loader for this board's chip and flash, or names another board.
 * @param {Uint8Array} image
 * @param {Board} board
 * @param {string} file
 */
export function checkImage(image, board, file) {
  const at = board.bootloader;
  const view = new DataView(image.buffer, image.byteOffset, image.byteLength);
  // The header of ESP-IDF's images: mark, segments, mode, size and speed, entry …, chip at 12.
  if (image.length < at + 24 || image[at] !== imageMark
    || view.getUint16(at + 12, true) !== board.imageId) {
    const offset = `0x${at.toString(16)}`;
    throw new Failure("notAnImage", { file, board: board.id, offset });
  }
  const found = 1 << (view.getUint8(at + 3) >> 4);
  if (found !== board.flashMegabytes || image.length > board.flashMegabytes << 20) {
    throw new Failure("otherFlashSize",
      { file, found, board: board.id, needed: board.flashMegabytes });
  }
  const named = boardOf(image) ?? board.id;
  if (named !== board.id) {
    throw new Failure("otherBoardsImage", { file, found: named, board: board.id });
  }
}
