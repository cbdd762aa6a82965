/** Which column of a table of ties holds what, by its heading. */
import { folded } from '../../kit/folded';

export interface TieColumns {
  readonly source?: number;
  readonly target?: number;
  readonly type?: number;
  readonly weight?: number;
  readonly kind?: number;
  readonly direction?: number;
}

const headings: Readonly<Record<keyof TieColumns, ReadonlySet<string>>> = {
  source: new Set(['source', 'from', 'who', 'person', 'ego', 'sender', 'name']),
  target: new Set(['target', 'to', 'whom', 'to whom', 'other', 'alter', 'receiver', 'contact']),
  type: new Set(['type', 'relationship', 'relation', 'label', 'tie', 'connection', 'connection type']),
  weight: new Set(['weight', 'strength', 'how often', 'frequency', 'value']),
  kind: new Set(['kind', 'formal or informal']),
  direction: new Set(['direction', 'directed']),
};

/** Without headings the first two columns are the ends, then type and weight. */
export function tableColumns(row: readonly string[]): { readonly columns: TieColumns; readonly hasHeadings: boolean } {
  const plain = row.map((cell) => folded(cell).trim());
  const found = Object.fromEntries(
    Object.entries(headings).flatMap(([name, words]) => {
      const at = plain.findIndex((cell) => words.has(cell));
      return at < 0 ? [] : [[name, at]];
    }),
  ) as TieColumns;
  const hasHeadings = found.source !== undefined && found.target !== undefined;
  return hasHeadings
    ? { columns: found, hasHeadings }
    : { columns: { source: 0, target: 1, type: 2, weight: 3 }, hasHeadings };
}
