// A link to be handed on: as a QR code for a camera, as a text, and to be copied.

import { html, nothing } from "lit";
import { button, copied } from "./controls";
import { t } from "./language";
import { qrSvg } from "./qr";

export class LinkCode {
  private link = "";
  private picture: SVGElement | undefined;
  private told = "";

  constructor(private readonly changed: () => void) {}

  clear(): void {
    this.link = this.told = "";
    this.picture = undefined;
  }

  /** What stands behind '#' in a link to this page. */
  async set(hash: string, hasCode = true): Promise<void> {
    this.clear();
    const link = `${location.href.replace(/#.*/, "")}#${hash}`;
    this.picture = hasCode ? await codeOf(link) : undefined;
    this.link = link;
    this.changed();
  }

  private async copy(): Promise<void> {
    this.told = await copied(this.link) ? t("Copied.") : t("Select the link and copy it.");
    this.changed();
  }

  template(how: string) {
    return this.link === "" ? nothing : html`<div class="handed-in">${this.picture ?? nothing}
      <p><code class="handed-link">${this.link}</code></p>
      <p class="row">${button(t("Copy link"), "", () => this.copy())}</p>
      <p class="told" role="status">${this.told || nothing}</p>
      <p class="how">${how}</p></div>`;
  }
}

async function codeOf(link: string): Promise<SVGElement> {
  const { encodeQR } = await import("qr");
  // Without the light border, which the drawing has wider.
  const modules = encodeQR(link, "raw", { ecc: "medium", border: 1 }).slice(1, -1);
  return qrSvg(modules.map((row) =>
    row.slice(1, -1).map((isDark) => isDark ? "1" : "0").join("")), link);
}
