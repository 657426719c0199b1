// Where the board's internal storage lasts when the page is closed. A board that was opened by a
// link has a storage of its own, which goes with the page: what is kept here stays untouched.

import type { Exports } from "./runtime";

const place = "astronano.storage";

export class Storage {
  private saved = -1;

  /** Fills the storage of a board that is not yet switched on. */
  constructor(private readonly firmware: Exports, private readonly passing: boolean) {
    try {
      if (!passing) firmware.FillStorage(localStorage.getItem(place) ?? "");
    } catch {
      // Closed to the page: the board is to say so.
      firmware.BreakStorage();
    }
    this.saved = firmware.StorageRevision();
  }

  /** Is anything here that outlasts the page? */
  get isKept(): boolean { return !this.passing && this.firmware.ReadStorage() !== ""; }

  /** Keeps what the firmware has written since the last time. */
  save(): void {
    const revision = this.firmware.StorageRevision();
    if (revision === this.saved) return;
    this.saved = revision;
    if (this.passing) return;
    try {
      localStorage.setItem(place, this.firmware.ReadStorage());
    } catch {
      this.firmware.BreakStorage();
    }
  }

  /** Forgets it all; a board of a link has nothing to forget. */
  forget(): void {
    try {
      if (!this.passing) localStorage.removeItem(place);
    } catch {
      // Nothing can be there.
    }
  }
}
