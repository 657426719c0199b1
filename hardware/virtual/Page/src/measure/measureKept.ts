// The measurements that are kept: legend of the plot, their numbers, the command that repeats them.

import { html, nothing } from "lit";
import { memoryColour, memoryDash } from "../common/colours";
import { withMinus } from "../common/format";
import { save } from "../common/save";
import { commandOf, valueInWords, type Quantity } from "./measurePlan";
import type { Shown } from "./measurePlot";
import type { MeasureRun } from "./measureRun";
import { short } from "./measureWords";

export type Kept = Shown;

export function keptList(kept: Kept[], quantity: Quantity, isInPlot: (one: Kept) => boolean,
  remove: (one: Kept) => void) {
  if (kept.length === 0) return nothing;
  return html`<ul class="kept" aria-label="Measurements">${kept.map((one) => {
    const { run, name, style } = one;
    const { x } = run.plan;
    const inPlot = isInPlot(one);
    const more = [`over ${x.name}`, inPlot ? "" : "not in this plot", stateOf(run)]
      .filter(Boolean).join("; ");
    return html`<li class=${inPlot ? "" : "elsewhere"}>
      <span class="swatch" style="border-color:${memoryColour(style)};border-style:${
        memoryDash(style).length > 0 ? "dashed" : "solid"}"></span>
      <span>${name} <small>${more}</small></span>
      <button type="button" class="lab-button" aria-label="CSV of ${name}"
        aria-describedby="word-measure-csv"
        @click=${() => save(`measurement-${style + 1}.csv`,
          new Blob([run.csv()], { type: "text/csv" }))}>CSV</button>
      <button type="button" class="lab-button" aria-label="Remove ${name}"
        aria-describedby="word-measure-remove"
        @click=${() => remove(one)}>Remove</button>
      <details><summary aria-describedby="word-measure-numbers">Numbers</summary>
        ${table(run, quantity)}
        <p>The same trials at the command line, digit for digit:</p>
        <code>dotnet run -c Release --project tests/Programs/Experiments -- ${
          commandOf(run.plan)}</code>
      </details></li>`;
  })}</ul>`;
}

function stateOf(run: MeasureRun): string {
  const { state, done, trials } = run;
  if (state === "running") return `${Math.floor(100 * done / trials)} % done`;
  return state === "done" ? "" : `${state} after ${done} of ${trials} trials`;
}

function table(run: MeasureRun, quantity: Quantity) {
  const { x } = run.plan;
  const marks = run.marks().map(([name, place]) => `${name} = ${short(place)}`).join(", ");
  return html`<table>
      <thead><tr><th scope="col">${x.name}</th><th scope="col">${quantity.name}</th>
        <th scope="col">95 % band</th><th scope="col">trials</th></tr></thead>
      <tbody>${run.readings(quantity).map(({ x: at, y, low, high, trials }) => html`<tr>
        <th scope="row">${withMinus(valueInWords(x, at))}</th><td>${short(y)}</td>
        <td>${short(low)} to ${short(high)}</td><td>${trials}</td></tr>`)}</tbody>
    </table>
    ${marks ? html`<p>Theory, dotted in the plot: ${marks}.</p>` : nothing}`;
}
