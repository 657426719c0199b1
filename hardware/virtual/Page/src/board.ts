// The firmware on its simulated board, seen from the page: one call a frame, and the numbers that
// came out of it. What there is and what it is called comes from .NET (Description.cs and
// Readings.cs), not from here.

import { startRuntime, type Exports, type MemoryView } from "./runtime";
import { lessonNow } from "./lessonLink";
import { isLinked } from "./link";
import { Storage } from "./storage";

export interface Setting {
  /** Its one name in links, capsules and scripts. */
  key: string;
  name: string;
  symbol: string;
  unit: string;
  help: string;
  minimum: number;
  maximum: number;
  /** The part of the range that a knob reaches. */
  low: number;
  high: number;
  /** What it is at first. */
  start: number;
  curve: "linear" | "logarithmic" | "integer";
  /** Words that stand for the first whole numbers of the range. */
  words: string[];
}

export interface Network {
  key: string;
  title: string;
  family: string;
  year: number;
  source: string;
  /** In parts; a sign has the key of its word. */
  equation: { text: string; word: string }[];
  /** What weighs each memory, as its gain; empty where nothing does. */
  modulation: string;
  hasEnergy: boolean;
  /** What tells over how many memories the state is spread. */
  spread: string;
  /** Is it what a measurement counts? */
  spreadIsMeasured: boolean;
  spreadSymbol: string;
  /** Names of the pages that have something to show for it. */
  pages: string[];
  /** In the order of the knobs. */
  settings: Setting[];
}

export interface Page {
  name: string;
  /** What CUE does while it is shown. */
  cueDoes: string;
  /** What the knobs turn, in words. */
  knobsDo: string;
  /** Do they turn settings of the network? */
  turnsNetwork: boolean;
  /** What they turn otherwise; empty for nothing. */
  settings: Setting[];
}

/** A pin of the board's header; gpio is -1 for supply, ground and reset. */
export interface HeaderPin { label: string; gpio: number; }

/** What a sentence says of it. */
export interface Word { key: string; name: string; plain: string; }

/** The kind of board, and the numbers of the GPIO that the parts are wired to. */
export interface Wiring {
  id: string;
  name: string;
  chip: string;
  displayOnBoard: boolean;
  /** Downwards, USB below. */
  left: HeaderPin[];
  right: HeaderPin[];
  knobs: number[];
  buttons: number[];
  clock: number;
  data: number;
  /** -1 for none. */
  reset: number;
  supply: number;
}

export interface Description {
  version: string;
  knobs: number;
  /** ms after which a button counts as held. */
  holdTime: number;
  mostCues: number;
  board: Wiring;
  boards: { id: string; name: string }[];
  pages: Page[];
  networks: Network[];
  /** The key of the network that is offered to compare with. */
  usualCompanion: string;
  run: Setting[];
  words: Word[];
  layout: Record<string, number>;
}

/** Off; on with the test of its parts; on with the instrument. */
export type Power = "off" | "bench" | "on";

const powers: Power[] = ["off", "bench", "on"];

export const cueButton = 0;
export const modeButton = 1;

export class Board {
  readonly description: Description;
  /** The picture on the glass: byte x + 128 * page of the chip's memory, lowest bit on top. */
  readonly display = new Uint8Array(1024);
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
  static async start(wish: string | undefined): Promise<Board> {
    const firmware = await startRuntime();
    const ids = firmware.Boards().split("\n");
    const meant = ids.filter((id) => wish && id.startsWith(wish));
    const storage = new Storage(firmware, isLinked(location.hash) || lessonNow() !== "");
    firmware.Start(meant.length === 1 ? meant[0]! : ids[0]!);
    const board = new Board(firmware, storage);
    board.refresh();
    return board;
  }

  /** Runs one frame of the firmware, at a time in microseconds. */
  frame(now: number): void {
    this.firmware.Frame(now | 0);
    this.storage.save();
    this.refresh();
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
  /** Counts the runs: another cue or network begins another one. */
  get runs() { return this.number("runs"); }
  /** The steps of this run that can be gone to. */
  get first() { return this.number("first"); }
  get latest() { return this.number("latest"); }
  /** Does the run stand still? */
  get isHeld() { return this.number("held") === 1; }
  /** Another number whenever the memories are others. */
  get stores() { return this.number("stores"); }
  get showsLetters() { return this.number("showsLetters") === 1; }
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
  pickUp(knob: number) { return this.number("pickUps", knob); }
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
  /** What a setting of the run is at first depends on the network. */
  runStart(setting: number) { return this.number("runDefaults", setting); }

  /** How the glass calls a memory: its letter, or its number. */
  memoryName(memory: number): string {
    return this.showsLetters ? String.fromCharCode(this.number("names", memory)) : `${memory}`;
  }
}
