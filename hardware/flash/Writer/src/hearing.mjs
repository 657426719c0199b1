// Understands what a board says. ROM and boot loader speak at 115 200 baud, nanoFramework at
// 921 600 from the moment it starts; `rate` is the one to listen at next.

import { parseGreeting } from "./greeting.mjs";
import { Failure } from "./messages.mjs";
import { bootRate, clrRate } from "./signals.mjs";

/** Packets of nanoFramework's debugger: signature, two checksums, command, …, size at 28. */
const packet = { mark: "NFPKTV1\0", header: 32, command: 16, size: 28, most: 4096, exit: 9 };
const loopAfter = 3;
const window = 16;

/** What ROM, boot loader and firmware print, and what it means; the first that fits counts. */
const symptoms = /** @type {[RegExp, string][]} */ ([
  [/exceeds flash chip size|Failed to verify partition table|load partition table error/,
    "tableRejected"],
  [/Brownout detector was triggered|rst:0xf |BROWN_?OUT/i, "brownOut"],
  [/invalid header: 0x|No bootable app partitions|app partition is not bootable/i,
    "nothingToBoot"],
  [/waiting for download/, "inBootLoader"],
  [/Firmware version does not match managed code|Link failure: some assembly references/,
    "noProgram"],
  [/Cannot find any entrypoint/, "noProgram"],
  [/^start failed: /, "startFailed"],
]);

export class Hearing {
  /** @param {{ board?: string, version?: string, rate?: number }} expected */
  constructor({ board, version, rate = bootRate } = {}) {
    this.board = board;
    this.version = version;
    this.rate = rate;
    this.heardAny = false;
    this.starts = 0;
    this.isBooting = false;
    this.appIsLoaded = false;
    this.cause = "";
    this.pending = "";
    this.recent = "";
    /** @type {string[]} */
    this.lines = [];
    /** @type {Failure | undefined} */
    this.failure = undefined;
    /** @type {ReturnType<typeof parseGreeting>} */
    this.greeting = undefined;
  }

  /**
   * Takes bytes; then `lines`, `greeting`, `failure` and `rate` tell what came of them.
   * @param {Uint8Array} bytes
   */
  hear(bytes) {
    this.heardAny ||= bytes.length > 0;
    this.pending += String.fromCharCode(...bytes);
    while (this.next());
    // What is left of a packet is no text either.
    const rest = this.pending.includes(packet.mark) ? "" : this.pending;
    if (isGarbled(this.recent + rest)) {
      this.switchTo(this.rate === bootRate ? clrRate : bootRate);
    }
  }

  /** The line has been quiet for a moment: a loaded program may speak at its own rate now. */
  quiet() {
    if (this.rate === bootRate && this.appIsLoaded) this.switchTo(clrRate);
  }

  /** The end of patience. */
  giveUp() {
    return this.failure ?? new Failure(this.heardAny ? "noGreeting" : "silent");
  }

  // A line or a packet of the debugger, if one is complete.
  next() {
    const mark = this.pending.indexOf(packet.mark);
    const end = this.pending.search(/[\r\n]/);
    if (mark >= 0 && (end < 0 || mark < end)) return this.takePacket(mark);
    if (end < 0) {
      if (this.pending.length > packet.most) this.pending = "";
      return false;
    }
    const line = this.pending.slice(0, end);
    this.pending = this.pending.slice(end + 1);
    this.recent = (this.recent + line).slice(-window);
    // Boot loaders colour their lines.
    this.take(line.replace(/\x1b\[[\d;]*m/g, ""));
    return true;
  }

  /** @param {number} mark */
  takePacket(mark) {
    const word = (/** @type {number} */ at) => [3, 2, 1, 0].reduce(
      (sum, byte) => sum * 256 + this.pending.charCodeAt(mark + at + byte), 0);
    if (this.pending.length < mark + packet.header) return false;
    const size = word(packet.size);
    const length = size > packet.most ? packet.mark.length : packet.header + size;
    if (this.pending.length < mark + length) return false;
    if (word(packet.command) === packet.exit) this.fail("noProgram");
    this.pending = this.pending.slice(0, mark) + this.pending.slice(mark + length);
    return true;
  }

  /** @param {string} line */
  take(line) {
    if (!line.trim() || isGarbled(line)) return;
    this.lines.push(line);
    // Of a start after a crash the first lines come at the other rate and are not understood.
    if (/rst:0x/.test(line) || (!this.isBooting && /^entry 0x|boot: /.test(line))) {
      this.starts++;
      this.isBooting = true;
      this.appIsLoaded = false;
      if (this.starts >= loopAfter) this.fail("bootLoop", { line: this.cause || line.trim() });
    }
    if (/Guru Meditation Error|abort\(\) was called/.test(line)) this.cause = line.trim();
    if (/Loaded app from partition/.test(line)) this.appIsLoaded = true;
    const symptom = symptoms.find(([pattern]) => pattern.test(line));
    if (symptom) this.fail(symptom[1], { line: line.trim() });
    const greeting = parseGreeting(line);
    if (greeting) this.judge(greeting);
  }

  /** @param {NonNullable<ReturnType<typeof parseGreeting>>} greeting */
  judge(greeting) {
    const { version, board, passed, digest } = greeting;
    if (this.board && board !== this.board) {
      this.fail("otherBoard", { found: board, expected: this.board });
    } else if (this.version && version !== this.version) {
      this.fail("otherVersion", { found: version, expected: this.version });
    } else if (!passed) {
      this.fail("testFailed", { version, digest });
    } else {
      this.greeting = greeting;
    }
  }

  // The first cause counts; what follows comes of it.
  /**
   * @param {string} key
   * @param {Record<string, unknown>} [values]
   */
  fail(key, values = {}) {
    this.failure ??= new Failure(key, values);
  }

  /** @param {number} rate */
  switchTo(rate) {
    this.rate = rate;
    this.isBooting &&= rate === bootRate;
    this.pending = this.recent = "";
  }
}

// At the wrong rate half of all bytes are no text.
/** @param {string} text */
function isGarbled(text) {
  const end = text.slice(-window);
  const strange = end.replace(/[\t\r\n\x1b\x20-\x7e]/g, "").length;
  return strange >= window / 4 && strange * 2 >= end.length;
}
