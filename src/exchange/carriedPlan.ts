/**
 * Plans that travel inside pictures: a PNG image or an SVG drawing that was exported with its plan gives it back. The
 * picture may come from a stranger and may have gone through other programs.
 *
 * Must not know: whether what it finds is a plan (`format/parse`).
 */
import { textChunk, textWithin, type Chunk } from '../archive/pngChunks';
import { decodeText } from '../format/decodeText';
import { limits } from '../plan/model/schema';

/** Names what the PNG chunk holds. */
const keyword = 'Aimtree plan';
/** The namespace of the element of an SVG that holds a plan. */
export const planNamespace = 'urn:aimtree:plan';

/** The chunk that makes a PNG file carry a plan; `plan` is the text of its file. */
export function planChunk(plan: string): Chunk {
  return textChunk(keyword, plan);
}

/** The text of the plan file that a picture carries, or `undefined` when `bytes` are no picture or carry none. */
export function carriedPlan(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0x89) return textWithin(bytes, keyword, limits.bytes);
  return startsLikeXml(bytes) ? planInXml(bytes) : undefined;
}

/** A `<` after at most a byte-order mark and white space; so that nothing else is decoded twice. */
function startsLikeXml(bytes: Uint8Array): boolean {
  const first = bytes.subarray(0, 64).find((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf);
  return first === 0x3c;
}

function planInXml(bytes: Uint8Array): string | undefined {
  const decoded = decodeText(bytes);
  if (!decoded.ok || !decoded.text.includes(`"${planNamespace}"`)) return undefined;
  const { text } = decoded;
  const open = openingOfPlan(text);
  if (!open) return undefined;
  const end = text.indexOf(`</${open.name}>`, open.end);
  return end < 0 ? undefined : unescapeXml(text.slice(open.end, end));
}

/**
 * The name of the first element called plan, and where its opening tag ends. A loop instead of an expression: it goes
 * through the text once, whatever that is made of.
 */
function openingOfPlan(text: string): { readonly name: string; readonly end: number } | undefined {
  for (let at = text.indexOf('plan'); at >= 0; at = text.indexOf('plan', at + 4)) {
    if (!/\s/.test(text.charAt(at + 4))) continue;
    const start = startOfName(text, at);
    if (text.charAt(start - 1) !== '<') continue;
    const end = text.indexOf('>', at);
    return end < 0 ? undefined : { name: text.slice(start, at + 4), end: end + 1 };
  }
  return undefined;
}

/** Where the name begins whose last part begins at `at`: drawing programs give the element a prefix. */
function startOfName(text: string, at: number): number {
  if (text.charAt(at - 1) !== ':') return at;
  let start = at - 1;
  while (/[\w-]/.test(text.charAt(start - 1))) start -= 1;
  return start < at - 1 ? start : at;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return entities[name] ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
