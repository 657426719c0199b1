// A lesson of a teacher's own: its file is read, its claims are computed, and it is opened, shared
// as a link, or saved.

import { html, nothing, render } from "lit";
import "../style/lesson.css";
import "../style/lessonParts.css";
import "../style/class.css";
import type { Board } from "../board/board";
import { follow } from "../board/link";
import { table, withFiles, withValue } from "../common/controls";
import { t } from "../common/language";
import { makeSection } from "../common/make";
import { LinkCode } from "../common/linkCode";
import { fileNameOf, saveText } from "../common/save";
import { openRead } from "../lesson/lesson";
import { checkClaims, type Checked } from "./claims";
import { example } from "./example";
import { longestFile, longestLink, packed, unpacked } from "./pack";
import { readOwn, type OwnLesson } from "./read";

/** Longest link that a QR code shows to a camera. */
const longestCode = 700;

export class OwnPanel {
  private readonly place = makeSection("own", "lesson league");
  private readonly link: LinkCode;
  private file = "";
  private read: OwnLesson | undefined;
  private checked: Checked[] = [];
  private told = "";
  private isBusy = false;

  constructor(private readonly board: Board, private readonly settle: () => void,
    private readonly closed: () => void, private readonly isPupils = false) {
    this.link = new LinkCode(() => this.show());
    this.show();
  }

  /** Opens the lesson of a link: its claims are computed first, and a false one closes it. */
  async openLink(link: string): Promise<void> {
    const text = await unpacked(link);
    if (text === undefined) {
      this.told = t("The link of this lesson is damaged. Ask for it again.");
      this.show();
    } else {
      await this.take(text);
      if (this.isTrue) this.open();
      else {
        this.told = t("This lesson has a fault, so it does not open. Tell your teacher.");
        this.show();
      }
    }
  }

  private get isTrue(): boolean {
    return this.read !== undefined && this.read.faults.isEmpty && !this.isBusy
      && this.checked.length === this.read.claims.length
      && this.checked.every(({ holds }) => holds);
  }

  /** Reads a file and computes what it claims. */
  private async take(file: string): Promise<void> {
    if (this.isBusy) return;
    this.file = file;
    this.checked = [];
    this.told = "";
    this.link.clear();
    this.read = readOwn(file, (link) => follow(link, this.board));
    if (this.read.faults.isEmpty) {
      const { lesson, claims } = this.read;
      this.isBusy = true;
      try {
        this.checked = await checkClaims(lesson, claims, this.board, (done) => {
          this.told = t("Computing claim {{number}} of {{all}} …",
            { number: done + 1, all: claims.length });
          this.show();
        });
        this.told = "";
      } catch (error) {
        this.told = t("The measurement failed: {{error}}", { error: (error as Error).message });
      }
      this.isBusy = false;
    }
    this.show();
  }

  private open(): void {
    this.close();
    openRead(this.read!.lesson, this.board, this.settle);
  }

  private close(): void {
    this.place.remove();
    this.closed();
  }

  private async share(): Promise<void> {
    // Pupils get the link: without the part for teachers.
    const hash = `own=${await packed(this.file.split("\n# Key\n")[0]!)}&depth=lab`;
    if (hash.length > longestLink) {
      this.told = t("The lesson is too long for a link ({{length}} characters; at most {{most}}). "
        + "Save the file and hand it out instead.", { length: hash.length, most: longestLink });
    } else await this.link.set(hash, hash.length <= longestCode);
    this.show();
  }

  private async load(file: File | undefined): Promise<void> {
    if (!file) return;
    if (file.size > 4 * longestFile) {
      this.told = t("The file is too long for a lesson.");
      this.show();
    } else await this.take(await file.text());
  }

  private show(): void {
    render(this.isPupils ? this.forPupils() : this.forTeachers(), this.place);
  }

  private forPupils() {
    return html`<header><h2 id="own-title">${t("A lesson of your teacher")}</h2></header>
      <p class="told" role="status" id="own-told">${this.told || nothing}</p>`;
  }

  private forTeachers() {
    const { read } = this;
    const faults = read?.faults.inWords() ?? [];
    return html`<header><h2 id="own-title">${t("A lesson of your own")}</h2>
        <button type="button" class="quiet" @click=${() => this.close()}>${t("Close")}</button>
      </header>
      <p>${t("A lesson is one file: text, steps, predictions and claims. Edit the example, or open "
        + "a file. The page computes every claim before anyone else sees it.")}</p>
      <label for="own-file">${t("The file")}</label>
      <textarea id="own-file" rows="14" spellcheck="false" autocomplete="off" .value=${this.file}
        @input=${withValue((file) => {
          this.file = file;
          this.read = undefined;
        })}></textarea>
      <p class="row"><button type="button" class="lab-button" id="own-check"
          ?disabled=${this.isBusy} @click=${() => void this.take(this.file)}>${t("Check")}</button>
        <button type="button" class="lab-button" id="own-example"
          @click=${() => void this.take(example)}>${t("The example")}</button>
        <label class="lab-button file">${t("Open a file …")}
          <input type="file" class="hidden" accept=".md,.txt,text/plain,text/markdown"
            @change=${withFiles((file) => this.load(file))} /></label>
        <button type="button" class="lab-button" ?disabled=${this.file === ""} @click=${() =>
          saveText(`${fileNameOf(read?.lesson.title ?? "") || "lesson"}.md`, this.file,
            "text/markdown")}>${t("Save the file")}</button></p>
      <p class="told" role="status" id="own-told">${faults.length > 0
        ? faults.map((fault) => html`${fault}<br />`) : this.told || nothing}</p>
      ${this.claims()}
      ${this.isTrue ? html`<p class="row"><button type="button" class="lab-button" id="own-open"
          @click=${() => this.open()}>${t("Open the lesson")}</button>
        <button type="button" class="lab-button" id="own-share"
          @click=${() => void this.share()}>${t("Share as a link")}</button></p>` : nothing}
      ${this.link.template(t("The link holds the lesson, without its key. Nothing is uploaded."))}`;
  }

  private claims() {
    const { checked } = this;
    return checked.length === 0 ? nothing : table(t("Claims"), "handed",
      [t("Claim"), t("It says"), t("Computed here")],
      checked.map(({ claim, came, holds }) => html`<tr><th scope="row">${claim.name}</th>
        <td>${claim.says}${claim.within > 0 ? ` ± ${claim.within}` : nothing}</td>
        <td class=${holds ? "fine" : "bad"}>${holds ? "✓" : "✗"} ${came}${holds ? nothing
          : html` <small>(${t("line {{line}}", { line: claim.line })})</small>`}</td></tr>`));
  }
}
