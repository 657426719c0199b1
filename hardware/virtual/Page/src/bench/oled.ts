// Draws the chip's display memory. Every pixel of the display covers a whole number of the screen's
// pixels, with a dark seam where there is room, as on the real panel under a loupe.

export const columns = 128;
export const rows = 64;
const lit = "#bfeaff";
const dark = "#05080c";

/** Around the canvas: the module's and the display's padding, see bench.css. */
const frame = 2 * (13 + 7);

export class Oled {
  private readonly context: CanvasRenderingContext2D;
  private readonly drawn = new Uint8Array(1024);
  private readonly image = new ImageData(columns, rows);
  private readonly panel = new OffscreenCanvas(columns, rows);
  private scale = 0;
  private wasOn = false;

  constructor(private readonly canvas: HTMLCanvasElement) {
    this.context = canvas.getContext("2d", { alpha: false })!;
    new ResizeObserver(() => this.fit()).observe(canvas.closest(".slot")!);
    this.fit();
  }

  /** Draws if anything changed since the last time. */
  show(memory: Uint8Array, isOn: boolean): void {
    let changed = isOn !== this.wasOn;
    for (let i = 0; i < memory.length && !changed; i++) changed = memory[i] !== this.drawn[i];
    if (!changed) return;
    this.drawn.set(memory);
    this.wasOn = isOn;
    this.draw();
  }

  /** What can be seen: 1024 bytes read back from the middle of each drawn pixel. */
  visible(): Uint8Array {
    const seen = new Uint8Array(1024);
    const { width, height } = this.canvas;
    const pixels = this.context.getImageData(0, 0, width, height).data;
    const middle = this.scale >> 1;
    for (let y = 0; y < rows; y++) {
      for (let x = 0; x < columns; x++) {
        const at = 4 * ((y * this.scale + middle) * width + x * this.scale + middle);
        if (pixels[at]! > 96) seen[x + columns * (y >> 3)]! |= 1 << (y & 7);
      }
    }
    return seen;
  }

  private fit(): void {
    const room = (this.canvas.closest(".slot")!.clientWidth - frame) * devicePixelRatio;
    const scale = Math.max(2, Math.floor(room / columns));
    if (scale === this.scale) return;
    this.scale = scale;
    this.canvas.width = columns * scale;
    this.canvas.height = rows * scale;
    this.canvas.style.width = `${(columns * scale) / devicePixelRatio}px`;
    this.canvas.style.height = `${(rows * scale) / devicePixelRatio}px`;
    this.draw();
  }

  private draw(): void {
    fill(this.image, this.drawn, this.wasOn);
    const { context, scale } = this;
    this.panel.getContext("2d")!.putImageData(this.image, 0, 0);
    context.imageSmoothingEnabled = false;
    context.drawImage(this.panel, 0, 0, columns * scale, rows * scale);
    if (scale < 3) return;
    context.fillStyle = `rgba(5, 8, 12, ${scale < 5 ? 0.35 : 0.5})`;
    for (let x = 1; x <= columns; x++) context.fillRect(x * scale - 1, 0, 1, rows * scale);
    for (let y = 1; y <= rows; y++) context.fillRect(0, y * scale - 1, columns * scale, 1);
  }
}

/** Fills an image of a pixel for each of the display's. */
export function fill(image: ImageData, memory: Uint8Array, isOn = true): void {
  const words = new Uint32Array(image.data.buffer);
  const on = rgba(lit);
  const off = rgba(dark);
  for (let y = 0; y < rows; y++) {
    const page = columns * (y >> 3);
    const bit = isOn ? 1 << (y & 7) : 0;
    for (let x = 0; x < columns; x++) {
      words[y * columns + x] = memory[page + x]! & bit ? on : off;
    }
  }
}

// As ImageData wants it in a little-endian word.
function rgba(colour: string): number {
  const value = parseInt(colour.slice(1), 16);
  const [red, green, blue] = [value >> 16, (value >> 8) & 255, value & 255];
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
