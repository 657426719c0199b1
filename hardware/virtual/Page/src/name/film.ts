// A film of a name, eight seconds long: each letter broken and repaired, and then the whole name.
// Where the browser records no WebM, it is a GIF.

import { fileNameOf, save } from "../common/save";
import { drawPicture, type Script } from "./filmPicture";

const seconds = 8;
const size = 480;
const type = "video/webm";
/** Frames per second of a GIF; a recording has the browser's frame rate. */
const slowly = 12;

/** Saves the film; tells which part of it is recorded, from 0 to 1. */
export async function saveFilm(script: Script, recorded: (part: number) => void): Promise<void> {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size;
  const pen = canvas.getContext("2d", { willReadFrequently: true })!;
  const isRecorded = "MediaRecorder" in window && MediaRecorder.isTypeSupported(type);
  const film = isRecorded ? await record(canvas, (part) => {
    drawPicture(pen, size, script, part);
    recorded(part);
  }) : await animate(pen, script, recorded);
  save(`${fileNameOf(script.word)}.${isRecorded ? "webm" : "gif"}`, film);
}

/** In the time that the film lasts. */
async function record(canvas: HTMLCanvasElement, draw: (part: number) => void): Promise<Blob> {
  draw(0);
  const recorder = new MediaRecorder(canvas.captureStream(30), { mimeType: type });
  const parts: Blob[] = [];
  recorder.addEventListener("dataavailable", ({ data }) => parts.push(data));
  const stopped = new Promise((done) => recorder.addEventListener("stop", done));
  recorder.start();
  const begun = performance.now();
  await new Promise<void>((done) => {
    const timer = setInterval(() => {
      const part = (performance.now() - begun) / 1000 / seconds;
      draw(Math.min(1, part));
      if (part < 1) return;
      clearInterval(timer);
      done();
    }, 1000 / 30);
  });
  recorder.stop();
  await stopped;
  return new Blob(parts, { type });
}

async function animate(pen: CanvasRenderingContext2D, script: Script,
  recorded: (part: number) => void): Promise<Blob> {
  // @ts-expect-error: the package has no types.
  const { GIFEncoder, quantize, applyPalette } = await import("gifenc");
  const file = GIFEncoder();
  const frames = seconds * slowly;
  for (let frame = 0; frame < frames; frame++) {
    drawPicture(pen, size, script, frame / (frames - 1));
    const { data } = pen.getImageData(0, 0, size, size);
    const palette = quantize(data, 16);
    file.writeFrame(applyPalette(data, palette), size, size, { palette, delay: 1000 / slowly });
    recorded(frame / frames);
    if (frame % slowly === 0) await new Promise((next) => setTimeout(next));
  }
  file.finish();
  return new Blob([file.bytes()], { type: "image/gif" });
}
