// The line that the firmware prints at each start; a test holds it to firmware/Program.cs.

const form =
  /AstroNano (?<version>\S+) on (?<board>\S+): test (?<verdict>PASS|FAIL) (?<digest>[0-9A-F]{8})/;

// The constant in the firmware's strings from which it prints that line.
const constant = /AstroNano \S+ on (?<board>\S+): /;

/**
 * The board that an image was built for, if its firmware says so.
 * @param {Uint8Array} image
 * @returns {string | undefined}
 */
export function boardOf(image) {
  return constant.exec(new TextDecoder("latin1").decode(image))?.groups?.["board"];
}

/**
 * Reads it from a line, which may carry bytes of the debugger around it.
 * @param {string} line
 * @returns {{ version: string, board: string, passed: boolean, digest: string } | undefined}
 */
export function parseGreeting(line) {
  const found = form.exec(line)?.groups;
  if (!found) return undefined;
  const { version = "", board = "", verdict, digest = "" } = found;
  return { version, board, passed: verdict === "PASS", digest };
}
