/** Finds parts of the page by their names, and makes elements of SVG. */

export function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no “${id}”.`);
  return element;
}

export function svgPart(name: string, values: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(values)) element.setAttribute(attribute, String(value));
  if (text !== '') element.textContent = text;
  return element;
}

/** The value that an event's target, or what holds it, has under this name; undefined when none has. */
export function valueAt(target: EventTarget | null, name: string): string | undefined {
  const holder = target instanceof Element ? target.closest(`[${name}]`) : null;
  return holder?.getAttribute(name) ?? undefined;
}
