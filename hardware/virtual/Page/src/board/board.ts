// The firmware on its simulated board, seen from the page: one call a frame, and the numbers that
// came out of it. What there is and what it is called comes from .NET (Description.cs and
// Readings.cs), not from here.

import { isLinked, namedBy } from "../address/address";
import { lessonNow } from "../address/lessonLink";
import { startRuntime, type Exports, type MemoryView } from "../runtime/runtime";
import type { Description, Setting } from "./description";
import { Storage } from "./storage";

/** Off; on with the test of its parts; on with the instrument. */
export type Power = "off" | "bench" | "on";

const powers: Power[] = ["off", "bench", "on"];

export const cueButton = 0;
export const modeButton = 1;

export class Board {
  readonly description: Description;
  /** The picture on the display: byte x + 128 * page of the chip's memory, lowest bit on top. */
  readonly display = new Uint8Array(1024);
  /** What is done before each frame, while another board is followed. */
  follow: (() => void) | undefined;
  /** What is done after each frame, while another window follows this board. */
  tell: (() => void) | undefined;
  private readonly numbers: Float64Array;
  private readonly numbersView: MemoryView;
  private readonly displayView: MemoryView;
  private readonly paintedView: MemoryView;

  private constructor(readonly firmware: Exports, readonly storage: Storage) {
    this.description = JSON.parse(firmware.Describe()) as Description;
    this.numbersView = firmware.ReadingsView();
    this.displayView = firmware.PictureView();
    this.paintedView = firmware.PaintedView();
    this.numbers = new Float64Array(this.numbersView.length);
  }

  /** Starts the board that is called so: its name, or as much of it as no other begins with. */
  static async start(wish: string | undefined, loaded: (share: number) => void,
    /** Is what the board saves kept in the browser, unless a link sets it up? */
    keeps = true): Promise<Board> {
    const firmware = await startRuntime(document.baseURI, loaded);
    const ids = firmware.Boards().split("\n");
    const [meant, ...others] = namedBy(wish, ids);
    const storage = new Storage(
      firmware, !keeps || isLinked(location.hash) || lessonNow() !== "");
    firmware.Start(meant && others.length === 0 ? meant : ids[0]!);
    const board = new Board(firmware, storage);
    board.refresh();
    return board;
  }

  /** Runs one frame of the firmware, at a time in microseconds. */
  frame(now: number): void {
    this.follow?.();
    this.firmware.Frame(now | 0);
    this.storage.save();
    this.refresh();
    this.tell?.();
  }

  /** Takes the supply away: the firmware forgets everything. */
  switchOff(): void {
    this.firmware.SwitchOff();
    this.refresh();
  }

  /** Gives it back: the firmware starts, with knobs and buttons as they are now. */
  switchOn(): void {
    this.firmware.SwitchOn();
    this.refresh();
  }

  /** Opens the page of that key. */
  turnTo(key: string): void {
    this.firmware.SelectPage(this.description.pages.findIndex((page) => page.key === key));
    this.refresh();
  }

  refresh(): void {
    this.numbersView.copyTo(this.numbers);
    this.displayView.copyTo(this.display);
  }

  /** What the instrument painted, to compare with what reached the chip. */
  painted(): Uint8Array {
    const pixels = new Uint8Array(1024);
    this.paintedView.copyTo(pixels);
    return pixels;
  }

  private number(name: string, offset = 0): number {
    return this.numbers[this.description.layout[name]! + offset]!;
  }

  get power() { return powers[this.number("supply")]!; }
  /** Whether there is an instrument; without one the numbers are those of the last. */
  get plays() { return this.power === "on"; }
  get networkIndex() { return this.number("network"); }
  get network() { return this.description.networks[this.networkIndex]!; }
  get pageIndex() { return this.number("page"); }
  get page() { return this.description.pages[this.pageIndex]!; }
  get time() { return this.number("time"); }
  get steps() { return this.number("steps"); }
  get memories() { return this.number("memories"); }
  get energy() { return this.number("energy"); }
  get spread() { return this.number("spread"); }
  get dominant() { return this.number("dominant"); }
  get cueNumber() { return this.number("cue"); }
  /** The memory that was corrupted into the present cue. */
  get target() { return this.number("target"); }
  /** How many units are wrong. */
  get wrong() { return this.firmware.WrongUnits(); }
  /** Counts the runs: another cue or network begins another one. */
  get runs() { return this.number("runs"); }
  /** The steps of this run that can be gone to. */
  get first() { return this.number("first"); }
  get latest() { return this.number("latest"); }
  /** Is the run paused? */
  get isHeld() { return this.number("held") === 1; }
  /** Does it play by itself until somebody touches it? */
  get demonstrates() { return this.plays && this.number("demonstrates") === 1; }
  /** Another number whenever the memories are others. */
  get stores() { return this.number("stores"); }
  get displayIsOn() { return this.number("displayIsOn") === 1; }
  /** The largest that a memory's modulation gets. */
  get modulationMaximum() { return this.number("modulationMaximum"); }

  /** Is a unit of what can be painted 1: of the picture, or of the neurons? */
  unit(unit: number) { return this.number("units", unit) === 1; }
  /** From −1 to 1. */
  activation(unit: number) { return this.number("activations", unit); }
  cueUnit(unit: number) { return this.number("cueUnits", unit) === 1; }
  overlap(memory: number) { return this.number("overlaps", memory); }
  modulation(memory: number) { return this.number("modulations", memory); }

  /** 0 to 1: how far the knob is turned. */
  knobPosition(knob: number) { return this.number("knobPositions", knob); }
  /** 0 to 1: where a knob has to be turned to before it takes over; -1 when it is live. */
  pickUp(knob: number) { return this.follow ? -1 : this.number("pickUps", knob); }
  /** What the knob sets now. */
  knobSetting(knob: number): Setting | undefined {
    const { turnsNetwork, settings } = this.page;
    const table = turnsNetwork ? this.network.settings : settings;
    return table[this.number("knobSettings", knob)];
  }
  /** Its value. */
  knobValue(knob: number) { return this.number("knobValues", knob); }

  /** A value of the network that is played. */
  value(setting: number) { return this.number("settings", setting); }
  runValue(setting: number) { return this.number("run", setting); }
  /** The value of a setting of the run. */
  ofRun(key: string): number {
    return this.runValue(this.description.run.findIndex((setting) => setting.key === key));
  }
  /** What a setting of the run is at first depends on the network. */
  runStart(setting: number) { return this.number("runDefaults", setting); }
  /** What a setting of network or run is at first; undefined for what only a page has. */
  startOf({ key }: Setting): number | undefined {
    const run = this.description.run.findIndex((setting) => setting.key === key);
    return run >= 0 ? this.runStart(run)
      : this.network.settings.find((setting) => setting.key === key)?.start;
  }

  /** What the display calls a memory: its letter, or its number. */
  memoryName(memory: number): string {
    const name = this.number("names", memory);
    return name < 0 ? `${-name}` : String.fromCharCode(name);
  }
}
