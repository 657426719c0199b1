/** An element of the page: its properties, then what is in it. */
export function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...content: (Node | string)[]): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...content);
  return made;
}

/** The element of the page with that id. */
export const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

/** A section above the board, named by its heading. */
export function makeSection(id: string, className: string): HTMLElement {
  const section = make("section", { id, className });
  section.setAttribute("aria-labelledby", `${id}-title`);
  document.querySelector("main")!.prepend(section);
  return section;
}
