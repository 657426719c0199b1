// A page within the frame of another one could be laid under something else to be clicked. Where a
// server cannot forbid that, nothing is erased, overwritten or connected before its own click.

import { make } from "../common/make";

/** Covers a framed page until somebody wants to use it there. */
export function askIfFramed(t: (text: string) => string): void {
  if (window.top === window.self) return;
  const text = make("p", {}, t("This page is shown inside another site. Here it could erase or "
    + "overwrite what you have saved."));
  const open = make("a", { href: location.href, target: "_blank", rel: "noopener" },
    t("Open it by itself"));
  const use = make("button", { type: "button", className: "lab-button" }, t("Use it here"));
  const question = make("dialog", { className: "framed" }, text, open, use);
  use.addEventListener("click", () => question.remove());
  // Escape does not stand for the click.
  question.addEventListener("close", () => { if (question.isConnected) question.showModal(); });
  document.body.append(question);
  question.showModal();
}
