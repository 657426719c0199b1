// What an image looks like with eight times eight units: how light each of them is, from 0 to 1.

import { t } from "./language";

const side = 8;
/** Points that a unit's lightness is the mean of, across and down. */
const fine = 32;
const largest = 40_000_000;

/** The middle of an image, as a square. Throws an error with a sentence if it is none. */
export async function lightnessOf(file: File): Promise<number[]> {
  if (file.size > largest) {
    throw new Error(t("“{{file}}” must have at most 40 MB (was {{size}}).",
      { file: file.name, size: Math.ceil(file.size / 1e6) }));
  }
  const image = new Image();
  image.src = URL.createObjectURL(file);
  try {
    await image.decode();
    return lightness(image);
  } catch {
    throw new Error(t("“{{file}}” is not an image that this browser can read.",
      { file: file.name }));
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

function lightness(image: HTMLImageElement): number[] {
  const size = side * fine;
  const canvas = new OffscreenCanvas(size, size);
  const context = canvas.getContext("2d", { willReadFrequently: true })!;
  context.imageSmoothingQuality = "high";
  // What can be seen through is paper.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, size, size);
  const { naturalWidth: width, naturalHeight: height } = image;
  const square = Math.min(width, height);
  context.drawImage(image, (width - square) / 2, (height - square) / 2, square, square,
    0, 0, size, size);
  const { data } = context.getImageData(0, 0, size, size);
  const means = new Array<number>(side * side).fill(0);
  for (let at = 0; at < data.length; at += 4) {
    const [x, y] = [(at / 4) % size, Math.floor(at / 4 / size)];
    const light = 0.2126 * data[at]! + 0.7152 * data[at + 1]! + 0.0722 * data[at + 2]!;
    means[side * Math.floor(y / fine) + Math.floor(x / fine)]! += light / (255 * fine * fine);
  }
  return means;
}

/** Where light and dark are furthest apart: Otsu's threshold. */
export function thresholdOf(means: readonly number[]): number {
  const sorted = [...means].sort((a, b) => a - b);
  const mean = (part: number[]) => part.reduce((sum, one) => sum + one, 0) / part.length;
  let best = { apart: -1, threshold: 0.5 };
  for (let dark = 1; dark < sorted.length; dark++) {
    const [below, above] = [sorted.slice(0, dark), sorted.slice(dark)];
    const apart = below.length * above.length * (mean(above) - mean(below)) ** 2;
    const threshold = (sorted[dark - 1]! + sorted[dark]!) / 2;
    if (apart > best.apart) best = { apart, threshold };
  }
  return best.threshold;
}

/** Ink is what there is less of along the edge: dark lines on paper, light ones on a board. */
export function isLightInk(means: readonly number[], threshold: number): boolean {
  const edge = means.filter((_, unit) =>
    [0, side - 1].some((end) => unit % side === end || Math.floor(unit / side) === end));
  return 2 * edge.filter((light) => light > threshold).length < edge.length;
}
