// What the user takes away as a file.

import { possible, xmlOf } from "./xml";

/** A drawing: its elements, or XML that another library has written. */
export type Drawing = Element | string;

/** A way to keep one. */
export type Keep = (name: string, drawing: Drawing) => unknown;

/** Twice as fine as on the screen, so that it can be printed. */
const fineness = 2;

/** Lets the user keep something as a file. */
export function save(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

export function saveText(name: string, text: string, type = "text/plain"): void {
  save(name, new Blob([text], { type }));
}

/** A row of a table for a spreadsheet. */
export function csvRow(cells: readonly string[]): string {
  return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
}

export function saveSvg(name: string, drawing: Drawing): void {
  saveText(`${name}.svg`, textOf(drawing), "image/svg+xml");
}

function textOf(drawing: Drawing): string {
  return typeof drawing === "string" ? possible(drawing) : xmlOf(drawing);
}

/** A drawing as a picture of points. */
export async function savePng(name: string, drawing: Drawing): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(textOf(drawing))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = fineness * image.naturalWidth;
  canvas.height = fineness * image.naturalHeight;
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const picture = await new Promise<Blob | null>((done) => canvas.toBlob(done));
  if (picture) save(`${name}.png`, picture);
}

/** A name for a file, of the words of a title. */
export function fileNameOf(title: string): string {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 48);
}
