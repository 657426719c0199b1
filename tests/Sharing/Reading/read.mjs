// Reads QR codes: from standard input any number of pictures (width, height as 32-bit integers,
// lowest byte first, then a byte a pixel, row by row), to standard output a line for each: what
// the code says, or nothing.
import jsQR from "jsqr";

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const input = Buffer.concat(chunks);

for (let at = 0; at < input.length;) {
  const width = input.readInt32LE(at);
  const height = input.readInt32LE(at + 4);
  const grey = input.subarray(at + 8, at + 8 + width * height);
  at += 8 + width * height;
  // Red, green and blue are the level, and all is opaque.
  const pixels = Uint32Array.from(grey, (level) => 0xff000000 + 0x010101 * level);
  const found = jsQR(new Uint8ClampedArray(pixels.buffer), width, height,
    { inversionAttempts: "dontInvert" });
  console.log(found ? found.data : "");
}
