/**
 * A tree of elements from any HTML, also from HTML that closes its tags as it likes. Elements that are nested too deep
 * to be meant stand beside each other, so that whoever walks the tree needs no care.
 */
import { htmlTokens, type Attributes } from './htmlTokens';

export interface HtmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: HtmlNode[];
}

export type HtmlNode = HtmlElement | string;

const deepest = 200;
const empty: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** What a start tag closes when it is still open, up to the element that holds it. */
const closes: Readonly<Record<string, { readonly open: readonly string[]; readonly within: readonly string[] }>> = {
  li: { open: ['li'], within: ['ul', 'ol'] },
  p: { open: ['p'], within: ['div', 'td', 'th', 'li', 'body', 'blockquote'] },
  td: { open: ['td', 'th'], within: ['tr', 'table'] },
  th: { open: ['td', 'th'], within: ['tr', 'table'] },
  tr: { open: ['tr'], within: ['table'] },
};

/** The element that holds all others; its name is empty. */
export function htmlTree(html: string): HtmlElement {
  const root = newElement('', new Map());
  const path = [root];
  const isOpen = (names: readonly string[], within: readonly string[]) => {
    const at = path.findLastIndex(({ name }) => names.includes(name) || within.includes(name));
    return names.includes(path[at]?.name ?? '') ? at : -1;
  };
  for (const token of htmlTokens(html)) {
    if (token.kind === 'close') {
      const at = path.findLastIndex(({ name }) => name === token.name);
      if (at > 0) path.length = at;
      continue;
    }
    const holder = path.at(-1) ?? root;
    if (token.kind === 'text') {
      holder.children.push(token.text);
      continue;
    }
    const rule = Object.hasOwn(closes, token.name) ? closes[token.name] : undefined;
    const ended = rule ? isOpen(rule.open, rule.within) : -1;
    if (ended > 0) path.length = ended;
    const made = newElement(token.name, token.attributes);
    (path.at(-1) ?? root).children.push(made);
    if (!token.closed && !empty.has(token.name) && path.length < deepest) path.push(made);
  }
  return root;
}

function newElement(name: string, attributes: Attributes): HtmlElement {
  return { name, attributes, children: [] };
}

/** The elements below `within` that `are`, in the order of the text; none of those that lie in another of them. */
export function outermost(within: HtmlElement, are: (element: HtmlElement) => boolean): HtmlElement[] {
  return within.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return are(child) ? [child] : outermost(child, are);
  });
}

/** One declaration of the element's own style, in small letters; empty where it has none. */
export function styleOf({ attributes }: HtmlElement, property: string): string {
  const style = attributes.get('style');
  if (style === undefined) return '';
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0 && declaration.slice(0, colon).trim().toLowerCase() === property)
      return declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase();
  }
  return '';
}

/** Whether the element is part of the page but not to be seen. */
export function isHidden(element: HtmlElement): boolean {
  return ['head', 'template', 'object'].includes(element.name) || styleOf(element, 'display') === 'none';
}
