// The images of the latest release, which lie beside this page. There are none before the first.

import boards from "../../../boards.json" with { type: "json" };
import { Failure } from "../messages.mjs";

/**
 * @typedef {{ board: string, name: string, chip: string, flashMegabytes: number, file: string,
 *   size: number, sha256: string }} Image
 * @typedef {{ version: string, date: string, images: Image[] }} Release
 */

export const allBoards = /** @type {import("../image.mjs").Board[]} */ (boards);

/** The release; undefined before the first one. */
export async function findRelease() {
  const answer = await get("images.json");
  if (answer.status === 404) return undefined;
  if (!answer.ok) throw new Failure("noDownload", { file: "images.json" });
  return /** @type {Promise<Release>} */ (answer.json());
}

/**
 * The bytes of an image, compared with its digest.
 * @param {Image} image
 */
export async function download({ file, size, sha256 }) {
  const answer = await get(file);
  if (!answer.ok) throw new Failure("noDownload", { file });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const digest = [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))]
    .map(byte => byte.toString(16).padStart(2, "0")).join("");
  if (bytes.length !== size || digest !== sha256.toLowerCase()) {
    throw new Failure("badDigest", { file });
  }
  return bytes;
}

// Whatever the browser keeps of an older release is asked for again.
/** @param {string} file */
async function get(file) {
  try {
    return await fetch(new URL(file, document.baseURI), { cache: "no-cache" });
  } catch {
    throw new Failure("noDownload", { file });
  }
}
