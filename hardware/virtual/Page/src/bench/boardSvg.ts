// The board as it stands on the page, as a drawing. Loaded only when somebody asks for it.

import { snapdom } from "@zumer/snapdom";

export async function boardSvg(): Promise<string> {
  const bench = document.querySelector<HTMLElement>(".bench")!;
  const { url } = await snapdom(bench, { embedFonts: false });
  return decodeURIComponent(url.slice(url.indexOf(",") + 1));
}
