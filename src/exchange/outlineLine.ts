/**
 * One line of somebody's list: how far it is indented and what it says without its bullet, number or tree drawing.
 *
 * Must not know: the lines around it.
 */
export interface OutlineLine {
  /** Comparable with that of other lines of the same list; a heading's is always less than that of a line of text. */
  readonly indent: number;
  /** Empty for a bullet without a text. */
  readonly text: string;
}

const tabWidth = 4;
const headingOffset = -100;

/** Bullets that nothing else begins with need no space behind them; Word's symbol fonts put theirs in U+F000–F0FF. */
const bullet = /^(?:[•‣⁃◦▪▫■□●○►➢➤✓\uf000-\uf0ff]\s*|(?:[-*+–—·o§])(?:\s+|$))/u;
/** `1.`, `1.2.`, `1)`, `(1)`, `a.`, `a)`, `iv)`; not `2.5 mg` and not the initial in `J. Smith`. */
const numbering = /^(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]|\(?[a-z][.)]|\(?[ivxlc]{1,6}\)|[A-Z]\))(?:\s+|$)/u;
const heading = /^(#{1,6})\s+/u;
/** `│   ├── ` and `└─ `, with the spaces around them. */
const drawnTree = /^[\s│┃║├└┣┗╠╚╰─━═┬┳]+/u;
/** The same written with `|`, `+` and `` ` ``. */
const typedTree = /^[\s|]*(?:[+`\\]|(?<=\|))-{1,3}\s+/u;

const lineBreak = /[\r\n\v\f\u2028\u2029]/u;

/** Reads a line; null for one that holds nothing. */
export function readLine(line: string): OutlineLine | null {
  const trimmed = line.trim();
  if (trimmed === '') return null;
  const drawing = treeBefore(line);
  if (drawing !== undefined) {
    const text = tidied(line.slice(drawing.length));
    return text === '' ? null : { indent: width(drawing), text };
  }
  const hashes = heading.exec(line)?.[1];
  if (hashes !== undefined) return { indent: headingOffset + hashes.length, text: tidied(line.slice(hashes.length)) };
  const marker = bullet.exec(trimmed) ?? numbering.exec(trimmed);
  const indent = width(/^\s*/u.exec(line)?.[0] ?? '');
  return { indent, text: tidied(marker ? trimmed.slice(marker[0].length) : trimmed) };
}

/** The tree that is drawn in front of the text. */
function treeBefore(line: string): string | undefined {
  const drawn = drawnTree.exec(line)?.[0] ?? '';
  // Spaces alone are an indent.
  return drawn.trim() === '' ? typedTree.exec(line)?.[0] : drawn;
}

/** The text as a line that reads back as itself: with a bullet where it would otherwise lose its beginning. */
export function writeLine(depth: number, text: string): string {
  const line = tidied(text.replace(/\s+/gu, (spaces) => (lineBreak.test(spaces) ? ' ' : spaces)));
  const plain = readLine(line);
  const keeps = plain !== null && plain.text === line && plain.indent === 0;
  return `${'\t'.repeat(depth)}${keeps ? line : `- ${line}`.trimEnd()}`;
}

/** Tabs would be read as the borders of cells; other spaces, no-break ones among them, are the user's. */
function tidied(text: string): string {
  return text.replace(/\t+/gu, ' ').trim();
}

function width(indentation: string): number {
  let columns = 0;
  for (const character of indentation) columns += character === '\t' ? tabWidth - (columns % tabWidth) : 1;
  return columns;
}
