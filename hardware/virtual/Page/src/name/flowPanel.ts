// Where the flow of all numbers is: beside the board, or below a name while that is shown. The
// picture is loaded when it is opened first.

import type { Board } from "../board/board";
import type { FlowPicture } from "./flow";

export class FlowPanel {
  private readonly details = document.querySelector<HTMLDetailsElement>("#flow")!;
  private readonly home = this.details.previousElementSibling!;
  private picture: FlowPicture | undefined;

  constructor(board: Board) {
    this.details.addEventListener("toggle", async () => {
      const { FlowPicture } = await import("./flow");
      this.picture ??= new FlowPicture(this.details.querySelector("div")!, board);
      this.show();
    }, { once: true });
  }

  /** Called every frame while the board plays. */
  show(): void { if (this.details.open) this.picture?.show(); }

  /** Puts it into a place, or without one where it was. */
  moveTo(place?: HTMLElement): void {
    if (place) place.append(this.details);
    else this.home.after(this.details);
  }
}
