// What a plot shows: its lines, what its axes measure, and the numbers.

import type uPlot from "uplot";

export interface Line {
  name: string;
  series: uPlot.Series;
}

export interface ChartPlan {
  /** The word that explains it. */
  word: string;
  title: Node[];
  lines: Line[];
  scales: uPlot.Scales;
  /** What the left axis measures, and the right one if there is one. */
  left: string;
  right?: string;
  small?: boolean;
  /** What lies along the bottom, if it is not time. */
  across?: Across;
  bands?: uPlot.Band[];
  /** Called with the place of a time that was clicked. */
  clicked?: (index: number) => void;
}

export interface Across {
  label: string;
  scale: uPlot.Scale;
  /** A value there in words, and below its tick. */
  words: (value: number) => string;
  tick: (value: number) => string;
}

/** What is along the bottom, and a row a line; null where it has no value. */
export type Rows = (Float64Array | (number | null)[])[];
