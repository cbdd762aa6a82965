/**
 * Takes off what the texts of a tree say of their columns (“Primary driver: …”), as in any other list: the column that is
 * named counts for more than how deep the text stands.
 */
import type { ColumnWords } from '../clipboard/columnWords';
import type { ListRow } from '../clipboard/rows';
import { joinedFields } from '../recognise/details';
import type { Recognised, RecognisedRow } from '../recognise/recognised';
import { columnSaid } from './columnSaid';

export interface NamedTreeNeeds {
  readonly words: ColumnWords;
  readonly ofRows: (rows: readonly ListRow[]) => Recognised;
}

/** Each row's first parent is the one that it stands below, and comes before it. */
export function withoutNames(tree: Recognised, { words, ofRows }: NamedTreeNeeds): Recognised {
  if (!tree.rows.some(({ text }) => columnSaid(text, words) !== undefined)) return tree;
  const depths = new Map<string, number>();
  const list = tree.rows.map((row, index): ListRow => {
    const depth = (depths.get(row.parents[0]?.to ?? '') ?? -1) + 1;
    depths.set(row.key, depth);
    const isTop = row.column === 'aim' && columnSaid(row.text, words) === undefined;
    return { depth, text: isTop ? `Aim: ${row.text}` : row.text, line: index + 1 };
  });
  const named = ofRows(list);
  const keys = new Map(
    named.rows.flatMap(({ key, at }): [string, string][] => {
      const row = tree.rows[(at?.line ?? 0) - 1];
      return row ? [[row.key, key]] : [];
    }),
  );
  const rows = named.rows.map((row): RecognisedRow => {
    const source = tree.rows[(row.at?.line ?? 0) - 1];
    const fields = joinedFields(row.fields, source?.fields);
    const further = (source?.parents.slice(1) ?? []).flatMap(({ to }) => keys.get(to) ?? []);
    const own = new Set([...row.parents.map(({ to }) => to), row.key]);
    const parents = [...row.parents, ...further.filter((to) => !own.has(to)).map((to) => ({ to }))];
    return { ...row, parents, ...(fields && { fields }) };
  });
  return {
    ...tree,
    rows,
    done: [...new Set([...tree.done, ...named.done])],
    ignored: [...tree.ignored, ...named.ignored],
  };
}
