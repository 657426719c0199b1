// The firmware on its simulated board, seen from the page: one call a frame, and the numbers that
// came out of it. Names and layout of the numbers come from .NET (Readings.cs), not from here.

import { startRuntime, type Exports, type MemoryView } from "./runtime";

export interface Parameter {
  name: string;
  symbol: string;
  unit: string;
  help: string;
  minimum: number;
  maximum: number;
  default: number;
  whole: boolean;
}

export interface Engine {
  name: string;
  /** What the second value of a memory is called: gain, saliency; empty when there is none. */
  secondName: string;
  parameters: Parameter[];
}

export interface Description {
  version: string;
  pages: string[];
  engines: Engine[];
  run: Parameter[];
  layout: Record<string, number>;
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
export const knobCount = 4;
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

  private constructor(readonly firmware: Exports) {
    this.description = JSON.parse(firmware.Describe()) as Description;
    this.numbersView = firmware.ReadingsView();
    this.displayView = firmware.PictureView();
    this.paintedView = firmware.PaintedView();
    this.numbers = new Float64Array(this.numbersView.length);
  }

  static async start(): Promise<Board> {
    const firmware = await startRuntime();
    firmware.Start();
    const board = new Board(firmware);
    board.refresh();
    return board;
  }

  /** Runs one frame of the firmware, at a time in microseconds. */
  frame(now: number): void {
    this.firmware.Frame(now | 0);
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
    return this.numbers[(this.description.layout[name] ?? 0) + offset] ?? 0;
  }

  get engineIndex() { return this.number("engine"); }
  get engine() { return this.description.engines[this.engineIndex]!; }
  get pageIndex() { return this.number("page"); }
  get page() { return this.description.pages[this.pageIndex] ?? ""; }
  get time() { return this.number("time"); }
  get steps() { return this.number("steps"); }
  get memories() { return this.number("memories"); }
  get energy() { return this.number("energy"); }
  get perplexity() { return this.number("perplexity"); }
  get dominant() { return this.number("dominant"); }
  get cueNumber() { return this.number("cue"); }
  get lettered() { return this.number("lettered") === 1; }
  get displayIsOn() { return this.number("displayOn") === 1; }
  /** The largest that a memory's second value gets. */
  get secondMaximum() { return this.number("secondMaximum"); }
  get knobsSetTheRun() { return this.number("knobsSetTheRun") === 1; }
  /** The memory that was corrupted into the present cue. */
  get target() { return this.number("target"); }

  overlap(memory: number) { return this.number("overlaps", memory); }
  second(memory: number) { return this.number("seconds", memory); }

  /** 0 to 1: how far the knob is turned. */
  knobPosition(knob: number) { return this.number("knobPositions", knob); }
  /** 0 to 1: where a knob has to be turned to before it takes over; -1 when it is live. */
  pickUp(knob: number) { return this.number("pickUps", knob); }
  /** The value that the knob sets now. */
  knobValue(knob: number) { return this.number("knobValues", knob); }
  knobParameter(knob: number): Parameter | undefined {
    return (this.knobsSetTheRun ? this.description.run : this.engine.parameters)[knob];
  }

  /** A value of the network in use. */
  value(parameter: number) { return this.number("parameters", parameter); }
  runValue(parameter: number) { return this.number("run", parameter); }
  /** The run's defaults depend on the network. */
  runDefault(parameter: number) { return this.number("runDefaults", parameter); }

  /** How the glass calls a memory: its letter, or its number. */
  memoryName(memory: number): string {
    return this.lettered ? letters[memory] ?? "?" : `${memory}`;
  }
}
