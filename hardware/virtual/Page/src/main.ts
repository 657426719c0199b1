// Puts the page together.

import "@wokwi/elements/dist/esm/esp32-devkit-v1-element.js";
import "@wokwi/elements/dist/esm/pushbutton-element.js";
import "./site/styles";
import { boardIn } from "./address/address";
import { startDepth } from "./address/depth";
import { Bench } from "./bench/bench";
import { Menus } from "./bench/menus";
import { Board } from "./board/board";
import { follow, linkOf, refusal } from "./board/link";
import { Loop } from "./board/loop";
import { whyNotStarted } from "./board/trouble";
import { t, translatePage } from "./common/language";
import { byId } from "./common/make";
import { openCertificate, wireCapsule } from "./lab/capsule";
import { FirstVisit } from "./lab/first";
import { Lab } from "./lab/lab";
import { Meters } from "./lab/meters";
import { Paint } from "./lab/paint";
import { wireReset, wireSharing } from "./lab/share";
import { wireStart, wireWord } from "./lab/start";
import { Strokes } from "./lab/strokes";
import { NameField } from "./name/nameField";
import { SoundSwitch } from "./name/soundSwitch";
import { openPanels } from "./panels";
import { Plots } from "./plots/plots";
import { scripting } from "./scripting";
import { askIfFramed } from "./site/framed";
import { keep } from "./site/keep";
import { startLanguages } from "./site/languages";
import { startTheme } from "./site/theme";
import { Explain } from "./words/explain";
import { Voice } from "./words/voice";

const notice = byId("notice");

// It is of a page whose scripts do not run.
notice.querySelector("span")?.remove();
translatePage();
askIfFramed(t);
byId("first-aid").addEventListener("toggle", async () =>
  (await import("./bench/firstAid")).offerFirstAid(byId("first-aid")), { once: true });

document.querySelector(".skip")!.addEventListener("click", (event) => {
  // The part of an address behind # is the board's settings.
  event.preventDefault();
  byId("main").focus();
});

let linkNow = () => location.hash.slice(1);
window.addEventListener("hashchange", () => location.reload());
startLanguages(byId<HTMLSelectElement>("language"), () => linkNow());

let deepened = () => {};
startDepth(() => deepened());

try {
  const loading = byId<HTMLProgressElement>("loading");
  run(await Board.start(boardIn(location.hash), (share) => (loading.value = share)));
} catch (error) {
  console.error(error);
  notice.textContent = whyNotStarted(error);
}

/** The parts of the page around a board that has started, and what they do in each frame. */
function run(board: Board): void {
  notice.textContent = board.storage.trouble;
  const plots = new Plots(byId("plots"), board);
  const lab = new Lab(board, plots);
  deepened = () => lab.enter();
  linkNow = () => linkOf(board);
  const voice = new Voice(byId("glass-text"), byId("announcer"), () => lab.said);
  const asked = () => voice.asked();
  const bench = new Bench(board, asked, () => lab.pause());
  const settle = () => bench.settle();
  const paint = new Paint(byId("paint"), board);
  const strokes = new Strokes(byId("strokes"), board, paint, settle);
  const explain = new Explain(board);
  startTheme(byId<HTMLButtonElement>("theme"), () => {
    plots.recolour();
    lab.compare.recolour();
  });
  setUp(board, lab, settle);
  for (const id of ["start", "first"]) {
    wireStart(byId(id), board, () => { settle(); paint.show(); });
  }
  const sound = new SoundSwitch(byId<HTMLButtonElement>("sound"), board);
  const menus = new Menus(board, () => {
    board.refresh();
    settle();
    asked();
  });
  const meters = new Meters(board);
  const loop = new Loop(board, (now, fully) => {
    bench.show(now);
    sound.show();
    voice.update(board, now, fully);
    if (board.plays) {
      first.show();
      yourName.show();
      plots.add(fully);
      paint.show();
      strokes.show();
      lab.show(now, fully);
      explain.show();
      menus.show();
    }
    meters.show(loop, fully);
  }, (error) => {
    console.error(error);
    notice.textContent = t("The firmware has stopped. Press Reset to restart it. {{error}}",
      { error: `${error}` });
  });
  const first = new FirstVisit(byId("first"), board, loop);
  const yourName = new NameField(board, loop, () => { first.close(); settle(); });
  wireForms(board, asked);
  loop.start();
  const read = openPanels(board, settle, notice, bench.knobs);
  window.astronano = scripting(board, loop, bench, lab.compare, read);
}

/** Sets the board up as the page's address says, and says what of it was not understood. */
function setUp(board: Board, lab: Lab, settle: () => void): void {
  const refused =
    openCertificate(location.hash, board.firmware) ? [] : follow(location.hash, board);
  if (refused.length > 0) notice.textContent = refusal(refused);
  lab.open(location.hash);
  board.refresh();
  settle();
}

/** What is done once, at a click: words, links, capsules, another version. */
function wireForms(board: Board, asked: () => void): void {
  wireWord(board, notice, asked);
  wireSharing(board, notice);
  wireReset(board, notice);
  wireCapsule(board);
  board.storage.told = (trouble) => { notice.textContent = trouble; };
  byId("version").textContent = `AstroNano ${board.description.version}.`;
  void keep((load) => {
    const update = byId<HTMLButtonElement>("new-version");
    update.hidden = false;
    update.onclick = load;
  });
}
