// Drawings as XML: a tree of elements that the browser itself writes down.

const namespace = "http://www.w3.org/2000/svg";

/** What no document of XML 1.0 can have in it; a half of a pair of surrogates as well. */
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const substitute = "\uFFFD";

/** An element of a drawing: its attributes, then what is in it. */
export function element(name: string, attributes: Record<string, string | number>,
  ...content: (Node | string)[]): SVGElement {
  const made = document.createElementNS(namespace, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, `${value}`));
  made.append(...content);
  return made;
}

/** A drawing as a text that every reader of XML takes. */
export function xmlOf(drawing: Element): string {
  const copy = drawing.cloneNode(true) as Element;
  const nodes = document.createTreeWalker(copy, NodeFilter.SHOW_ALL);
  const comments: Comment[] = [];
  for (let node: Node | null = copy; node; node = nodes.nextNode()) {
    if (node instanceof Comment) comments.push(node);
    else if (node instanceof CharacterData) node.data = possible(node.data);
    else if (node instanceof Element) {
      for (const attribute of node.attributes) attribute.value = possible(attribute.value);
    }
  }
  // The page's own marks are none of the drawing.
  comments.forEach((comment) => comment.remove());
  return `${new XMLSerializer().serializeToString(copy)}\n`;
}

/** A text with a substitute for each character that XML cannot have in it. */
export function possible(text: string): string { return text.replace(impossible, substitute); }
