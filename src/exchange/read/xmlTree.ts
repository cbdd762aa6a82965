/**
 * A tree of elements from the XML of other programs, in one pass. It knows the five entities and characters by number;
 * a document that declares entities of its own is refused, so that nothing can grow and nothing is fetched.
 *
 * Must not know: what the elements mean.
 */
import { unescapeHtml } from '../clipboard/entities';

export interface XmlElement {
  /** Without its prefix: `p` for `w:p`. */
  readonly name: string;
  /** By their names as they are written, with prefixes. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Deeper than any document that somebody wrote. */
const deepest = 250;

/** Why the text is not read. */
export type XmlProblem = 'notXml' | 'entities' | 'tooDeep';

export type XmlRead =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly problem: XmlProblem };

interface Open extends XmlElement {
  readonly children: XmlNode[];
  /** With its prefix. */
  readonly tag: string;
}

export function readXml(text: string): XmlRead {
  const top: Open = { name: '', tag: '', attributes: new Map(), children: [] };
  const path = [top];
  let at = 0;
  while (at < text.length) {
    const holder = path.at(-1) ?? top;
    const open = text.indexOf('<', at);
    const until = open < 0 ? text.length : open;
    if (until > at && path.length > 1) holder.children.push(unescapeHtml(text.slice(at, until)));
    if (open < 0) break;
    if (text.startsWith('<!DOCTYPE', open) && text.slice(open, closing(text, '>', open)).includes('['))
      return { ok: false, problem: 'entities' };
    const next = text.charAt(open + 1);
    if (text.startsWith('<![CDATA[', open)) {
      at = closing(text, ']]>', open);
      holder.children.push(text.slice(open + 9, Math.max(open + 9, at - 3)));
    } else if (text.startsWith('<!--', open)) at = closing(text, '-->', open + 4);
    else if (next === '!' || next === '?') at = closing(text, '>', open);
    else if (next === '/') {
      at = closing(text, '>', open);
      const tag = text.slice(open + 2, at - 1).trim();
      if (path.length < 2 || holder.tag !== tag) return { ok: false, problem: 'notXml' };
      path.pop();
    } else {
      const tag = readTag(text, open + 1);
      if (!tag) return { ok: false, problem: 'notXml' };
      holder.children.push(tag.element);
      if (!tag.closed) path.push(tag.element);
      if (path.length > deepest) return { ok: false, problem: 'tooDeep' };
      at = tag.end;
    }
  }
  const root = top.children.find((child) => typeof child !== 'string');
  return root && path.length === 1 ? { ok: true, root } : { ok: false, problem: 'notXml' };
}

/** Behind the mark; at the end where there is none. */
function closing(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}

const nameSign = /[^\s/>=<"']/u;
const space = /\s/u;

function readTag(text: string, from: number): { element: Open; closed: boolean; end: number } | null {
  let at = behindName(text, from);
  const tag = text.slice(from, at);
  if (tag === '') return null;
  const attributes = new Map<string, string>();
  for (;;) {
    while (space.test(text.charAt(at))) at += 1;
    const sign = text.charAt(at);
    const closed = sign === '/' && text.charAt(at + 1) === '>';
    if (sign === '>' || closed) {
      const element = { name: localName(tag), tag, attributes, children: [] };
      return { element, closed, end: at + (closed ? 2 : 1) };
    }
    const end = behindName(text, at);
    const name = text.slice(at, end);
    at = end;
    while (space.test(text.charAt(at))) at += 1;
    if (name === '' || text.charAt(at) !== '=') return null;
    do at += 1;
    while (space.test(text.charAt(at)));
    const quote = text.charAt(at);
    const close = quote === '"' || quote === "'" ? text.indexOf(quote, at + 1) : -1;
    if (close < 0) return null;
    attributes.set(name, unescapeHtml(text.slice(at + 1, close).replace(/\s/gu, ' ')));
    at = close + 1;
  }
}

function behindName(text: string, from: number): number {
  let at = from;
  while (at < text.length && nameSign.test(text.charAt(at))) at += 1;
  return at;
}

function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1);
}

export function elementsOf({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** The children of that name. */
export function childrenCalled(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element ? elementsOf(element).filter((child) => child.name === name) : [];
}

/** The first child of the first name, its first child of the next name, and so on. */
export function childAt(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((at, name) => childrenCalled(at, name)[0], element);
}

/** All of that name below the element, in the order of the text. */
export function allCalled(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  if (!element) return [];
  return elementsOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...allCalled(child, name)]);
}

/** All text within. */
export function textIn(element: XmlElement | undefined): string {
  if (!element) return '';
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

/** An attribute by its name, with whatever prefix. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  const { attributes } = element ?? {};
  const exact = attributes?.get(name);
  if (exact !== undefined || !attributes) return exact;
  for (const [key, value] of attributes) if (key.endsWith(`:${name}`)) return value;
  return undefined;
}
