// A network that fails with the letters that it starts with recalls fewer of them: one click away.

import type { Board } from "../board/board";

const memoriesKey = "memories";
const patternsKey = "patterns";

export class FewLetters {
  constructor(private readonly button: HTMLElement, private readonly board: Board) {
    button.addEventListener("click", () => {
      board.firmware.Set(memoriesKey, `${board.network.fewLetters}`);
      board.firmware.SelectCue(1);
      board.refresh();
    });
  }

  /** Called every frame. */
  show(): void {
    const { network, memories, description: { run } } = this.board;
    const patterns = run.findIndex(({ key }) => key === patternsKey);
    const isOfLetters = this.board.runValue(patterns) === this.board.runStart(patterns);
    this.button.hidden =
      network.fewLetters === 0 || memories <= network.fewLetters || !isOfLetters;
  }
}
