// The commands flash and listen of hardware/flash, which starts this under Node.js; "relay" is for
// listen --check.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename } from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { SerialPort } from "serialport";
import { listen, relay } from "../listen.mjs";
import { Failure, fill, texts } from "../messages.mjs";
import { write } from "../write.mjs";
import { NodePort } from "./port.mjs";

const patience = 40000;
const options = /** @type {const} */ ({
  board: { type: "string" },
  image: { type: "string" },
  port: { type: "string" },
  baud: { type: "string" },
  reset: { type: "boolean", default: false },
  yes: { type: "boolean", default: false },
  verbose: { type: "boolean", default: false },
});

/** @typedef {import("../image.mjs").Board} Board */

/**
 * Returns the exit code: 0 if the board reported or the user stopped listening, otherwise 1.
 * @param {string[]} words
 * @param {{ output?: NodeJS.WritableStream, openPort?: typeof openPort, patience?: number }} [on]
 */
export async function run(words, on = {}) {
  const output = on.output ?? process.stdout;
  const { positionals: [command], values } =
    parseArgs({ args: words, options, allowPositionals: true });
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  const say = sayer(output);
  try {
    const boards = /** @type {Board[]} */ (JSON.parse(
      readFileSync(new URL("../../../boards.json", import.meta.url), "utf8")));
    const board = boards.find(each => each.id === values.board);
    const port = await (on.openPort ?? openPort)(values.port);
    const stopped = new Promise((_, reject) => stop.signal.addEventListener("abort", () =>
      reject(new Failure(command === "flash" ? "interrupted" : "stopped"))));
    const work = command === "flash" && board
      ? flash(board, port, values, say, on.patience ?? patience)
      : command === "relay" ? relay({ port, signal: stop.signal, line: timed(output) })
      : hear(board, port, values.reset, say, on.patience ?? patience, stop.signal);
    await Promise.race([work, stopped]);
    return 0;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    say.line(error.message);
    return error.key === "stopped" ? 0 : 1;
  }
}

/**
 * @param {Board} board
 * @param {NodePort} port
 * @param {{ image?: string, baud?: string, yes: boolean, verbose: boolean }} values
 * @param {ReturnType<typeof sayer>} say
 * @param {number} patience
 */
async function flash(board, port, values, say, patience) {
  const path = values.image ?? onlyImage(board);
  if (!existsSync(path)) throw new Failure("noFile", { file: path, board: board.id });
  const image = new Uint8Array(readFileSync(path));
  const file = basename(path);
  const size = image.length.toLocaleString("en");
  say.report("plan", { file, size, board: board.name, port: port.path });
  if (!values.yes && !await ask("go")) throw new Failure("declined");
  await write({
    port, board, file, image,
    ...(values.baud ? { baud: Number(values.baud) } : {}),
    report: say.report,
    ask: async (text, more) => !values.yes && ask(text, more),
    log: text => values.verbose && say.line(text),
  });
  say.report("listening");
  if (!port.hasLines) say.report("noLines");
  const version = /-(\d+\.\d+\.\d+\S*)\.bin$/.exec(file)?.[1];
  const expected = { board: board.id, ...(version ? { version } : {}) };
  const greeting = await listen({ port, expected, reset: true, patience, line: say.heard });
  say.report("done", { ...greeting, board: board.name });
}

/**
 * @param {Board | undefined} board
 * @param {NodePort} port
 * @param {boolean} reset
 * @param {ReturnType<typeof sayer>} say
 * @param {number} patience
 * @param {AbortSignal} signal
 */
async function hear(board, port, reset, say, patience, signal) {
  say.report("heard", { port: port.path });
  const expected = board ? { board: board.id } : {};
  const greeting = await listen({
    port, expected, reset, signal,
    patience: reset ? patience : 0,
    line: say.heard,
    ...(reset ? {} : { symptom: (/** @type {Failure} */ failure) => say.line(failure.message) }),
  });
  say.report("done", { ...greeting, board: greeting.board });
}

// Each line behind the seconds since the first, as in a record.
/** @param {NodeJS.WritableStream} output */
function timed(output) {
  const began = performance.now();
  return (/** @type {string} */ line) =>
    void output.write(`${((performance.now() - began) / 1000).toFixed(3)}\t${line}\n`);
}

/** @param {Board} board */
function onlyImage(board) {
  const start = `AstroNano-${board.id}-`;
  const files = readdirSync(".").filter(file => file.startsWith(start) && file.endsWith(".bin"));
  if (files.length > 1) throw new Failure("severalFiles", { files: files.join(", ") });
  return files[0] ?? `${start}VERSION.bin`;
}

/** @param {string} [path] */
async function openPort(path) {
  const ports = (await SerialPort.list()).filter(port => port.path === path || port.vendorId);
  const found = path ? ports.filter(port => port.path === path) : ports;
  if (!path && found.length === 0) throw new Failure("noPort");
  if (found.length > 1) {
    throw new Failure("severalPorts", { ports: found.map(port => port.path).join(", ") });
  }
  const usb = found[0];
  const hex = (/** @type {string | undefined} */ text) => text ? parseInt(text, 16) : undefined;
  const usbVendorId = hex(usb?.vendorId);
  const usbProductId = hex(usb?.productId);
  return new NodePort(path ?? usb?.path ?? "", {
    ...(usbVendorId ? { usbVendorId } : {}),
    ...(usbProductId ? { usbProductId } : {}),
  });
}

/** @param {NodeJS.WritableStream} output */
function sayer(output) {
  const inPlace = "isTTY" in output && output.isTTY;
  let open = false;
  const line = (/** @type {string} */ text) => {
    output.write(`${open ? "\n" : ""}${text}\n`);
    open = false;
  };
  const report = (/** @type {string} */ key, /** @type {Record<string, unknown>} */ more = {}) => {
    const text = fill(texts[key] ?? key, more);
    if (key !== "writing") return line(text);
    if (inPlace) {
      output.write(`\r${text}`);
      open = true;
    } else if (Number(more["percent"]) % 10 === 0) {
      line(text);
    }
  };
  return { line, report, heard: (/** @type {string} */ text) => line(`  ${text}`) };
}

/**
 * @param {string} text
 * @param {Record<string, unknown>} [values]
 */
async function ask(text, values) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await terminal.question(`${fill(texts[text] ?? text, values)} [y/N] `);
    return answer.trim().toLowerCase().startsWith("y");
  } finally {
    terminal.close();
  }
}
