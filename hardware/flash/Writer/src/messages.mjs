// Every text that the user reads, by key, for the page and the command line alike. A failure says
// what is to be seen, the cause, and what helps; "First aid" in hardware/README.md has the same
// rows.

/** @typedef {{ see: string, cause: string, help: string }} Explained */

/** @type {Record<string, Explained>} */
export const failures = {
  noPort: {
    see: "No serial port was found.",
    cause: "The cable has no data lines, or the driver of the board's USB chip is missing.",
    help: "Use a cable with data lines; install the driver (CP210x or CH340).",
  },
  noneChosen: {
    see: "No port was chosen.",
    cause: "The list was closed, or the board was not in it: no data lines, or no driver.",
    help: "Use a cable with data lines; install the driver (CP210x or CH340); try again.",
  },
  severalPorts: {
    see: "There are several serial ports: {ports}.",
    cause: "More than one USB serial device is plugged in.",
    help: "Choose one with --port; unplug the board to see which one disappears.",
  },
  portMissing: {
    see: "There is no port {port}.",
    cause: "The name is misspelled, or the board is not plugged in.",
    help: "Check the name, plug the board in, and try again.",
  },
  portBusy: {
    see: "The port {port} is in use.",
    cause: "Another program has it open.",
    help: "Close the serial monitor, IDE or browser tab that uses it, and try again.",
  },
  portDenied: {
    see: "Permission to open {port} was denied.",
    cause: "On Linux, only members of the group dialout may open serial ports.",
    help: "Run sudo usermod -aG dialout $USER, log out and in, and try again.",
  },
  portRefused: {
    see: "The browser could not open the port.",
    cause: "Another program or tab has it open, or on Linux you are not in the group dialout.",
    help: "Close what uses the port. On Linux: sudo usermod -aG dialout $USER, log out and in.",
  },
  portLost: {
    see: "The port disappeared.",
    cause: "The board was unplugged, or a weak cable or hub cut its supply.",
    help: "Use a short cable without a hub, plug the board in, and start again.",
  },
  notInBootMode: {
    see: "The board did not enter its boot loader.",
    cause: "Its automatic reset does not work, or this is the port of something else.",
    help: "Hold BOOT, press and release EN (RST), release BOOT, and try again.",
  },
  wrongChip: {
    see: "This board has an {found}, but {board} needs an {expected}.",
    cause: "The wrong board or the wrong port was chosen. Nothing was written.",
    help: "Choose the board that is printed on the module, or another port.",
  },
  unknownChip: {
    see: "The chip of this board is unknown.",
    cause: "It is not an ESP32 that Espressif's library knows. Nothing was written.",
    help: "Compare the name on the module with the list of boards.",
  },
  flashTooSmall: {
    see: "The flash chip holds {found} MB, but {board} needs {needed} MB.",
    cause: "The module has less flash than the board's usual one. Nothing was written.",
    help: "Use a module with enough flash.",
  },
  flashSilent: {
    see: "The flash chip does not answer.",
    cause: "A wire pulls one of its pins or GPIO 12, or the module is damaged.",
    help: "Unplug everything but USB from the board and try again.",
  },
  transferFailed: {
    see: "The transfer failed, even at {baud} baud.",
    cause: "Bytes are lost between computer and board; what is on the board is incomplete.",
    help: "Use a short cable without a hub or another USB port, and start again.",
  },
  notVerified: {
    see: "Verification failed: the flash does not hold what was written.",
    cause: "Data was corrupted on the way, or the flash chip is worn out.",
    help: "Write again with a short cable and no hub; if it fails again, replace the module.",
  },
  noFile: {
    see: "There is no file {file}.",
    cause: "It was not downloaded, or it is in another folder.",
    help: "Download AstroNano-{board}-VERSION.bin from the release page and name it by --image.",
  },
  severalFiles: {
    see: "There are several images here: {files}.",
    cause: "More than one version was downloaded.",
    help: "Choose one with --image.",
  },
  notAnImage: {
    see: "{file} is not an image for {board}.",
    cause: "It has no boot loader where this chip looks for it ({offset}).",
    help: "Use AstroNano-{board}-VERSION.bin of a release, or build it.",
  },
  otherFlashSize: {
    see: "{file} is for {found} MB of flash, but {board} has {needed} MB.",
    cause: "It was made for another board. Nothing was written.",
    help: "Use AstroNano-{board}-VERSION.bin of a release, or build it.",
  },
  otherBoardsImage: {
    see: "{file} is for {found}, not for {board}.",
    cause: "Its pins would be wrong. Nothing was written.",
    help: "Use AstroNano-{board}-VERSION.bin of a release, or build it.",
  },
  noDownload: {
    see: "{file} could not be downloaded.",
    cause: "There is no network, or the site is being updated.",
    help: "Try again in a minute.",
  },
  badDigest: {
    see: "{file} is damaged (SHA-256 mismatch).",
    cause: "The download is incomplete or was altered. Nothing was written.",
    help: "Reload the page and try again.",
  },
  silent: {
    see: "The board is silent.",
    cause: "It was not reset, has no power, or this is the port of something else.",
    help: "Press EN (RST) on the board; check cable and port.",
  },
  bootLoop: {
    see: "The board restarts over and over ({line}).",
    cause: "The image is for another module, or the cable is too weak.",
    help: "Check the board's name, use a short cable without a hub, and write again.",
  },
  tableRejected: {
    see: "The boot loader rejects the partition table ({line}).",
    cause: "Boot loader and partition table were made for different flash sizes.",
    help: "Write the board's own image: it holds both.",
  },
  brownOut: {
    see: "The supply voltage drops (brownout): {line}.",
    cause: "The cable or the USB port is too weak, or a wire has a short circuit.",
    help: "Use a short cable without a hub; unplug the display and the knobs and try again.",
  },
  nothingToBoot: {
    see: "There is no program on the board ({line}).",
    cause: "The flash is empty, or writing was interrupted.",
    help: "Write the image.",
  },
  inBootLoader: {
    see: "The board waits for a download.",
    cause: "BOOT was held at reset, or a wire pulls GPIO 0 to ground.",
    help: "Release BOOT and press EN (RST).",
  },
  noProgram: {
    see: "nanoFramework runs, but cannot start AstroNano.",
    cause: "Firmware and application are of different versions, or writing was interrupted.",
    help: "Write an image of one release: it holds both.",
  },
  startFailed: {
    see: "AstroNano could not start ({line}).",
    cause: "A part of the hardware fails in a way the firmware does not expect.",
    help: "Unplug the display and the knobs, press EN (RST), and tell us: My board says.",
  },
  otherBoard: {
    see: "The board runs the firmware for {found}, not for {expected}.",
    cause: "Its pins would be wrong.",
    help: "Write the image for {expected}.",
  },
  otherVersion: {
    see: "The board runs version {found}, not {expected}.",
    cause: "What was written is not what runs.",
    help: "Write the image again.",
  },
  testFailed: {
    see: "AstroNano {version} starts, but its self-test fails: test FAIL {digest}.",
    cause: "The processor computes different results from all others.",
    help: "Tell us, please: My board says.",
  },
  noGreeting: {
    see: "The board runs, but AstroNano does not report.",
    cause: "Another program is on the board, or CUE is held (the full self-test lasts half a "
      + "minute at most).",
    help: "Release CUE and press EN (RST); if that does not help, write the image.",
  },
  interrupted: {
    see: "Stopped.",
    cause: "If writing had begun, what is on the board is incomplete.",
    help: "Start again.",
  },
};

/** @type {Record<string, string>} */
export const texts = {
  plan: "This writes {file} ({size} bytes) to {board} at {port}. "
    + "It replaces what is on the board; settings saved by AstroNano stay.",
  go: "Write it now?",
  downloading: "Downloading {file} …",
  holdBoot: "The board did not enter its boot loader. Hold BOOT, press and release EN (RST), "
    + "release BOOT. Try again?",
  writeAgain: "The flash does not hold what was written. Write it again at {baud} baud?",
  connecting: "Connecting …",
  chip: "Found {chip} with {size} MB of flash; writing at {baud} baud.",
  writing: "Writing: {percent} %",
  verified: "Verified: the flash holds the file (MD5 {md5}).",
  slower: "The transfer failed at {from} baud; starting again at {to} baud.",
  listening: "Waiting for the board to report …",
  heard: "Listening to {port} (stop with Ctrl+C) …",
  hearing: "Listening …",
  noLines: "This port has no reset lines: press EN (RST) on the board yourself.",
  declined: "Nothing was written.",
  stopped: "Stopped listening.",
  done: "Done: AstroNano {version} runs on {board}, test PASS {digest}.",
};

/**
 * Fills a text's {names}.
 * @param {string} text
 * @param {Record<string, unknown>} values
 */
export function fill(text, values = {}) {
  return text.replace(/\{(\w+)\}/g, (whole, name) =>
    name in values ? String(values[name]) : whole);
}

/** What cannot go on, by its key; its message is the whole explanation. */
export class Failure extends Error {
  /**
   * @param {string} key
   * @param {Record<string, unknown>} [values]
   */
  constructor(key, values = {}) {
    const { see, cause, help } = failures[key] ?? { see: texts[key] ?? key, cause: "", help: "" };
    super(fill(`${see} ${cause} ${help}`.trim(), values));
    this.name = "Failure";
    this.key = key;
    this.parts = { see: fill(see, values), cause: fill(cause, values), help: fill(help, values) };
  }
}
