// An image on its way to become the picture: how it looks with eight times eight units, and from
// which lightness on.

import "../style/image.css";
import { html, nothing, render } from "lit";
import { button, withValue } from "../common/controls";
import { picture } from "../common/picture";
import { isLightInk, lightnessOf, thresholdOf } from "../common/signs";
import { inDigits, t } from "../common/language";

export class ImageForm {
  private means: number[] = [];
  private threshold = 0.5;
  private lightIsInk = false;

  constructor(private readonly place: HTMLElement,
    private readonly use: (units: boolean[]) => void) {}

  async open(file: File): Promise<void> {
    this.means = [];
    let trouble = "";
    try {
      this.means = await lightnessOf(file);
      this.threshold = thresholdOf(this.means);
      this.lightIsInk = isLightInk(this.means, this.threshold);
    } catch (error) {
      trouble = (error as Error).message;
    }
    this.draw(trouble);
    this.place.querySelector("input")?.focus();
  }

  private get units(): boolean[] {
    return this.means.map((light) => light > this.threshold === this.lightIsInk);
  }

  private draw(trouble = ""): void {
    const { means, threshold, lightIsInk } = this;
    const percent = `${inDigits((100 * threshold).toFixed(0))} %`;
    render(means.length === 0 ? html`<p role="alert">${trouble || nothing}</p>` : html`
      ${picture(this.units)}
      <div>
        <label>${t("Threshold")} <output>${percent}</output>
          <input type="range" min="0" max="1" step="0.01" .value=${`${threshold}`}
            aria-valuetext=${percent} aria-describedby="word-image-threshold"
            @input=${withValue((value) => {
              this.threshold = Number(value);
              this.draw();
            })} /></label>
        <label class="check"><input type="checkbox" .checked=${lightIsInk}
          aria-describedby="word-image-light"
          @change=${(event: Event) => {
            this.lightIsInk = (event.target as HTMLInputElement).checked;
            this.draw();
          }} /> ${t("light parts are ink")}</label>
        <div class="row">
          ${button(t("Use image"), "image-use", () => { this.use(this.units); this.close(); })}
          ${button(t("Close"), "image-close", () => this.close())}
        </div>
      </div>`, this.place);
  }

  private close(): void {
    this.means = [];
    this.draw();
  }
}
