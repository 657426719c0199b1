// The measurements that are kept: legend of the plot, their numbers, the command that repeats them.

import { html, nothing } from "lit";
import { memoryColour, memoryDash } from "../common/colours";
import { button } from "../common/controls";
import { withMinus } from "../common/format";
import { saveText } from "../common/save";
import { commandOf, memoriesCsv, valueInWords, type Quantity } from "./measurePlan";
import type { Kept } from "./measurePlot";
import type { MeasureRun } from "./measureRun";
import { short } from "./measureWords";
import { t } from "../common/language";

export function keptList(kept: Kept[], quantity: Quantity, isInPlot: (one: Kept) => boolean,
  remove: (one: Kept) => void) {
  if (kept.length === 0) return nothing;
  return html`<ul class="kept" aria-label=${t("Measurements")}>${kept.map((one) => {
    const { run, name, style } = one;
    const { x } = run.plan;
    const inPlot = isInPlot(one);
    const what = t("{{quantity}} over {{x}}", { quantity: t(one.asked), x: t(x.name) });
    const more = [what, inPlot ? "" : t("not in this plot"),
      stateOf(run)]
      .filter(Boolean).join("; ");
    return html`<li class=${inPlot ? "" : "elsewhere"}>
      <span class="swatch" style="border-color:${memoryColour(style)};border-style:${
        memoryDash(style).length > 0 ? "dashed" : "solid"}"></span>
      <span>${name} <small>${more}</small></span>
      <button type="button" class="lab-button" aria-label=${t("CSV of {{name}}", { name })}
        aria-describedby="word-measure-csv"
        @click=${() => saveText(`measurement-${style + 1}.csv`, run.csv(), "text/csv")}>CSV</button>
      <button type="button" class="lab-button" aria-label=${t("Remove {{name}}", { name })}
        aria-describedby="word-measure-remove"
        @click=${() => remove(one)}>${t("Remove")}</button>
      <details><summary aria-describedby="word-measure-numbers">${t("Numbers")}</summary>
        ${table(run, quantity)}
        <p>${t("The same trials on the command line, digit for digit:")}</p>
        <code>dotnet run -c Release --project tests/Programs/Experiments -- ${
          commandOf(run.plan)}</code>
        ${run.plan.pictures.length === 0 ? nothing : button("memories.csv", "measure-memories-csv",
          () => saveText("memories.csv", memoriesCsv(run.plan), "text/csv"))}
      </details></li>`;
  })}</ul>`;
}

function stateOf(run: MeasureRun): string {
  const { state, done, trials } = run;
  const percent = Math.floor(100 * done / trials);
  if (state === "running") return t("{{percent}} % done", { percent });
  return state === "done" ? "" : t(state === "stopped"
    ? "stopped after {{done}} of {{trials}} trials" : "failed after {{done}} of {{trials}} trials",
  { done, trials });
}

function table(run: MeasureRun, quantity: Quantity) {
  const { x } = run.plan;
  const marks = run.marks().map(([name, place]) => `${t(name)} = ${short(place)}`).join(", ");
  return html`<table>
      <thead><tr><th scope="col">${t(x.name)}</th><th scope="col">${quantity.name}</th>
        <th scope="col">${t("95 % band")}</th><th scope="col">${t("trials")}</th></tr></thead>
      <tbody>${run.readings(quantity).map(({ x: at, y, low, high, trials }) => html`<tr>
        <th scope="row">${withMinus(valueInWords(x, at))}</th><td>${short(y)}</td>
        <td>${t("{{low}} to {{high}}", { low: short(low), high: short(high) })}</td>
        <td>${trials}</td></tr>`)}</tbody>
    </table>
    ${marks ? html`<p>${t("Theory, dotted in the plot: {{marks}}.", { marks })}</p>` : nothing}`;
}
