// The last frames of a run, column by column as uPlot wants them. Full, the older half goes.

export class History {
  private readonly columns: Float64Array[];
  private length = 0;

  constructor(width: number, private readonly capacity = 1200) {
    this.columns = Array.from({ length: width }, () => new Float64Array(capacity));
  }

  get last(): number { return this.length > 0 ? this.columns[0]![this.length - 1]! : -1; }

  clear(): void { this.length = 0; }

  /** Forgets the last rows, as far as a column that grows is beyond that. */
  keepUpTo(column: number, most: number): void {
    while (this.length > 0 && this.columns[column]![this.length - 1]! > most) this.length--;
  }

  /** Opens a row; the values follow with set. */
  open(): void {
    if (this.length === this.capacity) {
      const half = this.capacity >> 1;
      for (const column of this.columns) column.copyWithin(0, half);
      this.length = half;
    }
    this.length++;
  }

  set(column: number, value: number): void { this.columns[column]![this.length - 1] = value; }

  at(column: number, row: number): number | undefined {
    return row < this.length ? this.columns[column]![row] : undefined;
  }

  /** The time and some of the columns: so many from one on, then others. */
  slice(from: number, count: number, ...further: number[]): Float64Array[] {
    return [0, ...Array.from({ length: count }, (_, i) => from + i), ...further]
      .map((column) => this.columns[column]!.subarray(0, this.length));
  }
}
