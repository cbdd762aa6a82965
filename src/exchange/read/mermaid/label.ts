/** The texts and shapes of Mermaid's boxes. */
import { unescapeHtml } from '../../clipboard/entities';

/** Pairs of signs around a label, the longer before the shorter. */
const shapes: readonly (readonly [open: string, close: string])[] = [
  ['(((', ')))'],
  ['((', '))'],
  ['([', '])'],
  ['[[', ']]'],
  ['[(', ')]'],
  ['{{', '}}'],
  ['))', '(('],
  ['[/', '/]'],
  ['[/', '\\]'],
  ['[\\', '\\]'],
  ['[\\', '/]'],
  ['[', ']'],
  ['(', ')'],
  ['{', '}'],
  [')', '('],
  ['>', ']'],
];

/** The label in the signs of a shape that begin at the place, and where it ends; null where none begin. */
export function labelAt(text: string, at: number): { readonly label: string; readonly end: number } | null {
  for (const [open, close] of shapes) {
    if (!text.startsWith(open, at)) continue;
    const from = at + open.length;
    const end = closeOf(text, from, close);
    if (end >= 0) return { label: readableLabel(text.slice(from, end)), end: end + close.length };
  }
  return null;
}

/** Where the shape closes, quoted texts passed over. */
function closeOf(text: string, from: number, close: string): number {
  let start = from;
  while (text.charAt(start) === ' ') start += 1;
  const quote = text.charAt(start) === '"' ? text.indexOf('"', start + 1) : from - 1;
  return text.charAt(start) === '"' && quote < 0 ? -1 : text.indexOf(close, quote + 1);
}

/** `"…"` and `` "`…`" `` without their signs, `<br/>` as line breaks, `#quot;` and `#35;` as what they stand for. */
export function readableLabel(source: string): string {
  const bare = source.trim().replace(/^"|"$/gu, '').replace(/^`|`$/gu, '');
  const lines = bare.replace(/<br\s{0,5}\/?>|\\n/giu, '\n').replace(/<\/?[a-z][^<>]{0,200}>/giu, '');
  const named = lines.replace(/#(\d{1,7});/gu, '&#$1;').replace(/#([a-z]{2,8});/giu, '&$1;');
  return unescapeHtml(named)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
