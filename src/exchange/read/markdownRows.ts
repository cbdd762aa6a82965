/**
 * The headings and lists of Markdown as rows with depths. Its own signs are taken off, line breaks within an item kept,
 * `- [x]` told as done.
 *
 * Must not know: what the rows mean.
 */
import type { ListRow, RankedRow } from '../clipboard/rows';
import { closedUp } from '../clipboard/rows';
import { width } from '../outlineLine';

const heading = /^ {0,3}(#{1,6})\s+(.*)$/u;
const item = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+(.*)$/u;
const rule = /^ {0,3}(?:[-*_]\s*){3,}$/u;
const fence = /^ {0,3}(?:```|~~~)/u;

export interface MarkdownRows {
  /** The first heading of the first level, where nothing stands above it. */
  readonly title: string;
  readonly rows: readonly ListRow[];
  /** Pictures, blocks of code and tables. */
  readonly leftOut: readonly ('picture' | 'block of code')[];
}

export function markdownRows(source: string): MarkdownRows {
  const found: RankedRow[] = [];
  const leftOut: ('picture' | 'block of code')[] = [];
  let [isCode, isOpen, title] = [false, false, ''];
  for (const [index, line] of source.replace(/\r\n?/gu, '\n').split('\n').entries()) {
    if (fence.test(line)) {
      if (!isCode) leftOut.push('block of code');
      isCode = !isCode;
    }
    if (isCode || fence.test(line)) continue;
    if (line.trim() === '' || rule.test(line)) {
      isOpen = false;
      continue;
    }
    leftOut.push(...(line.match(/!\[/gu) ?? []).map(() => 'picture' as const));
    const [, hashes, head = ''] = heading.exec(line) ?? [];
    const [, indent, listed = ''] = item.exec(line) ?? [];
    const last = found.at(-1);
    if (hashes !== undefined) {
      const text = plainMarkdown(head.replace(/\s#{1,6}\s*$/u, ''));
      if (title === '' && hashes.length === 1 && found.length === 0) title = text;
      else found.push({ rank: hashes.length - 100, text, line: index + 1 });
    } else if (indent !== undefined)
      found.push({ rank: width(indent) + belowText, text: plainMarkdown(listed), line: index + 1 });
    else if (isOpen && last) found[found.length - 1] = { ...last, text: joined(last.text, plainMarkdown(line)) };
    else found.push({ rank: width(/^\s*/u.exec(line)?.[0] ?? ''), text: plainMarkdown(line), line: index + 1 });
    isOpen = hashes === undefined;
  }
  const rows = closedUp(found).map((row) => ({ ...row, text: row.text.replaceAll(hardBreak, '\n') }));
  return { title, rows, leftOut };
}

/** A list stands below the paragraph in front of it, though both begin at the margin. */
const belowText = 0.5;

/** Stands for a line break that its writer meant, until the lines are put together. */
const hardBreak = '\u2028';

function joined(before: string, line: string): string {
  return before.endsWith(hardBreak) ? before + line : `${before} ${line}`;
}

/** The text without the signs of Markdown; what is escaped stays as it is. */
function plainMarkdown(source: string): string {
  const broken = / {2,}$|\\$/u.test(source);
  const escapes: string[] = [];
  const held = source
    .trim()
    .replace(/\\([\\`*_{}[\]()<>#+\-.!|~])/gu, (_, sign: string) => `\ue000${escapes.push(sign) - 1}\ue001`)
    .replace(/\\$/u, '')
    .replace(/!?\[([^[\]]{0,2000})\]\([^()\s]{0,2000}\)/gu, '$1')
    .replace(/<br\s?\/?>/giu, hardBreak)
    .replace(/<\/?[a-z][^<>]{0,500}>/giu, '')
    .replace(/\*\*|__|~~|`/gu, '')
    .replace(/(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '')
    .replace(/^\[[ xX]\]\s+/u, '');
  const text = held.replace(/\ue000(\d{1,6})\ue001/gu, (_, index: string) => escapes[Number(index)] ?? '');
  return broken ? text + hardBreak : text;
}
