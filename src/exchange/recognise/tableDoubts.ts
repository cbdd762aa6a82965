/** What a table leaves open: boxes with nothing beside them, and columns that may be lists by themselves. */
import type { Doubt } from './recognised';
import type { RecognisedTable } from './recognisedTable';

interface Placed {
  readonly key: string;
  readonly parents: readonly string[];
  readonly beside?: string | undefined;
}

export function tableDoubts(table: RecognisedTable, boxes: readonly Placed[]): Doubt[] {
  const doubts: Doubt[] = boxes.flatMap(({ key, beside }): Doubt[] =>
    beside === undefined ? [] : [{ kind: 'unplaced', rows: [key], beside }],
  );
  return mayBeLists(table) ? [...doubts, { kind: 'lists', rows: boxes.map(({ key }) => key) }] : doubts;
}

/** Every column is filled from the top without a gap and says nothing twice: rows may be there by chance. */
function mayBeLists({ cells, meanings, merged, rows }: RecognisedTable): boolean {
  if (rows === 'lists') return true;
  const columns = meanings.flatMap((meaning, at) =>
    meaning.kind === 'boxes' && meaning.column !== undefined && meaning.column !== 'aim' ? at : [],
  );
  if (columns.length < 2 || merged.length > 0 || cells.length < 2) return false;
  return columns.every((at) => {
    const texts = cells.map((row) => row[at] ?? '');
    const length = texts.filter((text) => text !== '').length;
    const filled = texts.slice(0, length);
    return length > 1 && filled.every((text) => text !== '') && new Set(filled).size === length;
  });
}
