// The boards to choose from, and what is known of the file for each.

import { allBoards } from "./catalogue.mjs";
import { element } from "./view.mjs";

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const own = /** @type {HTMLInputElement} */ (element("own"));

/** @param {number} bytes */
export const megabytes = bytes => `${(bytes / 1e6).toFixed(1)}\u00a0MB`;

/** The board that is chosen, and its image of the release or a file of the user's own. */
export class Choice {
  /** @param {() => void} changed */
  constructor(changed) {
    this.changed = changed;
    // The most common one, which is also the virtual board's.
    this.board = allBoards.find(({ id }) => id === "esp32-devkit");
    /** @type {import("./catalogue.mjs").Release | undefined} */
    this.release = undefined;
    element("boards").replaceChildren(...allBoards.map(board => this.card(board)));
    own.addEventListener("change", changed);
  }

  get image() {
    return this.release?.images.find(image => image.board === this.board?.id);
  }

  get ownFile() {
    return own.files?.[0];
  }

  get file() {
    return this.ownFile?.name ?? this.image?.file ?? `AstroNano-${this.board?.id}-VERSION.bin`;
  }

  /** The version to expect; any of a file of the user's own. */
  get version() {
    return this.ownFile ? undefined : this.release?.version;
  }

  /** @param {import("./catalogue.mjs").Release | undefined} release */
  setRelease(release) {
    this.release = release;
    for (const board of allBoards) {
      const image = release?.images.find(each => each.board === board.id);
      element(`image-${board.id}`).textContent = image
        ? `version ${release?.version}, ${megabytes(image.size)}`
        : "not in a release yet";
    }
    this.changed();
  }

  /** What will be written, in a sentence. */
  describe() {
    const name = this.board?.name;
    if (this.ownFile) {
      return `This writes ${this.ownFile.name} (${megabytes(this.ownFile.size)}) to the ${name}.`;
    }
    if (!this.image || !this.release) {
      return `There is no image for the ${name} yet; choose a file of your own.`;
    }
    const date = day.format(new Date(this.release.date));
    return `This writes AstroNano ${this.release.version} of ${date} `
      + `(${this.image.file}, ${megabytes(this.image.size)}) to the ${name}.`;
  }

  /** @param {import("../image.mjs").Board} board */
  card(board) {
    const label = document.createElement("label");
    const radio = document.createElement("input");
    radio.type = "radio";
    radio.name = "board";
    radio.value = board.id;
    radio.checked = board === this.board;
    radio.addEventListener("change", () => {
      this.board = board;
      this.changed();
    });
    const name = document.createElement("strong");
    name.textContent = board.name;
    const chip = document.createElement("span");
    chip.textContent = `${board.family}, ${board.flashMegabytes} MB of flash`;
    const image = document.createElement("span");
    image.id = `image-${board.id}`;
    label.append(radio, name, chip, image);
    return label;
  }
}
