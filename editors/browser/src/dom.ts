/** Elements made of texts: nothing that a plan says is ever taken for markup. */

export type Child = Node | string | number | null | undefined | false | Child[];
export type Attributes = Record<string, string | number | boolean | null | undefined | ((event: any) => void)>;

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, String(value));
  }
  put(made, children);
  return made;
}

export function put(into: Node, children: Child[]): void {
  for (const child of children) {
    if (Array.isArray(child)) put(into, child);
    else if (child instanceof Node) into.appendChild(child);
    else if (child !== null && child !== undefined && child !== false) {
      into.appendChild(document.createTextNode(String(child)));
    }
  }
}

export function clear(node: Node, ...children: Child[]): void {
  node.textContent = "";
  put(node, children);
}

/** An SVG as an element; scripts in it would not run, and there are none. */
export function drawing(svg: string): Element {
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  const own = document.importNode(parsed, true);
  return own;
}

/** An address within the page. */
export function link(href: string, ...children: Child[]): HTMLAnchorElement {
  return h("a", { href }, ...children);
}

export function address(...parts: string[]): string {
  return "#/" + parts.map(encodeURIComponent).join("/");
}
