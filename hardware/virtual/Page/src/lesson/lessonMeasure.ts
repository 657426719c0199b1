// How the page measures what was predicted, with the board's own core: it plays a step and reads
// the board at its end, counts over cues, does so for each value of a setting, or lets the workers
// of Measure run trials with memories of their own.

import type { Board } from "../board/board";
import type { Setting } from "../board/description";
import { shortest } from "../common/format";
import { Crew } from "../measure/measureCrew";
import { quantitiesOf, valuesOf } from "../measure/measurePlan";
import { MeasureRun, type Reading } from "../measure/measureRun";
import { halfway } from "../measure/measureWords";
import type { Lesson, MeasureWay, Prediction } from "./lessonData";
import { loadForMeasuring } from "../runtime/runtime";
import { t } from "../common/language";
import type { Pupil } from "./lessonPupil";

export interface Found {
  /** What answers the question; a letter has none. */
  value: number | undefined;
  text: string;
  /** A curve's points with their 95 % bands, and what theory expects there. */
  readings: Reading[];
  theory: [number, number][];
  marks: number[];
  /** How many of how many, with the ends of the 95 % band of the share, where it was counted. */
  counted?: { hits: number; tries: number; low: number; high: number };
}

type Progress = (done: number, all: number) => void;

/** Workers take a while to get ready: they stay for the next lesson. */
const crew = new Crew();
const period = 100; // ms between two looks at the workers
const fine = 32; // points of the line of theory
const breath = () => new Promise((next) => setTimeout(next));

export class LessonMeasure {
  private isStopped = false;
  private counts = false;

  constructor(private readonly board: Board,
    private readonly pupil: Pick<Pupil, "linkOf" | "needed">,
    private readonly begin: (link: string) => void) {}

  /** The lesson is closed: nothing is measured any more. */
  stop(): void {
    this.isStopped = true;
    if (this.counts) crew.stop();
  }

  async measure(lesson: Lesson, asked: Prediction, told: Progress): Promise<Found> {
    const progress: Progress = (done, all) => {
      if (this.isStopped) throw new Error(t("the lesson was closed."));
      told(done, all);
    };
    const { measure, times, curve } = asked;
    if (!measure) return { ...nothing, value: asked.answer.value, text: asked.answer.text };
    await loadForMeasuring();
    const found = measure.link ? await this.trials(measure, times, progress)
      : measure.over ? await this.sweep(lesson, measure, times, progress)
        : await this.play(lesson, measure, asked, progress);
    if (!measure.over) return found;
    const value = curve?.at === undefined
      ? halfway(found.readings, middleOf(asked), curve?.x.logarithmic)
      : found.readings.find(({ x }) => x === curve.at)?.y;
    return { ...found, value, text: value === undefined ? "–" : `${value}` };
  }

  /** Plays a step to its end, and lets the board stand there. */
  playTo(link: string, run: number): void {
    this.begin(link);
    this.board.firmware.Hold(true);
    this.advance(run);
  }

  private advance(run: number): void {
    this.board.firmware.Advance(run);
    this.board.refresh();
  }

  /** The stream of the pupil's random sets (PupilStream.cs): trials of its own. */
  private get stream(): number { return this.pupil.needed() + 1; }

  private async play(lesson: Lesson, way: MeasureWay, { times, number }: Prediction,
    progress: Progress): Promise<Found> {
    const { link, run } = this.stepOf(lesson, way);
    const cues = way.cues ?? 0;
    if (cues === 0) {
      this.playTo(link, run);
      const text = readingOf(this.board, way.read!);
      return { ...nothing, value: numberOf(text, times), text };
    }
    let fit = 0;
    this.playTo(link, 0);
    for (let cue = 1; cue <= cues; cue++) {
      progress(cue, cues);
      this.board.firmware.SelectCue(cue);
      this.advance(run);
      if (fits(readingOf(this.board, way.read!), way.fits!)) fit++;
      await breath();
    }
    // A share of a hundred, or of as many as were asked for.
    const value = fit * (number?.to ?? 100) / cues;
    return { ...nothing, value, text: `${value}`, counted: this.counted(fit, cues) };
  }

  private counted(hits: number, tries: number) {
    const [low, high] = this.board.firmware.BandOfShare(hits, tries).split(" ").map(Number);
    return { hits, tries, low: low!, high: high! };
  }

  private stepOf({ steps }: Lesson, { step }: MeasureWay): { link: string; run: number } {
    const found = steps.find(({ name }) => name === step)!;
    return { link: this.pupil.linkOf(found), run: found.run ?? 0 };
  }

  private async sweep(lesson: Lesson, way: MeasureWay, times: number,
    progress: Progress): Promise<Found> {
    const { link, run } = this.stepOf(lesson, way);
    const values = between(way, "linear");
    const readings: Reading[] = [];
    const theory: [number, number][] = [];
    for (const x of values) {
      progress(readings.length, values.length);
      this.playTo(`${link}&${way.over}=${shortest(Math.fround(x))}`, run);
      const y = numberOf(readingOf(this.board, way.read!), times) ?? NaN;
      readings.push({ x, y, low: y, high: y, trials: 1 });
      const expected = readingOf(this.board, way.read!.replace("seen-", "expected-"));
      theory.push([x, numberOf(expected, times) ?? NaN]);
      await breath();
    }
    return { ...nothing, readings, theory };
  }

  private async trials(way: MeasureWay, times: number, progress: Progress): Promise<Found> {
    const { description, firmware } = this.board;
    const wish = new URLSearchParams(way.link);
    const network = description.networks.find(({ key }) => key === wish.get("network"))!;
    const run = ["flipped-bits", "memories"].map((key) =>
      description.run.find((setting) => setting.key === key)!);
    const settings = [...run, ...network.settings];
    const x = settings.find(({ key }) => key === (way.over ?? "flipped-bits"))!;
    const present = new Map(settings.map(({ key, start }) =>
      [key, Number(wish.get(key) ?? start)] as const));
    const values = way.over ? between(way, x.curve) : [present.get(x.key)!];
    const smooth = x.curve === "integer" ? "linear" : x.curve;
    const line = (count: number) => between({ ...way, points: count }, smooth);
    const measured = new MeasureRun({ network, x, isSetting: network.settings.includes(x), values,
      present, trials: way.trials!, passes: way.passes!, seed: this.stream, toRest: false,
      pictures: [], between: () => line(fine) }, firmware);
    this.counts = true;
    crew.measure(measured);
    while (measured.state === "running") {
      progress(measured.done, measured.trials);
      await new Promise((next) => setTimeout(next, period));
    }
    this.counts = false;
    if (measured.state !== "done") throw new Error(measured.failure);
    const quantity = quantitiesOf(network).find(({ key }) => key === way.quantity)!;
    const readings = measured.readings(quantity).map((one) => ({ ...one, y: times * one.y,
      low: times * one.low, high: times * one.high }));
    const theory = way.over ? measured.theory(quantity) : [];
    const [first] = readings;
    const value = first?.y;
    const isCounted = !way.over && ["fraction", "kept"].includes(quantity.key) && first;
    const hits = isCounted ? Math.round(first.y / times * first.trials) : 0;
    return { value, text: `${value}`, readings, marks: way.over ? measured.marks().map(
      ([, place]) => place) : [], theory: theory.map(([at, y]) => [at, times * y]),
    ...isCounted && { counted: this.counted(hits, first.trials) } };
  }
}

const nothing: Found = { value: undefined, text: "", readings: [], theory: [], marks: [] };

/** The height that a curve goes through where it is spoken of. */
export function middleOf({ curve }: Prediction): number {
  return curve ? ((curve.y.from ?? 0) + curve.y.to) / 2 : 50;
}

const between = ({ from = 0, to = 0, points = 1 }: MeasureWay, curve: Setting["curve"]) =>
  valuesOf(curve, from, to, points, 6);

/** What can be read off the board at the end of a step, as the lessons call it (Ending.cs). */
const onBoard: Record<string, (board: Board) => string> = {
  wrong: ({ firmware }) => `${firmware.WrongUnits()}`,
  overlap: (board) => short(board.overlap(board.target)),
  best: (board) => short(board.overlap(board.dominant)),
  gain: (board) => short(board.modulation(board.dominant)),
  energy: ({ energy }) => short(energy),
  spread: ({ spread }) => short(spread),
  target: (board) => board.memoryName(board.target),
  leader: (board) => board.memoryName(board.dominant),
};

export function readingOf(board: Board, name: string): string {
  const [, side, form] = /^(expected|seen)-(.*)$/.exec(name) ?? [];
  if (!form) return onBoard[name]?.(board) ?? "–";
  const line = board.firmware.ClosedForms().split("\n").map((one) => one.split("|"))
    // A sign of the name is spelled out by the lessons.
    .find(([known]) => known!.replaceAll(" ", "-").replace(/[βκ]/, "")
      === form.replace(/beta|kappa/, ""));
  return line?.[side === "seen" ? 2 : 1] ?? "–";
}

/** Four decimals; a zero has no sign. */
const short = (value: number) => `${Number(value.toFixed(4))}`;

/** Whether a reading is one that is wished: itself, one of several, or in a range. */
export function fits(seen: string, wish: string): boolean {
  return wish.split("|").some((one) => {
    const [low, high] = one.split("..");
    return high === undefined ? seen === one : Number(seen) >= Number(low)
      && Number(seen) <= Number(high);
  });
}

function numberOf(text: string, times: number): number | undefined {
  const value = Number(text);
  return Number.isNaN(value) ? undefined : times * value;
}
