// The wires of the board, laid between the pins wherever the layout has put the parts, in lanes
// so that they stay apart. Which pins those are the simulated board says.

import type { Wiring } from "../board/description";
import type { Knob } from "./knob";
import type { Module } from "./module";
import { rounded, type Point } from "./route";

const knobColours = ["#e8a317", "#2e9e6b", "#c05fb3", "#e06a2c"];
const buttonColours = ["#d3455b", "#3b82c4"];
const lane = 5.5;

export class Wires {
  private origin = { x: 0, y: 0 };
  private drawn: string[] = [];

  constructor(
    private readonly bench: HTMLElement,
    private readonly picture: SVGElement,
    private readonly knobs: readonly Knob[],
    private readonly module: Module,
    private readonly pins: Wiring,
  ) {
    const observer = new ResizeObserver(() => this.draw());
    for (const part of [bench, module.element, ...bench.querySelectorAll(".card")]) {
      observer.observe(part);
    }
  }

  draw(): void {
    if (!this.module.isReady) return;
    const frame = this.bench.getBoundingClientRect();
    this.origin = { x: frame.x, y: frame.y };
    this.picture.setAttribute("viewBox", `0 0 ${frame.width} ${frame.height}`);
    this.drawn = [];
    // The display may just stick to the top of a phone; its wires end where it belongs.
    this.bench.classList.add("measured");
    if (!this.pins.displayOnBoard) this.display();
    this.supply();
    this.controls();
    this.bench.classList.remove("measured");
    this.picture.innerHTML = this.drawn.join("");
  }

  /** SCL and SDA to the chip, VCC and GND to the rails. */
  private display(): void {
    const module = this.box(".module");
    const esp = this.chip();
    const rails = this.rails();
    const pins = [...this.bench.querySelectorAll(".header-pins span")]
      .map((pin) => this.centre(pin.getBoundingClientRect()));
    const [ground, supply, clock, data] = pins as [Point, Point, Point, Point];
    for (const pin of pins) pin.y = module.top + 9;
    // Beside the chip the wires leave the module above, over the chip below, from behind it.
    const beside = module.left > esp.right;
    const level = (i: number) =>
      beside ? module.top - 6 - lane * i : module.bottom + 7 + lane * i;
    const column = (i: number) => esp.right + 8 + lane * i;
    const to = (pin: Point, i: number, end: Point, colour: string) =>
      this.wire(colour, pin, { x: pin.x, y: level(i) }, { x: column(i), y: level(i) },
        { x: column(i), y: end.y }, end);
    to(clock, beside ? 1 : 0, this.gpio(this.pins.clock), "#e2b007");
    to(data, beside ? 0 : 1, this.gpio(this.pins.data), "#4aa3df");
    const foot = (y: number, i: number) => ({ x: column(i), y });
    to(supply, 2, foot(rails.plus, 2), "var(--wire-plus)");
    to(ground, 3, foot(rails.minus, 3), "var(--wire-minus)");
  }

  /** The chip's own supply pins to the rails. */
  private supply(): void {
    const rails = this.rails();
    const { left, right } = this.chip();
    const down = (spot: Point, railY: number, i: number, colour: string) => {
      const pin = this.spot(spot);
      const aside = 10 + lane * i;
      // A board that lies across has its pins just above the rails.
      const x = this.pins.displayOnBoard ? pin.x
        : pin.x < (left + right) / 2 ? left - 4 : pin.x + aside;
      this.wire(colour, pin, { x, y: pin.y }, { x, y: railY });
    };
    down(this.module.supply(), rails.plus, 0, "var(--wire-plus)");
    down(this.module.ground(), rails.minus, 1, "var(--wire-minus)");
  }

  /** Potentiometers and buttons: out of the chip to the left, down, and across below the rails. */
  private controls(): void {
    const esp = this.chip();
    const strip = this.box(".strip");
    const rails = this.rails();
    const left = (i: number, pin: Point) =>
      this.pins.displayOnBoard ? pin.x : esp.left - 9 - lane * (5 - i);
    const level = (i: number) => strip.bottom + 9 + lane * (5 - i);
    this.knobs.forEach((knob, i) => {
      const [ground, wiper, supply] = (["GND", "SIG", "VCC"] as const)
        .map((name) => this.centre(knob.pin(name))) as [Point, Point, Point];
      this.wire("var(--wire-minus)", ground, { x: ground.x, y: rails.minus });
      this.wire("var(--wire-plus)", supply, { x: supply.x, y: rails.plus });
      const pin = this.gpio(this.pins.knobs[i]!);
      // A knob in the second row: the wire passes behind the one above, a little to the side.
      const aside = wiper.y - strip.bottom > 150 ? 5 : 0;
      this.wire(knobColours[i]!, pin, { x: left(i, pin), y: pin.y },
        { x: left(i, pin), y: level(i) },
        { x: wiper.x + aside, y: level(i) }, { x: wiper.x + aside, y: wiper.y - 10 },
        { x: wiper.x, y: wiper.y - 10 }, wiper);
    });
    this.bench.querySelectorAll(".push wokwi-pushbutton").forEach((button, i) => {
      const box = this.place(button.getBoundingClientRect());
      const y = box.top + box.height * 0.29;
      const pin = this.gpio(this.pins.buttons[i]!);
      const own = i + 4;
      const above = box.bottom < strip.top;
      const across = above ? strip.top - 5 - lane * i : level(own);
      const x = box.left - (above ? 6 : 7 + lane * i);
      this.wire(buttonColours[i]!, pin, { x: left(own, pin), y: pin.y },
        { x: left(own, pin), y: across },
        { x, y: across }, { x, y }, { x: box.left, y });
      const right = box.right + 7;
      this.wire("var(--wire-minus)",
        { x: box.right, y }, { x: right, y }, { x: right, y: rails.minus });
    });
  }

  private wire(colour: string, ...points: Point[]): void {
    const path = rounded(points);
    const ends = [points[0]!, points[points.length - 1]!]
      .map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="2.6"/>`);
    this.drawn.push(`<path class="shade" d="${path}"/><g style="color:${colour}">`
      + `<path d="${path}"/>${ends.join("")}</g>`);
  }

  private rails(): { plus: number; minus: number } {
    const strip = this.box(".strip");
    return { plus: strip.top + strip.height * 0.3, minus: strip.top + strip.height * 0.7 };
  }

  private gpio(number: number): Point { return this.spot(this.module.gpio(number)); }

  private spot({ x, y }: Point): Point {
    return { x: x - this.origin.x, y: y - this.origin.y };
  }

  private chip(): DOMRect { return this.place(this.module.element.getBoundingClientRect()); }

  private box(selector: string): DOMRect {
    return this.place(this.bench.querySelector(selector)!.getBoundingClientRect());
  }

  private place(box: DOMRect): DOMRect {
    return new DOMRect(box.x - this.origin.x, box.y - this.origin.y, box.width, box.height);
  }

  private centre(box: DOMRect): Point {
    const { x, y, width, height } = this.place(box);
    return { x: x + width / 2, y: y + height / 2 };
  }
}
