// The value under a knob: it can be typed, and set back to what it is at first.

import type { Setting } from "../board/description";
import { t } from "../common/language";

/** Where values come from and go to. */
export interface Values {
  /** As it stands in a link. */
  get(key: string): string;
  /** False if the setting refuses the text. */
  set(key: string, text: string): boolean;
  /** What the setting is at first; undefined for one that cannot be typed. */
  start(setting: Setting): number | undefined;
}

export class KnobValue {
  private setting: Setting | undefined;
  private readonly entry = document.createElement("input");

  constructor(private readonly value: HTMLElement, private readonly back: HTMLElement,
    private readonly values: Values) {
    const { entry } = this;
    entry.hidden = true;
    entry.autocomplete = "off";
    entry.setAttribute("aria-describedby", "word-type-value");
    value.setAttribute("aria-describedby", "word-type-value");
    back.setAttribute("aria-describedby", "word-reset-value");
    back.setAttribute("aria-label", t("Reset the value"));
    value.after(entry);
    value.addEventListener("click", () => this.open());
    entry.addEventListener("input", () => entry.setCustomValidity(""));
    entry.addEventListener("blur", () => this.close());
    entry.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Escape") this.close(true);
      else if (event.key === "Enter") {
        // Or it presses the button that has the focus then.
        event.preventDefault();
        this.take();
      }
    });
    back.addEventListener("click", () => {
      if (this.setting) values.set(this.setting.key, `${this.start}`);
      value.focus();
    });
  }

  show(setting: Setting | undefined, text: string, value: number): void {
    if (setting?.key !== this.setting?.key) this.close();
    this.setting = setting;
    const { start } = this;
    this.value.textContent = text;
    this.value.toggleAttribute("disabled", start === undefined);
    this.back.hidden = start === undefined || Math.fround(value) === Math.fround(start);
  }

  private get start(): number | undefined {
    return this.setting && this.values.start(this.setting);
  }

  private open(): void {
    if (!this.setting) return;
    this.entry.value = this.values.get(this.setting.key);
    this.entry.setAttribute("aria-label", t(this.setting.name));
    this.entry.setCustomValidity("");
    this.entry.hidden = false;
    this.value.hidden = true;
    this.entry.select();
  }

  private take(): void {
    const { entry, setting, values } = this;
    if (!setting) return;
    if (values.set(setting.key, entry.value.trim().replace(",", "."))) {
      this.close(true);
      return;
    }
    const { name, minimum, maximum, words } = setting;
    entry.setCustomValidity(words.length > 0
      ? t("{{name}} must be one of: {{words}}.", { name: t(name), words: words.join(", ") })
      : t("{{name}} must be from {{minimum}} to {{maximum}}.",
        { name: t(name), minimum, maximum }));
    entry.reportValidity();
  }

  private close(focus = false): void {
    if (this.entry.hidden) return;
    this.value.hidden = false;
    this.entry.hidden = true;
    if (focus) this.value.focus();
  }
}
