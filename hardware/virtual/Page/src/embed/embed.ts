// The view that other pages may show in a frame: the display of a board that a link sets up, what
// is going on, and another cue. It stores nothing, learns nothing and opens no serial port.

import "../style/page.css";
import "../style/time.css";
import "../style/embed.css";
import { html, render } from "lit";
import { boardIn } from "../address/address";
import { Oled } from "../bench/oled";
import { Board } from "../board/board";
import { follow } from "../board/link";
import { Loop } from "../board/loop";
import { whyNotStarted } from "../board/trouble";
import { language, t } from "../common/language";
import { SituationLine } from "../words/situation";

const main = document.querySelector<HTMLElement>("main")!;
document.documentElement.lang = language;
const dark = matchMedia("(prefers-color-scheme: dark)");
const colour = () => {
  document.documentElement.dataset["theme"] = dark.matches ? "dark" : "light";
};
dark.addEventListener("change", colour);
colour();
addEventListener("hashchange", () => location.reload());

try {
  main.textContent = t("Starting …");
  const board = await Board.start(boardIn(location.hash), () => {}, false);
  main.textContent = "";
  show(board);
} catch (error) {
  console.error(error);
  main.textContent = whyNotStarted(error);
}

function show(board: Board): void {
  follow(location.hash || "#page=neurons", board);
  const draw = () => render(html`
    <div class="slot"><canvas role="img" aria-label=${t("OLED display, 128 by 64 pixels")}></canvas>
    </div>
    <div class="told"></div>
    <p class="row">
      <button type="button" class="lab-button" @click=${() => board.firmware.SelectCue(
        board.cueNumber % board.description.mostCues + 1)}>${t("Another one")}</button>
      <button type="button" class="lab-button" aria-pressed=${board.isHeld} @click=${() => {
        board.firmware.Hold(!board.isHeld);
        board.refresh();
        draw();
      }}>${t("Pause")}</button>
      <a href=${`./${location.hash}`} target="_blank" rel="noopener">${t("Open in AstroNano")}</a>
    </p>`, main);
  draw();
  const oled = new Oled(main.querySelector("canvas")!);
  const situation = new SituationLine(main.querySelector(".told")!, board);
  new Loop(board, (now, fully) => {
    oled.show(board.display, board.displayIsOn);
    if (board.plays) situation.show(now, fully);
  }, (error) => { main.textContent = whyNotStarted(error); }).start();
}
