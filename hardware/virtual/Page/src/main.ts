// Puts the page together.

import { openCertificate, wireCapsule } from "./lab/capsule";
import "@wokwi/elements/dist/esm/esp32-devkit-v1-element.js";
import "@wokwi/elements/dist/esm/pushbutton-element.js";
import "./site/styles";
import { Board, cueButton, modeButton } from "./board/board";
import { listenToKeys, PushButton } from "./bench/buttons";
import { startDepth } from "./address/depth";
import { Explain } from "./words/explain";
import { Faults } from "./bench/faults";
import { askIfFramed } from "./site/framed";
import { keep } from "./site/keep";
import { whyNotStarted } from "./board/trouble";
import { FirstVisit } from "./lab/first";
import { Knob } from "./bench/knob";
import { Lab } from "./lab/lab";
import { follow, linkOf, refusal } from "./board/link";
import { boardIn } from "./address/address";
import { Loop } from "./board/loop";
import { Menus } from "./bench/menus";
import { Module, wiringInWords } from "./bench/module";
import { Oled } from "./bench/oled";
import { OneKnob } from "./bench/oneKnob";
import { Paint } from "./lab/paint";
import { wireStart } from "./lab/start";
import { Strokes } from "./lab/strokes";
import { NameField } from "./name/nameField";
import { SoundSwitch } from "./name/soundSwitch";
import { openPanels } from "./panels";
import { Plots } from "./plots/plots";
import { PowerSwitch } from "./bench/power";
import { listenToRemote } from "./bench/remote";
import { scripting } from "./scripting";
import { wireReset, wireSharing } from "./lab/share";
import { startLanguages } from "./site/languages";
import { startTheme } from "./site/theme";
import { Voice } from "./words/voice";
import { Wires } from "./bench/wires";
import { inDigits, t, translatePage } from "./common/language";

/** Nobody reads numbers faster, and each that changes makes the browser lay out the page again. */
const framesPerText = 3;

const element = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const notice = element("notice");

// It is of a page whose scripts do not run.
notice.querySelector("span")?.remove();
translatePage();
askIfFramed(t);
element("first-aid").addEventListener("toggle", async () =>
  (await import("./bench/firstAid")).offerFirstAid(element("first-aid")), { once: true });

document.querySelector(".skip")!.addEventListener("click", (event) => {
  // The part of an address behind # is the board's settings.
  event.preventDefault();
  element("main").focus();
});

let linkNow = () => location.hash.slice(1);
window.addEventListener("hashchange", () => location.reload());
startLanguages(element<HTMLSelectElement>("language"), () => linkNow());

let deepened = () => {};
startDepth(() => deepened());

try {
  const loading = element<HTMLProgressElement>("loading");
  run(await Board.start(boardIn(location.hash), (share) => (loading.value = share)));
} catch (error) {
  console.error(error);
  notice.textContent = whyNotStarted(error);
}

function run(board: Board): void {
  const { firmware, description } = board;
  notice.textContent = board.storage.trouble;
  const oled = new Oled(element<HTMLCanvasElement>("oled"));
  const plots = new Plots(element("plots"), board);
  const lab = new Lab(board, plots);
  deepened = () => lab.enter();
  linkNow = () => linkOf(board);
  const paint = new Paint(element("paint"), board);
  const strokes = new Strokes(element("strokes"), board, paint, () => settle());
  const voice = new Voice(element("glass-text"), element("announcer"), () => lab.said);
  const knobs = Array.from({ length: description.knobs }, (_, index) =>
    new Knob(index, (position) => firmware.TurnKnob(index, position), {
      get: (key) => firmware.Get(key),
      start: (setting) => board.startOf(setting),
      set: (key, text) => {
        const isSet = firmware.Set(key, text);
        // The knob stays, as to turn it would round the value.
        board.refresh();
        return isSet;
      },
    }));
  // Each knob stands where its value is, so that it is live at once.
  const settle = () => knobs.forEach((knob, i) => knob.turnTo(firmware.KnobPosition(i)));
  element("knobs").append(...knobs.map((knob) => knob.element));
  const oneKnob = new OneKnob(element<HTMLSelectElement>("one-knob"), board, knobs);
  const bench = document.querySelector<HTMLElement>(".bench")!;
  const module = new Module(bench, description.board);
  new Wires(bench, bench.querySelector("#wires")!, knobs, module, description.board);
  const explain = new Explain(board);
  startTheme(element("theme"), () => {
    plots.recolour();
    lab.compare.recolour();
  });
  const refused = openCertificate(location.hash, firmware) ? [] : follow(location.hash, board);
  if (refused.length > 0) notice.textContent = refusal(refused);
  lab.open(location.hash);
  board.refresh();
  settle();
  for (const id of ["start", "first"]) {
    wireStart(element(id), board, () => { settle(); paint.show(); });
  }

  const button = (id: string, index: number) => new PushButton(element(id), (pressed) => {
    firmware.PressButton(index, pressed);
    voice.asked();
  });
  const buttons = { cue: button("cue", cueButton), mode: button("mode", modeButton) };
  listenToKeys(buttons.cue, buttons.mode, description.holdTime);
  listenToRemote(buttons.cue, buttons.mode, () => lab.pause());
  const sound = new SoundSwitch(element("sound"), board);
  const power = new PowerSwitch(board, buttons, () => voice.asked());

  const menus = new Menus(board, () => {
    board.refresh();
    settle();
    voice.asked();
  });
  const converter = element<HTMLInputElement>("real-converter");
  converter.checked = false;
  converter.addEventListener("change", () => firmware.UseRealConverter(converter.checked));
  const faults = new Faults(board);

  element("wiring").textContent = wiringInWords(description.board);

  element("spell").addEventListener("submit", (event) => {
    event.preventDefault();
    const word = element<HTMLInputElement>("word");
    const isWord = firmware.SetWord(word.value);
    notice.textContent = isWord ? ""
      : t("A word must have 1 to 16 characters: letters A to Z and digits.");
    voice.asked();
  });

  wireSharing(board, notice);
  wireReset(board, notice);
  board.storage.told = (trouble) => { notice.textContent = trouble; };
  element("version").textContent = `AstroNano ${description.version}.`;

  const text = (id: string, value: string) => {
    const place = element(id);
    if (place.textContent !== value) place.textContent = value;
  };
  // What the demonstration has made of the knobs is no reason to have them picked up.
  const firstNetwork = board.networkIndex;
  let hasTurned = false;
  let shownRuns = -1;
  const loop = new Loop(board, (now, fully) => {
    oled.show(board.display, board.displayIsOn);
    const { plays, demonstrates } = board;
    power.show();
    sound.show();
    if (hasTurned && !demonstrates && plays) settle();
    hasTurned = demonstrates && board.networkIndex !== firstNetwork;
    knobs.forEach((knob, i) => knob.show({
      setting: plays ? board.knobSetting(i) : undefined, value: board.knobValue(i),
      pickUp: demonstrates ? -1 : board.pickUp(i), text: () => firmware.KnobText(i),
    }));
    oneKnob.show();
    voice.update(board, now, fully);
    faults.update(now);
    if (plays) {
      first.show();
      yourName.show();
      plots.add(fully);
      paint.show();
      strokes.show();
      lab.show(now, fully);
      explain.show();
      menus.show();
    }
    const goesOn = plays && !board.isHeld && board.runs === shownRuns;
    if (!fully && goesOn && loop.work.frames % framesPerText > 0) return;
    shownRuns = board.runs;
    text("meter-time", plays ? inDigits(board.time.toFixed(1)) : "–");
    text("meter-steps", loop.stepsPerSecond.toFixed(0));
    text("meter-frames", loop.framesPerSecond.toFixed(0));
  }, (error) => {
    console.error(error);
    notice.textContent = t("The firmware has stopped. Press Reset to restart it. {{error}}",
      { error: `${error}` });
  });
  const first = new FirstVisit(element("first"), board, loop);
  const yourName = new NameField(board, loop, () => { first.close(); settle(); });
  loop.start();
  const read = openPanels(board, settle, notice, knobs);
  wireCapsule(board);
  void keep((load) => {
    const update = element<HTMLButtonElement>("new-version");
    update.hidden = false;
    update.onclick = load;
  });
  window.astronano = scripting(board, loop, oled, knobs, lab.compare, read);
}
