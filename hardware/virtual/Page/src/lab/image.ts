// An image becomes the picture: chosen, dropped on it, or pasted. What reads it is loaded then.

import type { Board } from "../board/board";
import { withFiles } from "../common/controls";
import type { ImageForm } from "./imageForm";
import { drawPage, type Paint } from "./paint";

export class Images {
  private form: ImageForm | undefined;

  constructor(private readonly place: HTMLElement, private readonly board: Board,
    private readonly paint: Paint, private readonly settle: () => void) {
    const chooser = place.querySelector<HTMLInputElement>("#image-file")!;
    chooser.addEventListener("change", withFiles((file) => this.open(file)));
    place.addEventListener("dragover", (event) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    });
    place.addEventListener("drop", (event) => {
      const file = event.dataTransfer?.files[0];
      if (file) event.preventDefault();
      void this.open(file);
    });
    document.addEventListener("paste", ({ clipboardData }) =>
      void this.open(clipboardData?.files[0]));
  }

  private async open(file: File | undefined): Promise<void> {
    if (!file) return;
    const { ImageForm } = await import("./imageForm");
    this.form ??= new ImageForm(this.place.querySelector("#image")!, (units) => this.use(units));
    await this.form.open(file);
  }

  private use(units: boolean[]): void {
    const { board, paint } = this;
    board.turnTo(drawPage);
    this.settle();
    paint.paintAll((_, unit) => units[unit]!);
  }
}
