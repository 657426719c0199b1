// The 8 × 8 units, to be painted with pointer, finger and keyboard: the picture on the page "draw",
// on all others the neurons themselves.

import type { Board } from "../board/board";
import { t } from "../common/language";

const side = 8;
/** How many strokes can be undone. */
const mostUndone = 50;

/** Is a picture drawn, not the neurons painted? */
export function isPicture(board: Board): boolean { return board.page.key === drawPage; }

/** The page on which a picture is drawn. */
export const drawPage = "draw";

export class Paint {
  private readonly cells: HTMLButtonElement[] = [];
  private readonly shown = new Array<boolean | undefined>(side * side);
  private readonly levels = new Array<number | undefined>(side * side);
  /** What the stroke that is being drawn makes of each unit; undefined between strokes. */
  private ink: boolean | undefined;
  private caption = "";
  /** The units before each stroke, and what was painted then. */
  private before: { units: boolean[]; of: string }[] = [];

  constructor(private readonly figure: HTMLElement, private readonly board: Board) {
    const grid = figure.querySelector<HTMLElement>(".units")!;
    for (let unit = 0; unit < side * side; unit++) {
      const cell = document.createElement("button");
      cell.type = "button";
      cell.tabIndex = unit === 0 ? 0 : -1;
      // A click with no pointer behind it comes from a key or from a screen reader.
      cell.addEventListener("click", (event) => {
        if (event.detail !== 0) return;
        this.begin();
        this.paint(unit, !this.board.unit(unit));
      });
      cell.addEventListener("keydown", (event) => this.move(unit, event));
      this.cells.push(cell);
    }
    grid.append(...this.cells);
    grid.addEventListener("pointerdown", (event) => {
      const unit = this.unitAt(event);
      if (event.button !== 0 || unit < 0) return;
      event.preventDefault();
      grid.setPointerCapture(event.pointerId);
      this.ink = !board.unit(unit);
      this.begin();
      this.paint(unit, this.ink);
    });
    grid.addEventListener("pointermove", (event) => {
      const unit = this.unitAt(event);
      if (this.ink !== undefined && unit >= 0 && board.unit(unit) !== this.ink) {
        this.paint(unit, this.ink);
      }
    });
    for (const end of ["pointerup", "pointercancel", "lostpointercapture"]) {
      grid.addEventListener(end, () => (this.ink = undefined));
    }
  }

  /** Shows the units as they are now. */
  show(): void {
    const { board } = this;
    const isDrawn = isPicture(board);
    const caption = board.follow ? t("Neurons of the board")
      : isDrawn ? t("Picture: click to paint") : t("Neurons: click to paint");
    if (caption !== this.caption) {
      this.caption = caption;
      this.figure.dataset["drawn"] = `${isDrawn}`;
      this.figure.querySelector("figcaption")!.textContent = caption;
    }
    this.cells.forEach((cell, unit) => {
      const isPlus = board.unit(unit);
      // How far on its side the unit is; a picture that is drawn has no halves.
      const level = isDrawn ? 4 : Math.round(4 * Math.min(1, Math.abs(board.activation(unit))));
      if (this.levels[unit] !== level) {
        this.levels[unit] = level;
        cell.dataset["level"] = `${level}`;
      }
      if (this.shown[unit] === isPlus) return;
      this.shown[unit] = isPlus;
      cell.setAttribute("aria-pressed", `${isPlus}`);
      const [row, column] = [Math.floor(unit / side) + 1, unit % side + 1];
      cell.setAttribute("aria-label", t("row {{row}}, column {{column}}", { row, column }));
    });
  }

  /** Another sign for each unit, by the one that it has. */
  paintAll(sign: (isPlus: boolean, unit: number) => boolean): void {
    this.begin();
    this.cells.forEach((_, unit) => {
      const isPlus = this.board.unit(unit);
      if (sign(isPlus, unit) !== isPlus) this.paint(unit, !isPlus);
    });
  }

  /** Is there a stroke of the present painting to undo? */
  get canUndo(): boolean { return this.before.at(-1)?.of === this.painted; }

  undo(): void {
    const { units } = this.before.pop()!;
    this.paintAll((_, unit) => units[unit]!);
    this.before.pop();
  }

  private get painted(): string {
    const { board } = this;
    return isPicture(board) ? "picture" : `neurons of run ${board.runs}`;
  }

  private begin(): void {
    const { board, painted: of } = this;
    this.before = this.before.filter((one) => one.of === of).slice(1 - mostUndone);
    this.before.push({ units: this.cells.map((_, unit) => board.unit(unit)), of });
  }

  private paint(unit: number, isPlus: boolean): void {
    if (!this.board.plays) return;
    this.board.firmware.PaintUnit(unit, isPlus);
    this.board.refresh();
    this.show();
  }

  private unitAt(event: PointerEvent): number {
    const under = document.elementFromPoint(event.clientX, event.clientY);
    return this.cells.indexOf(under as HTMLButtonElement);
  }

  private move(unit: number, event: KeyboardEvent): void {
    const steps: Record<string, number> = {
      ArrowLeft: -1, ArrowRight: 1, ArrowUp: -side, ArrowDown: side,
    };
    const next = unit + (steps[event.key] ?? 0);
    if (next === unit || next < 0 || next >= side * side) return;
    event.preventDefault();
    this.cells[unit]!.tabIndex = -1;
    this.cells[next]!.tabIndex = 0;
    this.cells[next]!.focus();
  }
}
