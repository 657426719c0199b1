// The field for a name. What breaks and repairs it is loaded when a name is there.

import { nameIn } from "../address/nameLink";
import type { Board } from "../board/board";
import { FlowPanel } from "./flowPanel";
import type { YourName } from "./name";

export class NameField {
  private readonly flow: FlowPanel;
  private shown: YourName | undefined;

  /** `changed` is told when the board is set up by a name. */
  constructor(private readonly board: Board, private readonly clock: { pace: number },
    private readonly changed: () => void) {
    this.flow = new FlowPanel(board);
    const field = document.querySelector<HTMLInputElement>("#your-name")!;
    field.form!.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.open(field.value.trim(), field);
    });
    void this.open(nameIn(location.hash), field);
  }

  /** Called every frame while the board plays. */
  show(): void {
    this.flow.show();
    this.shown?.show();
  }

  private async open(name: string, field: HTMLInputElement): Promise<void> {
    if (name === "") return;
    const { YourName } = await import("./name");
    this.shown ??= new YourName(this.board, this.clock, this.flow, field, this.changed);
    this.shown.open(name);
  }
}
