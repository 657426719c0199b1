// What can be taken away: the board as a picture, the run as numbers or as a capsule, the link that
// opens it, and the code of a certificate. Plots have their own buttons.

import { html, nothing, render } from "lit";
import type { Board } from "../board/board";
import { linkOf } from "../board/link";
import { writeCapsule } from "./capsule";
import { button } from "../common/controls";
import { LinkCode } from "../common/linkCode";
import { qrSvg } from "../common/qr";
import { savePng, saveSvg, saveText, type Keep } from "../common/save";
import type { Plots } from "../plots/plots";
import { ask } from "../words/words";
import { sentence, t } from "../common/language";

/** The page on which a run becomes a certificate. */
const sharePage = "share";

export class TakeAway {
  private readonly place = document.createElement("div");
  private told = "";
  /** What is to be pasted into another page, or nothing. */
  private snippet = "";
  private readonly ofLink = new LinkCode(() => this.draw());
  /** The page to go back to when the certificate is there; undefined when none is waited for. */
  private back: number | undefined;

  constructor(section: HTMLElement, private readonly board: Board, private readonly plots: Plots) {
    section.querySelector("h2")!.append(ask("take-away"));
    section.append(this.place);
    this.draw();
  }

  /** Called every frame: a certificate takes a while. */
  show(): void {
    const { back, board: { firmware, page } } = this;
    if (back === undefined) return;
    const code = firmware.CertificateCode();
    const trouble = firmware.CertificateTrouble();
    if (page.key !== sharePage) {
      this.end(t("No certificate: another page was opened."));
    } else if (trouble !== "") {
      firmware.SelectPage(back);
      this.end(sentence(trouble));
      void this.ofLink.set(linkOf(this.board));
    } else if (code !== "") {
      const [link, ...rows] = code.split("\n");
      saveSvg("certificate", qrSvg(rows, link!));
      firmware.SelectPage(back);
      this.end(t("The QR code is saved. A phone that scans it checks the run."));
    }
  }

  private draw(): void {
    render(html`<div class="row">
      ${button(t("Board as PNG"), "take-picture", () => this.picture(savePng))}
      ${button(t("Board as SVG"), "take-picture", () => this.picture(saveSvg))}
      ${button(t("Run as CSV"), "take-run", () => this.run())}
      ${button(t("Capsule"), "take-capsule", () => this.capsule())}
      ${button(t("Link"), "take-link", () => this.link())}
      ${button(t("QR code"), "take-code", () => this.code())}
      ${button(t("Embed"), "take-embed", () => this.tell(t("Paste this into your page:"), embedded(
        new URL(`embed.html#${linkOf(this.board)}`, location.href).href)))}
    </div><p class="told" role="status">${this.told || nothing}</p>
    ${this.snippet === "" ? nothing : html`<textarea class="snippet" readonly rows="4"
      aria-label=${t("To embed")} .value=${this.snippet}
      @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}></textarea>`}
    ${this.ofLink.template(t("The link opens the board with the current settings."))}`,
    this.place);
  }

  private end(text: string): void {
    this.back = undefined;
    this.board.refresh();
    this.tell(text);
  }

  private tell(text: string, snippet = ""): void {
    this.snippet = snippet;
    this.ofLink.clear();
    this.told = text;
    this.draw();
  }

  private async picture(keep: Keep): Promise<void> {
    try {
      const { boardSvg } = await import("../bench/boardSvg");
      await keep("board", await boardSvg());
      this.tell(t("The picture is saved."));
    } catch (error) {
      this.tell(t("The board could not be drawn: {{error}}", { error: (error as Error).message }));
    }
  }

  private run(): void {
    saveText("run.csv", this.plots.csv(), "text/csv");
    this.tell(t("The run is saved as run.csv: one row per frame, one column per curve."));
  }

  private capsule(): void {
    try {
      saveText("run.capsule.txt", writeCapsule(this.board));
      this.tell(t("The capsule is saved. Any AstroNano can replay it."));
    } catch (error) {
      this.tell(`${(error as Error).message} ${t("Press CUE to start a new run.")}`);
    }
  }

  private link(): void {
    const address = `${location.href.replace(/#.*/, "")}#${linkOf(this.board)}`;
    saveText("board.url", `[InternetShortcut]\r\nURL=${address}\r\n`);
    this.tell(t("The link is saved as board.url. It opens the board with the current settings."));
  }

  private code(): void {
    const { board } = this;
    this.back ??= board.pageIndex;
    board.turnTo(sharePage);
    this.tell(t("Running 200 steps for the certificate …"));
  }
}

/** The frame for a page of somebody else. */
function embedded(address: string): string {
  return `<iframe src="${address.replaceAll("&", "&amp;")}" width="480" height="420" `
    + "style=\"border: 0\" loading=\"lazy\" title=\"AstroNano\"></iframe>";
}
