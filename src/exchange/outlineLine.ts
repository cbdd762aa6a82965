/**
 * What a line of an outline looks like beside its bullet or number: how far it is indented, whether it is a heading of
 * Markdown or part of a tree that was drawn with characters. And how a line is written so that it reads back as itself.
 *
 * Must not know: the lines around it.
 */
import { readMarker } from './lineMarker';

interface Placed {
  /** Comparable with that of other lines of the same list; a heading's is always less than that of a line of text. */
  readonly indent: number;
  readonly text: string;
}

const tabWidth = 4;
const headingOffset = -100;

/** A line across the page, or what underlines a heading. */
export const ruleOnly = /^[-=_*]{3,}$/u;
const heading = /^(#{1,6})\s+/u;
/** `│   ├── ` and `└─ `, with the spaces around them. */
const drawnTree = /^[\s│┃║├└┣┗╠╚╰─━═┬┳]+/u;
/** The same written with `|`, `+` and `` ` ``. */
const typedTree = /^[\s|]*(?:[+`\\]|(?<=\|))-{1,3}\s+/u;

/** A line behind the drawing of a tree; null where nothing is drawn. */
export function readDrawing(line: string): Placed | null {
  const drawing = treeBefore(line);
  return drawing === undefined ? null : { indent: width(drawing), text: line.slice(drawing.length) };
}

/** The tree that is drawn in front of the text. */
function treeBefore(line: string): string | undefined {
  const drawn = drawnTree.exec(line)?.[0] ?? '';
  // Spaces alone are an indent.
  return drawn.trim() === '' ? typedTree.exec(line)?.[0] : drawn;
}

/** A heading of Markdown; null for another line. */
export function readHeading(line: string): Placed | null {
  const hashes = heading.exec(line)?.[1];
  return hashes === undefined ? null : { indent: headingOffset + hashes.length, text: line.slice(hashes.length) };
}

/** How many columns an indentation takes; the wide space of Chinese and Japanese takes two. */
export function width(indentation: string): number {
  let columns = 0;
  for (const character of indentation)
    columns += character === '\t' ? tabWidth - (columns % tabWidth) : character === '\u3000' ? 2 : 1;
  return columns;
}

/** What other programs or this one could take for the beginning of something else than a text. */
const misleading = /^(?:[\s>"|#\u3000]|\d{1,3}(?:\.\d{1,3}){0,8}(?:[.)\s]|$))/u;

/** Whether the text, on a line of its own, reads back as itself. */
export function readsAsItself(line: string): boolean {
  return (
    readMarker(line).marker === null &&
    readDrawing(line) === null &&
    !ruleOnly.test(line) &&
    !misleading.test(line) &&
    line !== ''
  );
}

/** A text as one line; with a bullet when it is asked for. */
export function writeLine(depth: number, text: string, bullet: boolean): string {
  return `${'\t'.repeat(depth)}${bullet ? `- ${text}`.trimEnd() : text}`;
}

/** Line breaks as spaces, and tabs, which would be read as the borders of cells. */
export function onOneLine(text: string): string {
  return text
    .replace(/[\n\r\v\f\u0085\u2028\u2029]+/gu, '\n')
    .split('\n')
    .map((line) => line.replace(/\t+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join(' ');
}
