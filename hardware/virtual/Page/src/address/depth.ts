// How much is around the board: the board itself, the laboratory, or what a class sees of it from
// the last row. Chosen by three buttons, and in the link.

import { readdress } from "./address";
import { lessonNow } from "./lessonLink";

export const depths = ["board", "lab", "projector"] as const;
export type Depth = (typeof depths)[number];

const root = document.documentElement;

/** A lesson is read beside the laboratory. */
export function usualDepth(): Depth { return lessonNow() ? "lab" : "board"; }

export function depthNow(): Depth {
  return depths.find((depth) => depth === root.dataset["depth"]) ?? "board";
}

/** As the link says, and then as the buttons do. */
export function startDepth(changed: (depth: Depth) => void): void {
  const show = (depth: Depth) => {
    root.dataset["depth"] = depth;
    for (const button of buttons()) {
      button.setAttribute("aria-pressed", `${button.dataset["to"] === depth}`);
    }
  };
  const wish = entries().get("depth");
  // The panels are the laboratory's.
  show(depths.find((depth) => depth === wish) ?? (entries().get("tab") ? "lab" : usualDepth()));
  for (const button of buttons()) {
    button.addEventListener("click", () => {
      show(button.dataset["to"] as Depth);
      keep();
      changed(depthNow());
    });
  }
}

/** Writes it into the address, and leaves all else that stands there. */
function keep(): void {
  readdress((link) => {
    link.delete("depth");
    if (depthNow() !== usualDepth()) link.set("depth", depthNow());
  });
}

function entries(): URLSearchParams { return new URLSearchParams(location.hash.slice(1)); }

function buttons(): NodeListOf<HTMLButtonElement> {
  return document.querySelectorAll<HTMLButtonElement>(".depths button");
}
