// The panel above the board: how to connect your own board, and how its run compares to this page.

import { html, nothing, render, type TemplateResult } from "lit";
import "../style/lesson.css";
import "../style/twin.css";
import type { Knob } from "../bench/knob";
import type { Board } from "../board/board";
import { button, withFiles } from "../common/controls";
import { t } from "../common/language";
import { makeSection } from "../common/make";
import { boardTemplate, logButtons } from "./boardView";
import { Following } from "./following";
import { linesOf, LogSource } from "./log";
import { PortSource, serial } from "./port";
import { list, noOpening, noPort, type Reason } from "./reasons";
import type { Source } from "./source";
import { wallTemplate, paintWall } from "./wall";
import { WindowSource } from "./window";

/** ms between two pictures of the panel, which is mostly text. */
const period = 100;

export class TwinPanel {
  private readonly place = makeSection("twin", "lesson twin");
  private following: Following | undefined;
  private told = "";
  private reasons: Reason[] = [];
  private shownAt = 0;

  constructor(private readonly board: Board, private readonly knobs: readonly Knob[],
    private readonly closed: () => void) {
    this.show();
  }

  /** Connects at once where the browser already knows the port. */
  async greet(): Promise<void> {
    const known = await serial?.getPorts() ?? [];
    if (known.length === 1) await this.try(() => PortSource.open(known[0]!));
  }

  /** Follows the other window of the page. */
  followWindow(): Promise<void> { return this.try(async () =>
    new WindowSource(() => this.following?.shown?.status.behind ?? 0)); }

  private async connect(): Promise<void> {
    await this.try(async () => {
      // First of all: a browser opens its list of ports for a click only.
      const port = await serial!.requestPort();
      return PortSource.open(port);
    });
  }

  private async open(file: File | undefined): Promise<void> {
    if (!file) return;
    const lines = linesOf(await file.text());
    if (lines) await this.try(async () => new LogSource(lines));
    else this.tell(t("{{file}} is no log of a board: its first line must be “AstroNano log 1”.",
      { file: file.name }));
  }

  private async try(open: () => Promise<Source>): Promise<void> {
    this.tell("");
    try {
      const source = await open();
      this.following ??= await Following.start(this.board, this.knobs, () => this.showSoon());
      this.following.add(source);
    } catch (error) {
      const name = error instanceof DOMException ? error.name : "";
      if (name === "NotFoundError") this.tell(t("No port was chosen."), noPort());
      else if (name === "NetworkError" || name === "InvalidStateError") {
        this.tell(t("The browser could not open the port."), noOpening());
      } else {
        console.error(error);
        this.tell(`${error}`);
      }
    }
    this.show();
  }

  private tell(text: string, reasons: Reason[] = []): void {
    this.told = text;
    this.reasons = reasons;
    this.show();
  }

  private close(): void {
    for (const followed of [...this.following?.boards ?? []]) this.following!.remove(followed);
    this.place.remove();
    this.closed();
  }

  private showSoon(): void {
    if (performance.now() - this.shownAt >= period || document.hidden) this.show();
  }

  private show(): void {
    this.shownAt = performance.now();
    const boards = this.following?.boards ?? [];
    render(html`<header><h2 id="twin-title">${t("A board of your own")}</h2>
        <button type="button" class="quiet" @click=${() => this.close()}>${
          boards.length > 0 ? t("Disconnect") : t("Close")}</button></header>
      ${boards.length === 0 ? html`<p>${t("Connect your board by USB: this page listens to it, "
        + "computes the same run bit by bit, and shows what is inside. Nothing that is saved on "
        + "the board or on this page is changed.")}</p>` : nothing}
      ${boards.length > 1 ? wallTemplate(this.following!, this.board.description,
        () => this.show()) : nothing}
      ${this.following?.shown ? boardTemplate(this.following, this.board.description) : nothing}
      ${this.ways(boards.length > 0)}
      <p class="told" role="status">${this.told || nothing}</p>
      ${this.reasons.length > 0 ? list(this.reasons) : nothing}`, this.place);
    if (boards.length > 1) paintWall(this.place, this.following!);
  }

  // Ways to a board, or to one more of them.
  private ways(isOneMore: boolean): TemplateResult {
    const noSerial = isSecureContext
      ? t("This browser has no Web Serial, so it cannot listen to a board. Open this page in a "
        + "browser that has it, or open a recorded log.")
      : t("A browser opens serial ports only for pages from https or from this computer. Open "
        + "this page by https, or open a recorded log.");
    return html`${serial || isOneMore ? nothing : html`<p class="how">${noSerial}</p>`}
      <div class="row ways">
        ${isOneMore ? logButtons(this.following!, () => this.show()) : nothing}
        <button type="button" class="lab-button ${isOneMore ? "" : "main"}" id="connect"
          ?disabled=${!serial} @click=${() => void this.connect()}>${
          isOneMore ? t("Connect another board") : t("Connect a board")}</button>
        ${isOneMore ? nothing : html`<a class="lab-button" href="flash/">${t("Flash a board")}</a>`}
        <span class="from-file"><input id="twin-log" type="file" accept=".log,text/plain"
          @change=${withFiles((file) => this.open(file))} /><label class="lab-button file"
          for="twin-log">${t("Open a log")}</label></span>
        ${isOneMore ? nothing
          : button(t("Follow another window"), "", () => this.followWindow())}
        ${(this.following?.boards.length ?? 0) > 1 ? button(t("Disconnect this board"), "",
          () => this.following!.remove(this.following!.shown!)) : nothing}
      </div>`;
  }
}
