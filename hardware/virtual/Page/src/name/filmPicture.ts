// One picture of the film, at a part of it from 0 to 1.

import type { Recall } from "./recalls";

export interface Script { name: string; word: string; recalls: readonly Recall[]; }

const [ink, none, dark, pale] = ["#bfeaff", "#ffb454", "#05080c", "#75828a"];
/** The last part shows the whole name. */
const recalling = 0.85;
const side = 8;

export function drawPicture(pen: CanvasRenderingContext2D, size: number, script: Script,
  part: number): void {
  const { name, word, recalls } = script;
  pen.fillStyle = dark;
  pen.fillRect(0, 0, size, size);
  const at = Math.min(recalls.length, part / recalling * recalls.length);
  const now = Math.min(recalls.length - 1, Math.floor(at));
  const isOver = part >= recalling;
  const letters = [...word];
  if (!isOver) {
    const { moments } = recalls[now]!;
    // A quarter of its time a letter stands broken, and a quarter repaired.
    const through = Math.min(1, Math.max(0, 2 * (at - now) - 0.5));
    const moment = moments[Math.round(through * (moments.length - 1))]!;
    drawUnits(pen, 0.19 * size, 0.05 * size, 0.62 * size, moment.activations);
    write(pen, `${moment.wrong} / ${side * side}`, size / 2, 0.73 * size, 0.035 * size, pale);
  }
  const step = Math.min(0.24 * size, 0.94 * size / letters.length);
  const top = isOver ? 0.5 * size - step / 2 : 0.77 * size;
  letters.forEach((letter, place) => {
    const recall = recalls.find((one) => one.letter === letter);
    const left = (size - step * letters.length) / 2 + place * step;
    const isFound = recall !== undefined && (isOver || recall.memory < now);
    if (isFound) drawUnits(pen, left, top, 0.9 * step, last(recall));
    else {
      pen.strokeStyle = pale;
      pen.strokeRect(left + 0.5, top + 0.5, 0.9 * step, Math.min(0.9 * step, 0.18 * size));
    }
  });
  if (isOver) write(pen, name, size / 2, 0.75 * size, 0.07 * size, ink);
  write(pen, "AstroNano", size / 2, 0.98 * size, 0.03 * size, pale);
}

function last(recall: Recall): number[] { return recall.moments.at(-1)!.activations; }

/** Larger the surer a neuron is, blue for yes, orange for no. */
function drawUnits(pen: CanvasRenderingContext2D, left: number, top: number, width: number,
  activations: number[]): void {
  const cell = width / side;
  activations.forEach((activation, unit) => {
    const sure = Math.abs(activation);
    const length = cell * (activation > 0 ? 0.3 + 0.6 * sure : 0.25 - 0.1 * sure);
    const gap = (cell - length) / 2;
    pen.fillStyle = activation > 0 ? ink : none;
    pen.fillRect(left + unit % side * cell + gap, top + Math.floor(unit / side) * cell + gap,
      length, length);
  });
}

function write(pen: CanvasRenderingContext2D, text: string, x: number, y: number, height: number,
  colour: string): void {
  pen.fillStyle = colour;
  pen.font = `600 ${height}px system-ui, sans-serif`;
  pen.textAlign = "center";
  pen.fillText(text, x, y, 2 * x - 8);
}
