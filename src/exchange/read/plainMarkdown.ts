/**
 * A line of Markdown without its signs: emphasis, links, code and tags are taken off, what is escaped stays.
 *
 * Must not know: headings, lists.
 */

/** Stands for a line break that its writer meant, until lines are put together. */
export const hardBreak = '\u2028';

export function plainMarkdown(source: string): string {
  const isBroken = source.endsWith('  ') || source.endsWith('\\');
  const escapes: string[] = [];
  const held = source
    .trim()
    .replace(/\\([\\`*_{}[\]()<>#+\-.!|~])/gu, (_, sign: string) => `\ue000${escapes.push(sign) - 1}\ue001`)
    .replace(/\\$/u, '');
  const bare = withoutLinks(held)
    .replace(/<br\s?\/?>/giu, hardBreak)
    .replace(/<\/?[a-z][^<>]{0,200}>/giu, '')
    .replace(/\*\*|__|~~|`/gu, '')
    .replace(/(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '')
    .replace(/^\[[ xX]\]\s/u, '')
    .trim();
  const text = bare.replace(/\ue000(\d{1,6})\ue001/gu, (_, index: string) => escapes[Number(index)] ?? '');
  return isBroken ? text + hardBreak : text;
}

/** No text of a link is longer. */
const longest = 2_000;

/** `[text](address)` and `![text](address)` as their texts. */
function withoutLinks(line: string): string {
  const [first = '', ...others] = line.split('](');
  return others.reduce((before, part) => {
    const close = part.indexOf(')');
    const from = Math.max(0, before.length - longest);
    const open = before.slice(from).lastIndexOf('[');
    if (close < 0 || open < 0) return `${before}](${part}`;
    const start = from + open;
    const front = before.slice(0, start).replace(/!$/u, '');
    return front + before.slice(start + 1) + part.slice(close + 1);
  }, first);
}
