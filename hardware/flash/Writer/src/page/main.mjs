// The Flash page: what hardware/flash does on the command line, with the same module.

import { askIfFramed } from "../../../../virtual/Page/src/site/framed";
import { startTheme } from "../../../../virtual/Page/src/site/theme";
import { listen } from "../listen.mjs";
import { Failure } from "../messages.mjs";
import { write } from "../write.mjs";
import { download, findRelease } from "./catalogue.mjs";
import { Choice } from "./choice.mjs";
import { ask, begin, element, hear, report, showFailure } from "./view.mjs";

const patience = 40000;
const flashButton = /** @type {HTMLButtonElement} */ (element("flash"));
const listenButton = /** @type {HTMLButtonElement} */ (element("listen"));
/** @type {{ requestPort(): Promise<import("../signals.mjs").Port> } | undefined} */
const serial = /** @type {any} */ (navigator).serial;
/** @type {AbortController | undefined} */
let listening;
let isBusy = false;

askIfFramed(text => text);
startTheme(/** @type {HTMLButtonElement} */ (element("theme")), () => {});
const choice = new Choice(update);
update();
start();

async function start() {
  const notice = element("notice");
  if (!serial) {
    notice.textContent = isSecureContext
      ? "This browser cannot reach serial ports: it has no Web Serial. Open this page on a "
        + "computer in a browser that has it (Chrome, Edge and Opera do), or use one of the other "
        + "ways below."
      : "A browser opens serial ports only for pages from https or from this computer. Open this "
        + "page by https.";
  }
  try {
    const release = await findRelease();
    choice.setRelease(release);
    if (!release && serial) {
      notice.textContent = "No release has been published yet, so there is nothing to write from "
        + "here. Build the image yourself (hardware/README.md in the sources, step 10) and choose "
        + "it below as a file of your own.";
    }
  } catch (error) {
    showFailure(explained(error));
  }
}

function update() {
  const { board, file } = choice;
  const canWrite = choice.image !== undefined || choice.ownFile !== undefined;
  element("plan").textContent = choice.describe();
  flashButton.disabled = !serial || isBusy || !canWrite;
  listenButton.disabled = !serial || (isBusy && !listening);
  listenButton.textContent = listening ? "Stop listening" : "Only listen";
  element("command").textContent =
    `dotnet run --project hardware/flash -- flash --board ${board?.id} --image ${file}`;
  element("esptool").textContent = `esptool write-flash 0x0 ${file}`;
}

flashButton.addEventListener("click", () => work(async port => {
  const { board, file, image, ownFile, version } = choice;
  if (!board) return;
  report("downloading", { file });
  const bytes = ownFile ? new Uint8Array(await ownFile.arrayBuffer())
    : image ? await download(image) : new Uint8Array(0);
  addEventListener("beforeunload", warn);
  try {
    await write({ port, board, file, image: bytes, report, ask });
  } finally {
    removeEventListener("beforeunload", warn);
  }
  report("listening");
  const expected = { board: board.id, ...(version ? { version } : {}) };
  const greeting = await listen({ port, expected, reset: true, patience, line: hear });
  report("done", { ...greeting, board: board.name });
}));

listenButton.addEventListener("click", () => {
  if (listening) {
    listening.abort();
    return;
  }
  const stop = new AbortController();
  work(async port => {
    listening = stop;
    update();
    report("hearing");
    try {
      const greeting = await listen({
        port, expected: {}, reset: false, patience: 0, line: hear, symptom: showFailure,
        signal: stop.signal,
      });
      report("done", { ...greeting });
    } catch (error) {
      if (!(error instanceof Failure && error.key === "stopped")) throw error;
      report("");
    } finally {
      listening = undefined;
    }
  });
});

/** @param {(port: import("../signals.mjs").Port) => Promise<void>} task */
async function work(task) {
  begin();
  isBusy = true;
  try {
    // First of all: a browser opens its list of ports for a click only.
    const port = await serial?.requestPort();
    update();
    if (port) await task(port);
  } catch (error) {
    showFailure(explained(error));
  } finally {
    isBusy = false;
    update();
  }
}

/** @param {Event} leaving */
function warn(leaving) {
  leaving.preventDefault();
}

/** @param {unknown} error */
function explained(error) {
  if (error instanceof Failure) return error;
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotFoundError") return new Failure("noneChosen");
  if (name === "NetworkError" || name === "InvalidStateError") return new Failure("portRefused");
  console.error(error);
  return new Failure(String(error));
}
