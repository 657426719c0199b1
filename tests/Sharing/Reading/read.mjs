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
  const pixels = new Uint8ClampedArray(4 * grey.length);
  grey.forEach((level, i) => pixels.fill(level, 4 * i, 4 * i + 3).fill(255, 4 * i + 3, 4 * i + 4));
  const found = jsQR(pixels, width, height, { inversionAttempts: "dontInvert" });
  console.log(found ? found.data : "");
}
