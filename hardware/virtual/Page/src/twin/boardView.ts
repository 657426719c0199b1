// One board in the panel: its line of agreement, what differs, what it prints, its log.

import { html, nothing, type TemplateResult } from "lit";
import type { Description } from "../board/description";
import { button, table } from "../common/controls";
import { t, whole } from "../common/language";
import type { Followed } from "./followed";
import type { Following } from "./following";
import { LogSource, Recorder } from "./log";
import { list, noReport, otherVersion } from "./reasons";
import { saveTable } from "./table";
import { longSilence, remarksOf, valueOf, verdictOf } from "./verdict";

export function boardTemplate(following: Following, description: Description): TemplateResult {
  const followed = following.shown!;
  const { status, silence, texts } = followed;
  const { text, kind } = verdictOf(followed);
  const isQuiet = silence > longSilence && followed.source.kind === "port";
  return html`
    <p class="verdict" data-verdict=${kind} aria-live="off">${document.hidden
      ? t("Paused while hidden.") : text}</p>
    <p class="hidden" role="status">${kind || status.stage}</p>
    <p class="how">${titleOf(followed, description)}${status.stage === "Silent" ? nothing
      : html` · ${t("Step {{step}} of {{reported}}, {{speed}} steps/s", {
        step: whole(status.step), reported: whole(Math.max(status.reported, status.step)),
        speed: whole(Math.round(status.speed)),
      })}`}</p>
    ${remarksOf(followed).map((remark) => html`<p class="remark">${remark}</p>`)}
    ${following.wasHidden ? html`<p class="remark">${
      t("This window was hidden; it is catching up.")}</p>` : nothing}
    ${status.stage === "Behind" ? html`<p class="row">${
      button(t("Wait for the next cue"), "", () => followed.waitForCue())}</p>` : nothing}
    ${status.stage === "OtherVersion"
      ? list(otherVersion(status.version, description.version)) : nothing}
    ${isQuiet ? list(noReport()) : nothing}
    ${status.different >= 0 ? differences(followed) : nothing}
    ${texts.length > 0 ? html`<details class="prints"><summary>${t("What else the board prints")}
      </summary><pre tabindex="0">${texts.join("\n")}</pre></details>` : nothing}`;
}

/** What a board is called: its user's name for it, or its kind and its number. */
export function titleOf(followed: Followed, description: Description): string {
  const { name, status: { version }, source } = followed;
  const parts = [name, kindOf(followed, description), version && `AstroNano ${version}`,
    source.kind === "log" ? t("recorded log") : ""];
  return parts.filter((part) => part !== "").join(" · ");
}

/** Its kind and its number. */
export function kindOf({ status }: Followed, { boards }: Description): string {
  const { board, number } = status;
  return `${boards.find(({ id }) => id === board)?.name ?? board} ${number}`.trim();
}

function differences({ status }: Followed): TemplateResult {
  const { differences: all } = status;
  if (all.length === 0) {
    return html`<p class="how">${t("The next whole state, within about ten seconds, shows which "
      + "numbers differ.")}</p>`;
  }
  return table(t("Numbers that differ"), "differences",
    [t("Variable"), t("Step"), t("Board"), t("This page")],
    all.map(({ variable, index, step, board, own, boardValue, ownValue }) => html`<tr>
      <th scope="row">${variable}[${index}]</th><td>${whole(step)}</td>
      <td>${valueOf(boardValue)} <code>${board}</code></td>
      <td>${valueOf(ownValue)} <code>${own}</code></td></tr>`));
}

/** What can be done with what a board says. */
export function logButtons(following: Following, changed: () => void): TemplateResult {
  const followed = following.shown!;
  const { source, recorder } = followed;
  const act = (text: string, action: () => void, isOff = false) => button(text, "", () => {
    action();
    changed();
  }, isOff);
  const name = `astronano-${followed.status.number || "board"}`.toLowerCase();
  if (source instanceof LogSource) {
    return html`<progress max="1" .value=${source.part} aria-label=${
        t("Part of the log that was played")}></progress>
      ${act(source.hurries ? t("In its own time") : t("As fast as possible"),
        () => { source.hurries = !source.hurries; }, source.flow === "ended")}
      ${act(t("Table as CSV"), () => void saveTable(following.exports, source.lines, name))}`;
  }
  return html`${recorder ? html`${act(t("Save log"), () => recorder.save(name))}
      ${act(t("Table as CSV"), () => void saveTable(following.exports, recorder.lines, name))}
      ${act(t("Discard log"), () => { followed.recorder = undefined; })}
      <span class="how">${recorder.isFull ? t("The log is full.")
        : t("Recording: {{count}} lines", { count: recorder.lines.length })}</span>`
      : act(t("Record a log"), () => { followed.recorder = new Recorder(); })}`;
}
