// Shows what this file holds, computes it again, and says whether every bit is the same.

const { name, texts, memories, recalls, settings, steps, digest } =
  JSON.parse(document.querySelector("#run").textContent);
const element = (tag, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

/** A picture of signs: ink is a square, none a dot. */
function draw(signs) {
  const side = 12;
  const canvas = element("canvas", { width: 8 * side, height: 8 * side });
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#05080c";
  pen.fillRect(0, 0, 8 * side, 8 * side);
  signs.forEach((sign, unit) => {
    const [gap, size] = sign > 0 ? [1, side - 2] : [side / 2 - 1, 2];
    pen.fillStyle = sign > 0 ? "#bfeaff" : "#ffb454";
    pen.fillRect(unit % 8 * side + gap, Math.floor(unit / 8) * side + gap, size, size);
  });
  return canvas;
}

let whole;
const faults = [];
for (const { letter, cue, digest: expected } of recalls) {
  const { state, logGains } = recall(memories, cue, settings, steps);
  const numbers = [...state, ...logGains];
  const own = digits(digestOf(numbers));
  whole = digestOf(numbers, whole);
  if (own !== expected) faults.push(`${letter}: ${own} ≠ ${expected}`);
  document.querySelector("#letters").append(element("li", {},
    draw(signsOf(cue)), " → ", draw(state), element("code", {}, `${letter} ${own}`)));
}
if (digits(whole) !== digest) faults.push(`${digits(whole)} ≠ ${digest}`);
document.documentElement.lang = texts.language;
document.title = `${name} – AstroNano`;
document.querySelector("h1").textContent = name;
document.querySelector("#digest").textContent = digest;
const verdict = document.querySelector("#verdict");
verdict.textContent = faults.length === 0 ? `MATCH: ${texts.match}`
  : `DIVERGED: ${texts.diverged} ${faults.join("; ")}`;
verdict.className = faults.length === 0 ? "match" : "diverged";
document.querySelector("#about").textContent = texts.about;
