// What the page shows while it works.

import { fill, texts } from "../messages.mjs";

const mostLines = 400;

/**
 * @template {HTMLElement} T
 * @param {string} id
 * @returns {T}
 */
export const element = id => /** @type {T} */ (document.getElementById(id));

const step = element("step");
const progress = /** @type {HTMLProgressElement} */ (element("progress"));
const lines = element("lines");
/** @type {string[]} */
let said = [];

/** Clears what the last try left. */
export function begin() {
  said = [];
  lines.textContent = step.textContent = "";
  element("said").hidden = element("failure").hidden = progress.hidden = true;
}

/**
 * @param {string} key
 * @param {Record<string, unknown>} [values]
 */
export function report(key, values = {}) {
  const text = fill(texts[key] ?? key, values);
  if (key === "writing") {
    progress.hidden = false;
    progress.value = Number(values["percent"]);
  }
  // A reader of the screen is not told each percent.
  step.setAttribute("aria-live", key === "writing" ? "off" : "polite");
  step.textContent = text;
  step.classList.toggle("done", key === "done");
}

/** @param {string} line */
export function hear(line) {
  element("said").hidden = false;
  said = [...said, line].slice(-mostLines);
  lines.textContent = said.join("\n");
  lines.scrollTop = lines.scrollHeight;
}

/** @param {import("../messages.mjs").Failure} failure */
export function showFailure({ parts }) {
  step.textContent = "";
  progress.hidden = true;
  element("see").textContent = parts.see;
  element("cause").textContent = parts.cause;
  element("help").textContent = parts.help;
  element("failure").hidden = false;
}

/**
 * @param {string} key
 * @param {Record<string, unknown>} [values]
 * @returns {Promise<boolean>}
 */
export function ask(key, values = {}) {
  element("question-text").textContent = fill(texts[key] ?? key, values);
  element("question").hidden = false;
  element("yes").focus();
  return new Promise(resolve => {
    const answers = /** @type {[string, boolean][]} */ ([["yes", true], ["no", false]]);
    for (const [id, answer] of answers) {
      element(id).onclick = () => {
        element("question").hidden = true;
        resolve(answer);
      };
    }
  });
}
