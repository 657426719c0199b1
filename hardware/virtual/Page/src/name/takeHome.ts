// What of a name can be taken home: a film, and a file that computes the recalls again. What makes
// them is loaded only then.

import type { Board } from "../board/board";
import { button } from "../common/controls";
import { t } from "../common/language";
import type { Script } from "./filmPicture";

export class TakeHome {
  /** What is to be said of it. */
  told = "";
  private isBusy = false;

  constructor(private readonly board: Board) {}

  template(script: Script) {
    return [
      button(t("Film"), "name-film", () => this.make(() => this.film(script))),
      button(t("File with proof"), "name-file", () => this.make(() => this.file(script))),
    ];
  }

  private async make(act: () => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      await act();
    } catch (error) {
      this.told = t("This could not be saved: {{error}}", { error: (error as Error).message });
    } finally {
      this.isBusy = false;
    }
  }

  private async film(script: Script): Promise<void> {
    const { saveFilm } = await import("./film");
    await saveFilm(script, (part) => {
      const percent = 10 * Math.floor(10 * Math.min(1, part));
      this.told = t("Recording eight seconds … {{percent}} %", { percent });
    });
    this.told = t("The film is saved.");
  }

  private async file({ name, word, recalls }: Script): Promise<void> {
    const { board } = this;
    const { saveName } = await import("./file");
    const digest = board.firmware.Word() === word ? await saveName(name, recalls, board) : "";
    this.told = digest
      ? t("The file is saved. It opens without a network and says MATCH: {{digest}}", { digest })
      : t("The board has other memories now. Press “Again” first.");
  }
}
