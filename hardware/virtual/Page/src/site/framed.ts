// A page within the frame of another one could be laid under something else to be clicked. Where a
// server cannot forbid that, nothing is erased, overwritten or connected before its own click.

/** Covers a framed page until somebody wants to use it there. */
export function askIfFramed(t: (text: string) => string): void {
  if (window.top === window.self) return;
  const question = document.createElement("dialog");
  question.className = "framed";
  const text = document.createElement("p");
  text.textContent = t("This page is shown inside another site. Here it could erase or overwrite "
    + "what you have saved.");
  const open = document.createElement("a");
  open.href = location.href;
  open.target = "_blank";
  open.rel = "noopener";
  open.textContent = t("Open it by itself");
  const use = document.createElement("button");
  use.type = "button";
  use.className = "lab-button";
  use.textContent = t("Use it here");
  use.addEventListener("click", () => question.remove());
  // Escape does not stand for the click.
  question.addEventListener("close", () => { if (question.isConnected) question.showModal(); });
  question.append(text, open, use);
  document.body.append(question);
  question.showModal();
}
