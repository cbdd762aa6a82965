/**
 * Cuts HTML into tags and text, in one pass from left to right and never twice over the same characters: the HTML comes
 * from any program, and may have been made to take long. Nothing in it is run, fetched or made into elements.
 *
 * Must not know: which tags may stand in which (`htmlTree.ts`).
 */
import { unescapeHtml } from './entities';

export type Attributes = ReadonlyMap<string, string>;

export type HtmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: Attributes; readonly closed: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** What stands in these is no text of the page. */
const rawText: ReadonlySet<string> = new Set([
  'script',
  'style',
  'title',
  'xml',
  'textarea',
  'iframe',
  'noscript',
  'svg',
]);
const space = /[\t\n\f\r ]/u;
const letter = /[A-Za-z]/u;

/** The tags and texts of `html`; comments, declarations and the conditions that Word writes are left out. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) {
      yield { kind: 'text', text: unescapeHtml(html.slice(at)) };
      return;
    }
    if (open > at) yield { kind: 'text', text: unescapeHtml(html.slice(at, open)) };
    const next = html.charAt(open + 1);
    if (next === '!' || next === '?') at = behindMarkup(html, open);
    else if (next === '/') {
      const end = closing(html, '>', open);
      yield { kind: 'close', name: nameAt(html, open + 2, end) };
      at = end;
    } else if (letter.test(next)) {
      const tag = readTag(html, open + 1);
      yield { kind: 'open', name: tag.name, attributes: tag.attributes, closed: tag.closed };
      at = tag.end;
      if (rawText.has(tag.name) && !tag.closed) at = behindRawText(html, tag.name, at);
    } else {
      yield { kind: 'text', text: '<' };
      at = open + 1;
    }
  }
}

/** Behind a comment, a declaration, or a condition such as `<![if !supportLists]>`. */
function behindMarkup(html: string, open: number): number {
  if (!html.startsWith('<!--', open)) return closing(html, '>', open);
  // `<!-->` and `<!--->` are whole comments.
  return closing(html, '-->', open + 2);
}

function closing(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

/** Behind the end tag; at the end of the text where there is none. */
function behindRawText(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return closing(html, '>', at);
  }
  return html.length;
}

function nameAt(html: string, from: number, end: number): string {
  let to = from;
  while (to < end && !/[\t\n\f\r />]/u.test(html.charAt(to))) to += 1;
  return html.slice(from, to).toLowerCase();
}

function readTag(html: string, from: number) {
  const name = nameAt(html, from, html.length);
  const attributes = new Map<string, string>();
  let at = from + name.length;
  let closed = false;
  while (at < html.length && html.charAt(at) !== '>') {
    const sign = html.charAt(at);
    closed = sign === '/';
    if (closed || space.test(sign)) {
      at += 1;
      continue;
    }
    const attribute = readAttribute(html, at);
    if (!attributes.has(attribute.name)) attributes.set(attribute.name, attribute.value);
    at = attribute.end;
  }
  return { name, attributes, closed, end: at + 1 };
}

function readAttribute(html: string, from: number): { name: string; value: string; end: number } {
  let at = from + 1;
  while (at < html.length && !/[\t\n\f\r =/>]/u.test(html.charAt(at))) at += 1;
  const name = html.slice(from, at).toLowerCase();
  while (space.test(html.charAt(at))) at += 1;
  if (html.charAt(at) !== '=') return { name, value: '', end: at };
  do at += 1;
  while (space.test(html.charAt(at)));
  const quote = html.charAt(at);
  if (quote === '"' || quote === "'") {
    const end = html.indexOf(quote, at + 1);
    const to = end < 0 ? html.length : end;
    return { name, value: unescapeHtml(html.slice(at + 1, to)), end: to + 1 };
  }
  const start = at;
  while (at < html.length && !/[\t\n\f\r >]/u.test(html.charAt(at))) at += 1;
  return { name, value: unescapeHtml(html.slice(start, at)), end: at };
}
