// Several boards at once: a display each, with its own line of agreement.

import { html, type TemplateResult } from "lit";
import { columns, fill, rows } from "../bench/oled";
import { withValue } from "../common/controls";
import { t } from "../common/language";
import type { Description } from "../board/description";
import { kindOf, titleOf } from "./boardView";
import type { Following } from "./following";
import { verdictOf } from "./verdict";

const image = new ImageData(columns, rows);

export function wallTemplate(following: Following, description: Description,
  changed: () => void): TemplateResult {
  return html`<ul class="wall">${following.boards.map((followed) => {
    const { text, kind } = verdictOf(followed);
    return html`<li class=${followed === following.shown ? "open" : ""}>
      <button type="button" class="display" aria-label=${t("Open {{name}} in the laboratory",
        { name: titleOf(followed, description) })} @click=${() => {
          following.show(followed);
          document.querySelector<HTMLElement>("[data-to=lab]")!.click();
        }}><canvas width=${columns} height=${rows} data-board=${followed.number}></canvas></button>
      <input type="text" maxlength="24" aria-label=${t("Name of the board")} .value=${followed.name}
        placeholder=${kindOf(followed, description)} @change=${withValue((name) => {
          followed.name = name.trim();
          changed();
        })} />
      <p class="verdict" data-verdict=${kind}>${text}</p></li>`;
  })}</ul>`;
}

/** Draws what each board shows; nothing until something was heard of it. */
export function paintWall(place: HTMLElement, following: Following): void {
  for (const followed of following.boards) {
    const canvas = place.querySelector<HTMLCanvasElement>(`[data-board="${followed.number}"]`);
    const context = canvas?.getContext("2d");
    if (!context || followed.status.stage === "Silent") continue;
    fill(image, following.pictureOf(followed));
    context.putImageData(image, 0, 0);
  }
}
