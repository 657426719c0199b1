// Light and dark: what the system prefers, until the button says otherwise.

const key = "astronano-theme";

export function startTheme(button: HTMLButtonElement, changed: () => void): void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  let chosen = stored();
  const apply = () => {
    const dark = chosen ? chosen === "dark" : system.matches;
    document.documentElement.dataset["theme"] = dark ? "dark" : "light";
    button.setAttribute("aria-pressed", String(dark));
    changed();
  };
  system.addEventListener("change", apply);
  button.addEventListener("click", () => {
    chosen = document.documentElement.dataset["theme"] === "dark" ? "light" : "dark";
    try { localStorage.setItem(key, chosen); } catch { /* private windows may refuse */ }
    apply();
  });
  apply();
}

function stored(): string | null {
  try { return localStorage.getItem(key); } catch { return null; }
}
