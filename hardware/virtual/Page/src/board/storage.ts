// Where the board's internal storage lasts when the page is closed. A board that was opened by a
// link has its own storage, which ends with the page, so that the storage here stays untouched.

import type { Exports } from "../runtime/runtime";
import { t } from "../common/language";

const place = "astronano.storage";
/** Frames until what did not fit is tried again: a second. */
const patience = 30;

export class Storage {
  /** Told what is wrong with the browser's storage, or nothing when all is well again. */
  told: (trouble: string) => void = () => {};
  /** What was wrong with it from the start, or nothing. */
  readonly trouble: string = "";
  private saved = -1;
  private isFull = false;
  private isClosed = false;
  private waits = 0;
  /** What was read or written last; if something else is there, another tab has written it. */
  private known = "";

  /** Fills the storage of a board that is not yet switched on. */
  constructor(private readonly firmware: Exports, private readonly passing: boolean) {
    try {
      if (!passing) firmware.FillStorage(this.known = localStorage.getItem(place) ?? "");
    } catch {
      // Closed to the page: the board is to say so. What is there must not be written over unread.
      this.isClosed = true;
      firmware.RefuseWrites(true);
      this.trouble = t("The browser does not let this page store anything, so nothing is saved. "
        + "Allow site data for this page, then reload it.");
    }
    this.saved = firmware.StorageRevision();
  }

  /** Is anything here that outlasts the page? */
  get isKept(): boolean { return !this.passing && this.firmware.ReadStorage() !== ""; }

  /** Keeps what the firmware has written since the last time. */
  save(): void {
    const revision = this.firmware.StorageRevision();
    const isAgain = this.isFull && ++this.waits >= patience;
    if (revision === this.saved && !isAgain) return;
    this.saved = revision;
    this.waits = 0;
    if (this.passing || this.isClosed) return;
    try {
      if ((localStorage.getItem(place) ?? "") !== this.known) {
        this.isClosed = true;
        this.told(t("Another tab has saved settings since. Reload this page to use them; until "
          + "then this tab saves nothing."));
        return;
      }
      const written = this.firmware.ReadStorage();
      localStorage.setItem(place, written);
      this.known = written;
      this.tell(false);
    } catch {
      this.tell(true);
    }
  }

  private tell(isFull: boolean): void {
    if (isFull === this.isFull) return;
    this.isFull = isFull;
    this.firmware.RefuseWrites(isFull);
    this.told(isFull ? t("The browser storage is full, so settings are not saved. Retrying every "
      + "second.") : "");
  }

  /** Forgets it all; a board of a link has nothing to forget. */
  forget(): void {
    try {
      if (!this.passing) localStorage.removeItem(place);
      this.known = "";
    } catch {
      // Nothing can be there.
    }
  }
}
