// What can be taken away: the board as a picture, the run as numbers or as a capsule, the link that
// opens it, and the code of a certificate. Plots have their own buttons.

import { html, nothing, render } from "lit";
import type { Board } from "../board/board";
import { linkOf } from "../board/link";
import { qrSvg } from "../common/qr";
import { savePng, saveSvg, saveText, type Keep } from "../common/save";
import type { Plots } from "../plots/plots";
import { ask } from "../words/words";

/** The page on which a run becomes a certificate. */
const sharePage = "share";

export class TakeAway {
  private readonly place = document.createElement("div");
  private told = "";
  /** Is a certificate waited for? */
  private awaits = false;

  constructor(section: HTMLElement, private readonly board: Board, private readonly plots: Plots) {
    section.querySelector("h2")!.append(ask("take-away"));
    section.append(this.place);
    this.draw();
  }

  /** Called every frame: a certificate takes a while. */
  show(): void {
    if (!this.awaits) return;
    const code = this.board.firmware.CertificateCode();
    if (this.board.page.key !== sharePage) {
      this.awaits = false;
      this.tell("There is no certificate: another page was opened.");
    } else if (code !== "") {
      this.awaits = false;
      const [link, ...rows] = code.split("\n");
      saveSvg("certificate", qrSvg(rows, link!));
      this.tell("The certificate’s code is saved; a phone that reads it checks the run.");
    }
  }

  private draw(): void {
    const button = (text: string, word: string, act: () => void) => html`
      <button type="button" class="lab-button" aria-describedby="word-${word}"
        @click=${act}>${text}</button>`;
    render(html`<div class="row">
      ${button("Board as PNG", "take-picture", () => void this.picture(savePng))}
      ${button("Board as SVG", "take-picture", () => void this.picture(saveSvg))}
      ${button("Run as CSV", "take-run", () => this.run())}
      ${button("Capsule", "take-capsule", () => this.capsule())}
      ${button("Link", "take-link", () => this.link())}
      ${button("QR code", "take-code", () => this.code())}
    </div><p class="told" role="status">${this.told || nothing}</p>`, this.place);
  }

  private tell(text: string): void {
    this.told = text;
    this.draw();
  }

  private async picture(keep: Keep): Promise<void> {
    try {
      const { boardSvg } = await import("../bench/boardSvg");
      await keep("board", await boardSvg());
      this.tell("The board is saved as a picture.");
    } catch (error) {
      this.tell(`The board could not be drawn: ${(error as Error).message}`);
    }
  }

  private run(): void {
    saveText("run.csv", this.plots.csv(), "text/csv");
    this.tell("The run is saved as run.csv: a row a frame, a column a curve.");
  }

  private capsule(): void {
    try {
      saveText("run.capsule.txt", this.board.firmware.WriteCapsule(-1));
      this.tell("The run is saved as a capsule; any AstroNano can replay it.");
    } catch (error) {
      this.tell(`${(error as Error).message} CUE begins a new run.`);
    }
  }

  private link(): void {
    const address = `${location.href.replace(/#.*/, "")}#${linkOf(this.board)}`;
    saveText("board.url", `[InternetShortcut]\r\nURL=${address}\r\n`);
    this.tell("The link is saved as board.url; it opens the board as it is set now.");
  }

  private code(): void {
    const { board } = this;
    const share = board.description.pages.findIndex(({ key }) => key === sharePage);
    board.firmware.SelectPage(share);
    board.refresh();
    this.awaits = true;
    this.tell("A fresh run of 200 steps is made for the certificate …");
  }
}
