/**
 * The headings and lists of Markdown as rows with depths, line breaks within an item kept; its tables as cells.
 *
 * Must not know: what the rows mean.
 */
import { closedUp, type ListRow, type RankedRow } from '../clipboard/rows';
import { width } from '../outlineLine';
import { withoutTables } from './markdownTables';
import { hardBreak, plainMarkdown } from './plainMarkdown';

const heading = /^ {0,3}#{1,6}(?=\s)/u;
const marker = /^(?:[-*+]|\d{1,9}[.)])(?=[ \t])/u;
const rule = /^(?:-{3,}|\*{3,}|_{3,})$/u;
const fence = /^ {0,3}(?:```|~~~)/u;

export interface MarkdownRow extends ListRow {
  readonly kind: 'heading' | 'item' | 'text';
  /** Of an item with a box in front of it: whether that has a cross. */
  readonly isTicked?: boolean;
}

export interface MarkdownRows {
  /** The heading of the first level that stands above everything else; empty where there is none. */
  readonly title: string;
  readonly rows: readonly MarkdownRow[];
  /** Cells of tables. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly leftOut: { readonly pictures: number; readonly code: number };
}

interface Found extends RankedRow {
  readonly kind: ReadLine['kind'];
  readonly isTicked?: boolean;
}

export function markdownRows(source: string): MarkdownRows {
  const { lines: all, blocks } = withoutCode(source);
  const { lines, tables } = withoutTables(all);
  const found: Found[] = [];
  let [isOpen, pictures] = [false, 0];
  for (const { text, line } of lines) {
    const read = text.trim() === '' || rule.test(text.trim()) ? null : readLine(text);
    const last = found.at(-1);
    if (read) pictures += text.split('![').length - 1;
    if (read?.kind === 'text' && isOpen && last)
      found[found.length - 1] = { ...last, text: joined(last.text, read.text) };
    else if (read) found.push({ ...read, line });
    isOpen = read?.kind === 'text' || read?.kind === 'item';
  }
  const isTitled = hasTitle(found);
  const said = isTitled ? found.slice(1) : found;
  const rows = closedUp(said).map((row, index): MarkdownRow => {
    const { kind = 'text', isTicked } = said[index] ?? {};
    return {
      ...row,
      text: row.text.replaceAll(hardBreak, '\n').trim(),
      kind: kind === 'title' ? 'heading' : kind,
      ...(isTicked !== undefined && { isTicked }),
    };
  });
  return {
    title: isTitled ? (found[0]?.text.replaceAll(hardBreak, ' ') ?? '') : '',
    rows,
    tables,
    leftOut: { pictures, code: blocks },
  };
}

/** Of several headings of the first level, only one with nothing below it is above the others. */
function hasTitle(found: readonly Found[]): boolean {
  const [first, second, ...others] = found;
  if (first?.kind !== 'title') return false;
  return second?.kind === 'title' || !others.some(({ kind }) => kind === 'title');
}

function withoutCode(source: string) {
  const lines: { readonly text: string; readonly line: number }[] = [];
  let [isCode, blocks] = [false, 0];
  for (const [index, text] of source.replace(/\r\n?/gu, '\n').split('\n').entries()) {
    const isFence = fence.test(text);
    if (isFence && !isCode) blocks += 1;
    if (isFence) isCode = !isCode;
    else if (!isCode) lines.push({ text, line: index + 1 });
  }
  return { lines, blocks };
}

interface ReadLine {
  /** A title is a heading of the first level. */
  readonly kind: 'title' | 'heading' | 'item' | 'text';
  readonly rank: number;
  readonly text: string;
  readonly isTicked?: boolean;
}

/** Headings stand above all else. */
const aboveText = -100;
/** A list stands below the paragraph in front of it, though both begin at the margin. */
const belowText = 0.5;

function readLine(line: string): ReadLine {
  const [hashes] = heading.exec(line) ?? [];
  if (hashes !== undefined) {
    const level = hashes.trim().length;
    const text = plainMarkdown(withoutClosing(line.slice(hashes.length)));
    return { kind: level === 1 ? 'title' : 'heading', rank: level + aboveText, text };
  }
  const bare = line.trimStart();
  const indent = width(line.slice(0, line.length - bare.length));
  const [mark] = marker.exec(bare) ?? [];
  if (mark === undefined) return { kind: 'text', rank: indent, text: plainMarkdown(line) };
  const [box, sign] = /^\s{1,4}\[([ xX])\](?=\s)/u.exec(bare.slice(mark.length, mark.length + 10)) ?? [];
  const text = plainMarkdown(bare.slice(mark.length + (box?.length ?? 0)));
  return { kind: 'item', rank: indent + belowText, text, ...(sign !== undefined && { isTicked: sign !== ' ' }) };
}

/** `## Heading ##`. */
function withoutClosing(text: string): string {
  let end = text.trimEnd().length;
  while (text.charAt(end - 1) === '#') end -= 1;
  return /\s/u.test(text.charAt(end - 1)) ? text.slice(0, end) : text;
}

function joined(before: string, line: string): string {
  return before.endsWith(hardBreak) ? before + line : `${before} ${line}`;
}
