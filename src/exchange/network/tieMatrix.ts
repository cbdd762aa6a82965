/** Reads a matrix of ties: the same people down and across, in each cell how strong the tie is. */
import { folded } from '../../kit/folded';
import { readStrength, tieOf, type WrittenTie } from '../../plan/ask/people/tieWords';

type Cells = readonly (readonly string[])[];

const nothing: ReadonlySet<string> = new Set(['', '0', '-', 'no', 'n']);
const something: ReadonlySet<string> = new Set(['x', 'yes', 'y', '✓', '✔', '1']);
const number = /^\d+(?:[.,]\d+)?$/u;

/** Null where this is no matrix. Where both halves say the same, ties have no direction; else the row goes to the column. */
export function matrixTies(cells: Cells, type: string): readonly WrittenTie[] | null {
  const [head = [], ...rows] = cells;
  const across = head.slice(1);
  const there = new Set(across.map(folded));
  const down = rows.map(([name = '']) => name);
  const shared = down.filter((name) => name !== '' && there.has(folded(name)));
  if (across.length < 2 || rows.length < 2 || shared.length * 2 < down.length) return null;
  const values = rows.flatMap((row) => row.slice(1).map(folded));
  if (!values.every((value) => nothing.has(value) || something.has(value) || number.test(value) || readStrength(value)))
    return null;
  const found = new Map<string, Map<string, string>>();
  for (const row of rows) {
    const own = new Map<string, string>();
    across.forEach((name, at) => {
      const value = row[at + 1] ?? '';
      if (name !== '' && !nothing.has(folded(value))) own.set(name, value);
    });
    if (row[0] !== undefined && row[0] !== '') found.set(row[0], own);
  }
  const isMutual = [...found].every(([from, to]) =>
    [...to].every(([name, value]) => from === name || found.get(name)?.get(from) === value),
  );
  const numbers = [...found.values()].flatMap((own) => [...own.values()].map(Number).filter(Number.isFinite));
  const most = numbers.reduce((great, value) => Math.max(great, value), 1);
  return [...found].flatMap(([from, own]) =>
    [...own].flatMap(([to, value]): WrittenTie[] => {
      const [tie, strength] = [tieOf(from, to, [type]), strengthOf(value, most)];
      return [{ ...tie, directed: !isMutual, ...(strength && { strength }) }];
    }),
  );
}

function strengthOf(value: string, most: number): 1 | 2 | 3 | undefined {
  const plain = Number(value.replace(',', '.'));
  if (!Number.isFinite(plain) || most > 3) {
    const third = Math.ceil((3 * plain) / most);
    return Number.isFinite(third) ? (third <= 1 ? 1 : third === 2 ? 2 : 3) : readStrength(value);
  }
  return most <= 1 ? undefined : readStrength(value);
}
