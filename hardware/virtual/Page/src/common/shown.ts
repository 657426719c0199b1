/** Tells whether what is to be shown is other than the last time. */
export class Shown {
  private key = "";

  isOther(...values: unknown[]): boolean {
    const before = this.key;
    this.key = values.join("|");
    return this.key !== before;
  }

  /** Whatever comes next is another. */
  forget(): void { this.key = ""; }
}
