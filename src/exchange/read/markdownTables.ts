/** The tables of Markdown, which are drawn with upright strokes: taken out of the lines, as cells. */
import { hardBreak, plainMarkdown } from './plainMarkdown';

interface Line {
  readonly text: string;
  readonly line: number;
}

export function withoutTables(all: readonly Line[]): {
  readonly lines: readonly Line[];
  readonly tables: readonly string[][][];
} {
  const lines: Line[] = [];
  const tables: string[][][] = [];
  let open: string[][] | null = null;
  for (const [index, one] of all.entries()) {
    const { text } = one;
    const isHead = text.includes('|') && isBelowHead(all[index + 1]?.text ?? '', cellsIn(text).length);
    if (open && text.includes('|')) {
      if (open.length > 1 || !isBelowHead(text, open[0]?.length ?? 0)) open.push(cellsIn(text));
    } else if (isHead) {
      open = [cellsIn(text)];
      tables.push(open);
    } else {
      open = null;
      lines.push(one);
    }
  }
  return { lines, tables };
}

/** `| --- | :-: |`. */
function isBelowHead(text: string, width: number): boolean {
  if (!text.includes('-')) return false;
  const cells = cellsIn(text);
  return cells.length === width && cells.every((cell) => /^:?-+:?$/u.test(cell));
}

function cellsIn(text: string): string[] {
  const cells = text.trim().replace(/^\|/u, '').replaceAll('\\|', '\ue002').replace(/\|$/u, '').split('|');
  return cells.map((cell) => plainMarkdown(cell.replaceAll('\ue002', '|').trim()).replaceAll(hardBreak, '\n'));
}
