// The way from the lesson to the display and back, where one lies below the other.

import { t } from "../common/language";
import { make } from "../common/make";

export class WayBack {
  private readonly button = make("button",
    { type: "button", className: "lab-button way-back", hidden: true }, t("Lesson"));
  private readonly watch: IntersectionObserver;

  constructor(private readonly lesson: HTMLElement) {
    const { button } = this;
    button.addEventListener("click", () =>
      lesson.querySelector(".steps")!.scrollIntoView({ block: "start" }));
    document.querySelector(".board")!.append(button);
    this.watch = new IntersectionObserver(([seen]) => { button.hidden = seen!.isIntersecting; });
    this.watch.observe(lesson);
  }

  /** Scrolls to the display, if the lesson lies above it. */
  show(): void {
    const glass = document.querySelector(".board")!;
    if (glass.getBoundingClientRect().top >= this.lesson.getBoundingClientRect().bottom) {
      glass.scrollIntoView({ block: "start" });
    }
  }

  remove(): void {
    this.watch.disconnect();
    this.button.remove();
  }
}
