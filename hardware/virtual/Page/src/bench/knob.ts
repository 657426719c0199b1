// One potentiometer: a picture, a slider for the keyboard and for screen readers, and under it
// what it sets now.

import type { Setting } from "../board/description";
import { Shown } from "../common/shown";
import { KnobValue, type Values } from "./knobValue";
import { withMinus } from "../common/format";
import { inDigits, t } from "../common/language";

const sweep = 270; // degrees from stop to stop
const travel = 180; // pixels of dragging from stop to stop
const small = 0.01;
const large = 0.1;

export interface KnobState {
  setting: Setting | undefined;
  value: number;
  /** The value as it stands on the display. */
  text: () => string;
  /** Where it must be turned to before it takes over, -1 when it is live. */
  pickUp: number;
}

export class Knob {
  readonly element = document.createElement("div");
  position = 0;
  private readonly slider: HTMLElement;
  private readonly parts: Record<string, SVGElement | HTMLElement> = {};
  private readonly shown = new Shown();
  private readonly value: KnobValue;
  /** How far an arrow key turns it: to the next whole number, where there are few. */
  private step = small;

  constructor(readonly index: number, private readonly turned: (position: number) => void,
    values: Values) {
    this.element.className = "knob";
    this.element.innerHTML = picture(index);
    this.slider = this.element.querySelector<HTMLElement>(".dial")!;
    for (const part of this.element.querySelectorAll<HTMLElement>("[data-part]")) {
      this.parts[part.dataset["part"]!] = part;
    }
    this.value = new KnobValue(this.parts["value"] as HTMLElement,
      this.parts["default"] as HTMLElement, values);
    this.listen();
    this.turnTo(0, false);
  }

  /** Where the wires end: the middle pin is the wiper. */
  pin(name: "GND" | "SIG" | "VCC"): DOMRect {
    return this.element.querySelector(`[data-pin=${name}]`)!.getBoundingClientRect();
  }

  turnTo(position: number, tell = true): void {
    this.position = Math.min(1, Math.max(0, position));
    const angle = (this.position - 0.5) * sweep;
    this.parts["cap"]!.setAttribute("transform", `rotate(${angle} 60 66)`);
    this.parts["arc"]!.setAttribute("d", arc(0, this.position));
    this.slider.setAttribute("aria-valuenow", (100 * this.position).toFixed(0));
    if (tell) this.turned(this.position);
  }

  show(state: KnobState): void {
    const { setting, value, pickUp } = state;
    const waits = setting !== undefined && pickUp >= 0;
    if (!this.shown.isOther(setting?.key, value, pickUp.toFixed(3))) return;
    const shown = setting ? inDigits(state.text()) : "–";
    const unit = /\d/.test(shown) ? setting!.unit : "";
    const text = `${shown} ${unit}`.trim();
    const name = t(setting?.name ?? "not used here");
    const where = waits ? t("Turn to {{percent}} % to take control.",
      { percent: (100 * pickUp).toFixed(0) }) : "";
    this.slider.setAttribute("aria-valuetext",
      setting ? `${name} ${text}` + (where && `. ${where}`) : name);
    this.parts["name"]!.textContent = name;
    this.parts["symbol"]!.replaceChildren(...symbol(setting?.symbol ?? ""));
    this.value.show(setting, shown, value);
    this.step = setting?.curve === "integer"
      ? Math.max(small, 1 / Math.max(1, setting.high - setting.low)) : small;
    this.parts["unit"]!.textContent = t(unit);
    this.parts["help"]!.textContent = withMinus(setting ? t(setting.help) : "");
    this.parts["wait"]!.textContent = waits ? t("turn to the mark to take control") : "";
    this.element.classList.toggle("waits", waits);
    const mark = this.parts["mark"]!;
    mark.setAttribute("visibility", waits ? "visible" : "hidden");
    if (waits) mark.setAttribute("transform", `rotate(${(pickUp - 0.5) * sweep} 60 66)`);
  }

  private listen(): void {
    const { slider } = this;
    slider.addEventListener("keydown", (event) => {
      const step = event.shiftKey && this.step === small ? small / 4 : this.step;
      const moves: Record<string, number> = {
        ArrowUp: step, ArrowRight: step, ArrowDown: -step, ArrowLeft: -step,
        PageUp: Math.max(large, step), PageDown: -Math.max(large, step), Home: -1, End: 1,
      };
      const move = moves[event.key];
      if (move === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      this.turnTo(this.position + move);
    });
    slider.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      slider.setPointerCapture(event.pointerId);
      slider.focus({ preventScroll: true });
      event.preventDefault();
    });
    slider.addEventListener("pointermove", (event) => {
      if (!slider.hasPointerCapture(event.pointerId)) return;
      // A finger that goes up or down scrolls the page.
      const way = event.movementX - (event.pointerType === "touch" ? 0 : event.movementY);
      this.turnTo(this.position + (way / travel) * (event.shiftKey ? 0.2 : 1));
    });
  }
}

/** "τx" as τ with an index; "dt" as it is. */
function symbol(text: string): Node[] {
  if (text.startsWith("d")) return [new Text(text)];
  const index = document.createElement("sub");
  index.textContent = text.slice(1);
  return [new Text(text.slice(0, 1)), index];
}

function point(position: number, radius: number): string {
  const angle = (((position - 0.5) * sweep - 90) * Math.PI) / 180;
  return [60 + radius * Math.cos(angle), 66 + radius * Math.sin(angle)]
    .map((coordinate) => coordinate.toFixed(2)).join(" ");
}

function arc(from: number, to: number): string {
  const long = (to - from) * sweep > 180 ? 1 : 0;
  return `M${point(from, 42)}A42 42 0 ${long} 1 ${point(to, 42)}`;
}

function picture(index: number): string {
  const ticks = Array.from({ length: 11 }, (_, i) =>
    `M${point(i / 10, 46.5)}L${point(i / 10, 50)}`);
  const ridges = Array.from({ length: 36 }, (_, i) =>
    `<path d="M60 33.5v4" transform="rotate(${i * 10} 60 66)"/>`);
  const pins = ["GND", "SIG", "VCC"].map((name, i) =>
    `<circle data-pin="${name}" cx="${48 + 12 * i}" cy="7" r="2.6"/>`);
  return `
    <div class="dial" role="slider" tabindex="0"
      aria-label="${t("Knob {{number}}", { number: index + 1 })}"
      aria-valuemin="0" aria-valuemax="100" aria-valuenow="0" aria-orientation="vertical"
      aria-describedby="knob-help-${index}">
      <svg viewBox="0 0 120 124" aria-hidden="true">
        <rect class="pcb" x="1" y="1" width="118" height="122" rx="9"/>
        <g class="holes"><circle cx="11" cy="11" r="4"/><circle cx="109" cy="11" r="4"/>
          <circle cx="11" cy="113" r="4"/><circle cx="109" cy="113" r="4"/></g>
        <g class="pins">${pins.join("")}</g>
        <path class="ticks" d="${ticks.join("")}"/>
        <path class="track" d="${arc(0, 1)}"/>
        <path class="arc" data-part="arc"/>
        <g class="mark" data-part="mark" visibility="hidden"><path d="M60 23l-6-10h12z"/></g>
        <g data-part="cap">
          <circle class="skirt" cx="60" cy="66" r="33"/>
          <g class="ridges">${ridges.join("")}</g>
          <circle class="top" cx="60" cy="66" r="26"/>
          <path class="pointer" d="M60 36v17"/>
        </g>
        <text x="60" y="118">${index + 1}</text>
      </svg>
    </div>
    <div class="card">
      <p class="line"><span data-part="name"></span> <i data-part="symbol"></i></p>
      <p class="value"><button type="button" data-part="value"></button>
        <small data-part="unit"></small>
        <button type="button" data-part="default" hidden>↺</button></p>
      <p class="help" id="knob-help-${index}" data-part="help"></p>
      <p class="wait" data-part="wait"></p>
    </div>`;
}
