// What the user calls memories. A name belongs to the picture, so that it stays when places change;
// without one a memory is called as on the glass.

import type { Board } from "./board";

const names = new Map<string, string>();
let pictures: string[] = [];
let stores = -1;
let revision = 0;

/** The memories' pictures, as 16 hexadecimal digits each. */
export function picturesOf(board: Board): string[] {
  if (board.stores !== stores || pictures.length !== board.memories) {
    stores = board.stores;
    pictures = board.firmware.Pictures().split("\n");
  }
  return pictures;
}

export function nameOf(board: Board, memory: number): string {
  return names.get(picturesOf(board)[memory] ?? "") ?? board.memoryName(memory);
}

export function rename(picture: string, name: string): void {
  if (name) names.set(picture, name);
  else names.delete(picture);
  revision++;
}

/** Another number whenever a name is another one. */
export function namesRevision(): number { return revision; }
