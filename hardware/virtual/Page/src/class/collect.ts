// How codes of a class come onto the page: pasted, read by the camera, or from files: texts, or
// pictures of codes. They stay here.

import { html, nothing } from "lit";
import { withFiles, withValue } from "../common/controls";
import { t } from "../common/language";
import { Camera, codeIn, whyNoCamera } from "../common/scan";

const longestFile = 1_000_000;

export class Collect {
  text = "";
  private told = "";
  private scanned = 0;
  private readonly camera = new Camera((text) => this.add(text, true));

  /** `changed` is called with every other text, `show` when only the notice is another. */
  constructor(private readonly id: string, private readonly label: string,
    private readonly changed: () => void, private readonly show: () => void) {}

  stop(): void { this.camera.stop(); }

  /** Adds a line, once. */
  add(line: string, isScanned = false): void {
    if (this.text.split("\n").includes(line.trim())) return;
    this.text = [this.text.trimEnd(), line.trim()].filter(Boolean).join("\n");
    if (isScanned) {
      this.scanned++;
      this.told = t("{{count}} codes were scanned.", { count: this.scanned });
    }
    this.changed();
  }

  private async toggle(): Promise<void> {
    this.scanned = 0;
    if (this.camera.isOn) {
      this.camera.stop();
      this.told = "";
    } else {
      this.told = t("Hold one code after the other in front of the camera.");
      this.told = await this.camera.start() || this.told;
    }
    this.show();
  }

  private async read(files: File[]): Promise<void> {
    const refused: string[] = [];
    for (const file of files) {
      const line = file.type.startsWith("image/") ? await pictured(file)
        : file.size <= longestFile ? await file.text() : "";
      if (line.trim()) line.split("\n").forEach((one) => this.add(one));
      else refused.push(t("{{file}} has no code in it.", { file: file.name.slice(0, 40) }));
    }
    this.told = refused.join(" ");
    this.changed();
  }

  template() {
    const why = whyNoCamera();
    return html`<label for=${this.id}>${this.label}</label>
      <textarea id=${this.id} rows="4" spellcheck="false" autocomplete="off"
        .value=${this.text} @input=${withValue((text) => {
          this.text = text;
          this.changed();
        })}></textarea>
      <p class="row">${why ? nothing : html`<button type="button" class="lab-button scan"
        aria-pressed=${this.camera.isOn} @click=${() => void this.toggle()}>${
          t(this.camera.isOn ? "Stop the camera" : "Scan with the camera")}</button>`}
        <label class="lab-button file">${t("From files …")}
          <input type="file" class="hidden" multiple accept=".txt,.csv,text/plain,image/*"
            @change=${withFiles((...files) => this.read(files))} /></label></p>
      ${this.camera.isOn ? html`<div class="viewfinder">${this.camera.video}</div>` : nothing}
      <p class="how scanned" role="status">${this.told || why || nothing}</p>`;
  }
}

async function pictured(file: File): Promise<string> {
  try {
    const picture = await createImageBitmap(file);
    return await codeIn(picture, picture.width, picture.height);
  } catch {
    return "";
  }
}
