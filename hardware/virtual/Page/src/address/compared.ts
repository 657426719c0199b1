// The network that is compared with the board's. It is written into the page, where styles see it.

/** The key of the second network; empty without one. */
export function comparedWith(): string {
  return document.documentElement.dataset["compare"] ?? "";
}

/** Another one, or none. */
export function nameCompared(network: string): void {
  document.documentElement.dataset["compare"] = network;
}
