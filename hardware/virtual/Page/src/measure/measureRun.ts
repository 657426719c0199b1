// One measurement: its points, how far each is, and what its trials came to. Sums and statistics
// are .NET's; here is only the order in which jobs go out and come back.

import type { Exports } from "../runtime/runtime";
import { pointText, type MeasurePlan, type Quantity } from "./measurePlan";
import type { Job } from "./measureWorker";

interface Point {
  x: number;
  text: string;
  /** Trials that were given to workers, and those that are in the sums. */
  given: number;
  done: number;
  sums: string;
  /** What came back before the trials in front of it. */
  waiting: Map<number, Job & { sums: string }>;
  row: string;
}

export interface Reading { x: number; y: number; low: number; high: number; trials: number; }

/** Points of the line of theory. */
const fine = 32;

export class MeasureRun {
  state: "running" | "done" | "stopped" | "failed" = "running";
  failure = "";
  /** Another number whenever something came in. */
  revision = 0;
  milliseconds = 0;
  private readonly begun = performance.now();
  private readonly points: Point[];
  private readonly columns: string[];
  private readonly theories = new Map<string, [number, number][]>();
  private changes: [string, number][] | undefined;

  constructor(readonly plan: MeasurePlan, private readonly firmware: Exports) {
    this.columns = firmware.MeasuredColumns(this.swept).split(",");
    this.points = plan.values.map((x) => ({ x, text: pointText(plan, x), given: 0, done: 0,
      sums: "", waiting: new Map(), row: "" }));
  }

  get trials(): number { return this.plan.trials * this.points.length; }
  get done(): number { return this.points.reduce((sum, { done }) => sum + done, 0); }

  /** The next trials, of the point that has had fewest: all points get sharper together. */
  next(most: number): Job | undefined {
    if (this.state !== "running") return undefined;
    const point = this.points.reduce((one, other) => (other.given < one.given ? other : one));
    const count = Math.min(most, this.plan.trials - point.given);
    if (count === 0) return undefined;
    const job = { point: point.text, first: point.given, count };
    point.given += count;
    return job;
  }

  /** Takes what a job came to; trials are counted in their order. */
  add(job: Job, sums: string): void {
    if (this.state !== "running") return;
    const point = this.points.find(({ text }) => text === job.point)!;
    point.waiting.set(job.first, { ...job, sums });
    for (let next; (next = point.waiting.get(point.done));) {
      point.waiting.delete(point.done);
      point.sums = point.sums ? this.firmware.AddTrials(point.sums, next.sums) : next.sums;
      point.done += next.count;
      point.row = "";
    }
    this.milliseconds = performance.now() - this.begun;
    this.revision++;
    if (this.done === this.trials) this.state = "done";
  }

  stop(): void { if (this.state === "running") this.state = "stopped"; }

  fail(why: string): void {
    this.state = "failed";
    this.failure = why;
  }

  /** What it measured of a quantity, as far as it is. */
  readings(quantity: Quantity): Reading[] {
    const of = (row: string[], name: string) => Number(row[this.columns.indexOf(name)] || NaN);
    return this.points.filter(({ done }) => done > 0).map((point) => {
      const row = this.rowOf(point).split(",");
      return { x: point.x, y: of(row, quantity.column), low: of(row, quantity.low),
        high: of(row, quantity.high), trials: point.done };
    }).filter(({ y }) => !Number.isNaN(y));
  }

  csv(): string {
    const rows = this.points.filter(({ done }) => done > 0).map((point) => this.rowOf(point));
    return [this.columns.join(","), ...rows, ""].join("\n");
  }

  /** The line that theory expects for a quantity; empty where it has none. */
  theory(quantity: Quantity): [number, number][] {
    let line = this.theories.get(quantity.key);
    if (!line) {
      const { values } = this.plan;
      const at = (x: number): [number, number] =>
        [x, this.expected(x).find(([name]) =>
          name.endsWith(quantity.theory ?? quantity.name))?.[1] ?? NaN];
      line = Number.isNaN(at(values[0]!)[1]) ? [] : this.plan.between(fine).map(at);
      this.theories.set(quantity.key, line);
    }
    return line;
  }

  /** Where along the axis theory expects a change: "half T" is one of T. */
  marks(): [string, number][] {
    const { x, values } = this.plan;
    return this.changes ??= this.expected(values[0]!).filter(([name, place]) =>
      name.endsWith(` ${x.symbol}`) && place >= values[0]! && place <= values.at(-1)!);
  }

  private expected(x: number): [string, number][] {
    return this.firmware.TheoryAt(pointText(this.plan, x)).split("\n")
      .map((line) => line.split("|")).map(([name, value]) => [name ?? "", Number(value)]);
  }

  private get swept(): string { return this.plan.isSetting ? this.plan.x.key : ""; }

  private rowOf(point: Point): string {
    point.row ||= this.firmware.MeasuredRow(point.text, this.swept, point.sums);
    return point.row;
  }
}
