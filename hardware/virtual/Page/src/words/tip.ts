// The tip that says what something is, when it is pointed at or has the focus from the keyboard, or
// when a finger rests on it. It can be pointed at itself, it stays as long as one is there, and
// Escape takes it away.

import { described, textOf } from "./words";

const patience = 500; // ms of pointing before it comes up
const grace = 250; // ms on the way from the thing to the tip
const rest = 600; // ms of a resting finger
const gap = 6; // px between the thing and the tip

export class Tip {
  private readonly element = document.createElement("div");
  private about: Element | undefined;
  /** Where it is pointed at; without a pointer in the middle of the thing. */
  private pointed: number | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(place: HTMLElement) {
    this.element.className = "tip";
    this.element.setAttribute("role", "tooltip");
    this.element.hidden = true;
    place.append(this.element);
    this.listenToPointer();
    this.listenToFocus();
    document.addEventListener("keydown", ({ key }) => {
      // A key that turns or paints shall not turn and paint below a tip.
      if (key !== "Tab" && key !== "Shift") this.hide();
    });
    // What has the focus may have been scrolled into view for it.
    document.addEventListener("scroll", () => this.follow(), { capture: true, passive: true });
    window.addEventListener("resize", () => this.follow());
  }

  private listenToPointer(): void {
    document.addEventListener("pointerover", ({ target, buttons, pointerType, clientX }) => {
      if (pointerType === "touch" || !(target instanceof Element)) return;
      if (this.element.contains(target)) return this.wait();
      const thing = buttons === 0 ? target.closest(described) : null;
      if (thing && thing === this.about) return this.wait();
      if (thing) this.wait(() => this.show(thing, clientX), this.about ? grace : patience);
      else this.wait(() => this.hide(), grace);
    });
    document.addEventListener("pointerdown", ({ target, pointerType }) => {
      if (!(target instanceof Element) || this.element.contains(target)) return;
      this.hide();
      const thing = target.closest(described);
      if (thing && pointerType === "touch") this.wait(() => this.show(thing), rest);
    });
    for (const end of ["pointerup", "pointercancel", "pointermove"] as const) {
      document.addEventListener(end, ({ pointerType, movementX, movementY }) => {
        const moves = end !== "pointermove" || Math.abs(movementX) + Math.abs(movementY) > 4;
        if (pointerType === "touch" && moves && !this.about) this.wait();
      });
    }
    document.addEventListener("click", ({ target }) => {
      const button = (target as Element).closest(".ask");
      if (button) this.wait(() => this.show(button), 0);
    });
  }

  private listenToFocus(): void {
    document.addEventListener("focusin", ({ target }) => {
      const thing = (target as Element).matches(":focus-visible")
        ? (target as Element).closest(described) : null;
      if (thing) this.show(thing);
    });
    document.addEventListener("focusout", () => this.hide());
  }

  /** Does something later, unless something else is to be done before. */
  private wait(act?: () => void, time = 0): void {
    clearTimeout(this.timer);
    this.timer = act && setTimeout(act, time);
  }

  private show(thing: Element, pointed?: number): void {
    this.wait();
    this.pointed = pointed;
    const text = textOf(thing)?.textContent;
    if (!text || !thing.isConnected) return this.hide();
    this.about = thing;
    this.element.textContent = text;
    this.element.hidden = false;
    this.put(thing.getBoundingClientRect());
  }

  private hide(): void {
    this.wait();
    this.about = undefined;
    this.element.hidden = true;
  }

  private follow(): void {
    if (!this.about) return;
    const thing = this.about.getBoundingClientRect();
    if (thing.bottom < 0 || thing.top > innerHeight) this.hide();
    else this.put(thing);
  }

  /** Above the thing if there is room, else below it. */
  private put(thing: DOMRect): void {
    const { style, offsetWidth, offsetHeight } = this.element;
    const { clientWidth, clientHeight } = document.documentElement;
    const middle = this.pointed ?? thing.left + thing.width / 2;
    const left = Math.max(gap, Math.min(middle - offsetWidth / 2, clientWidth - offsetWidth - gap));
    const above = thing.top - offsetHeight - gap;
    const below = Math.min(thing.bottom + gap, clientHeight - offsetHeight - gap);
    style.left = `${left}px`;
    style.top = `${above >= gap ? above : below}px`;
  }
}
