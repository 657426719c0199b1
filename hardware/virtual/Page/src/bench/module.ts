// The board itself, as a picture whose pins the wires find: Wokwi's for the DevKit; for others the
// two rows of pins as the board's file has them. One with a display of its own lies across the
// bench, its display larger than it is.

import type { HeaderPin, Wiring } from "../board/description";
import { t } from "../common/language";

interface PinInfo { name: string; x: number; y: number; }
type WokwiElement = HTMLElement & { pinInfo?: PinInfo[] };

/** Where a pin is in the window. */
type Spot = { x: number; y: number };

// What Wokwi prints beside those pins whose name is not D and the number of the GPIO.
const printed: Record<number, string> = { 36: "VP", 39: "VN" };
// A pin of 2.54 mm and a board of 25.5 mm in the units of Wokwi's picture.
const pitch = 9.45;
const width = 95;

export class Module {
  readonly element: HTMLElement;

  constructor(bench: HTMLElement, wiring: Wiring) {
    const { displayOnBoard, id, left, right } = wiring;
    const esp = bench.querySelector<HTMLElement>("#esp")!;
    this.element = displayOnBoard ? bench.querySelector<HTMLElement>(".module")! : esp;
    if (displayOnBoard) {
      bench.classList.add("onboard");
      bench.querySelector(".header-pins")!.outerHTML = strip(right, "upper");
      this.element.insertAdjacentHTML("beforeend", strip(left, "lower"));
      this.element.insertAdjacentHTML("beforeend", `<span class="usb" aria-hidden="true"></span>`);
    } else if (id !== "esp32-devkit") {
      const drawn = document.createElement("div");
      drawn.id = "esp";
      drawn.innerHTML = picture(wiring);
      esp.parentElement!.style.setProperty("--long", `${height(wiring)}px`);
      esp.parentElement!.style.setProperty("--wide", `${width}px`);
      esp.replaceWith(drawn);
      this.element = drawn;
    }
  }

  /** Wokwi's elements draw themselves a moment after they were defined. */
  get isReady(): boolean {
    return this.element.offsetHeight > 0 && (!this.isWokwi || this.info !== undefined);
  }

  gpio(number: number): Spot {
    return this.isWokwi ? this.named(printed[number] ?? `D${number}`)
      : this.drawn(`[data-gpio="${number}"]`);
  }

  supply(): Spot { return this.isWokwi ? this.named("3V3") : this.drawn(`[data-label="3V3"]`); }

  ground(): Spot {
    return this.isWokwi ? this.named("GND.1") : this.drawn(`[data-label="GND"]`);
  }

  private get info(): PinInfo[] | undefined { return (this.element as WokwiElement).pinInfo; }

  private get isWokwi(): boolean { return this.element.localName.startsWith("wokwi-"); }

  private named(name: string): Spot {
    const box = this.element.getBoundingClientRect();
    const scale = box.width / this.element.offsetWidth;
    const { x, y } = this.info!.find((pin) => pin.name === name)!;
    return { x: box.left + x * scale, y: box.top + y * scale };
  }

  private drawn(selector: string): Spot {
    const all = this.element.querySelectorAll(selector);
    const box = all[all.length - 1]!.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
}

/** What is wired where, in words. */
export function wiringInWords(wiring: Wiring): string {
  const { name, displayOnBoard, data, clock, reset, supply, knobs, buttons } = wiring;
  const own = t(" (on the board; reset GPIO {{reset}}, supply GPIO {{supply}})", { reset, supply });
  return t("{{name}}: OLED SDA GPIO {{data}}, SCL GPIO {{clock}}{{own}}; knobs GPIO {{knobs}}; "
    + "CUE GPIO {{cue}}, MODE GPIO {{mode}}.", { name, data, clock,
    own: displayOnBoard ? own : "", knobs: knobs.join(", "), cue: buttons[0]!, mode: buttons[1]! });
}

function strip(pins: HeaderPin[], kind: string): string {
  const each = pins.map(({ label, gpio }) =>
    `<span><i data-gpio="${gpio}" data-label="${label}"></i>${label}</span>`);
  return `<div class="row ${kind}" aria-hidden="true">${each.join("")}</div>`;
}

function height({ left }: Wiring): number { return pitch * (left.length + 3); }

function picture(wiring: Wiring): string {
  const long = height(wiring);
  const row = (pins: HeaderPin[], x: number, text: number, anchor: string) => pins.map((pin, i) => {
    const y = (pitch * (i + 1)).toFixed(1);
    return `<circle data-gpio="${pin.gpio}" data-label="${pin.label}" cx="${x}" cy="${y}" r="3"/>`
      + `<text x="${text}" y="${y}" text-anchor="${anchor}">${pin.label}</text>`;
  }).join("");
  const usb = (x: number) => `<rect class="metal usb" x="${x}" y="${long - 13}" width="22"
    height="17" rx="2"/>`;
  return `<svg class="drawn" viewBox="0 0 ${width} ${long}" width="${width}" height="${long}">
    <rect class="pcb" width="${width}" height="${long}" rx="5"/>
    <rect class="metal" x="28" y="22" width="39" height="62" rx="2"/>
    <path class="aerial" d="M30 17v-12h7v8h7v-8h7v8h7v-8h7v12"/>
    <text class="chip" x="47.5" y="56">${wiring.chip}</text>
    <rect class="led" x="44" y="${long - 44}" width="7" height="5"/>
    ${wiring.sockets === 1 ? usb(36.5) : usb(20) + usb(53)}
    <g class="row">${row(wiring.left, 6, 11, "start")}</g>
    <g class="row">${row(wiring.right, width - 6, width - 11, "end")}</g></svg>`;
}
