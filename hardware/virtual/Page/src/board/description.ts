// What the firmware is and has, as .NET describes it (Description.cs).

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
  /** How many letters it recalls, if it fails with those that it starts with; else 0. */
  fewLetters: number;
  /** What weighs each memory, as its gain; empty where nothing does. */
  modulation: string;
  hasEnergy: boolean;
  /** What tells over how many memories the state is spread. */
  spread: string;
  /** Is it what a measurement counts? */
  spreadIsMeasured: boolean;
  spreadSymbol: string;
  /** Keys of the pages that have something to show for it. */
  pages: string[];
  /** In the order of the knobs. */
  settings: Setting[];
}

export interface Page {
  /** Its one name in links and scripts. */
  key: string;
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
  /** Of USB. */
  sockets: number;
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
