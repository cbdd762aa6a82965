/**
 * Rows in memory. Several stores on one disk behave like the tabs of one browser; transactions on it come one after the
 * other.
 */
import { freeze } from 'immer';
import type { Range, Rows, RowTypes, TableName, Transact } from './tables';

/** Rows by the id of their plan, then by number; those of single tables have none and stand under 0. */
type MemoryTable = Map<string, Map<number, RowTypes[TableName]>>;
type MemoryTables = Readonly<Record<TableName, MemoryTable>>;

export interface MemoryRows {
  readonly transact: Transact;
  /** Takes everything away, as a browser does that clears what a site has kept: between two transactions. */
  clear(): void;
}

export function createMemoryRows(): MemoryRows {
  const tables: MemoryTables = {
    summaries: new Map(),
    checkpoints: new Map(),
    journal: new Map(),
    views: new Map(),
    files: new Map(),
    rooms: new Map(),
    bases: new Map(),
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    transact(_, __, work) {
      const turn = last.then(() => atomically(tables, work));
      last = turn.catch(() => undefined);
      return turn;
    },
    clear() {
      last = last.then(() => {
        for (const table of Object.values(tables)) table.clear();
      });
    },
  };
}

async function atomically<T>(tables: MemoryTables, work: (rows: Rows) => Promise<T>): Promise<T> {
  /** What takes the writes back, the last one first. */
  const undo: (() => void)[] = [];
  try {
    return await work(rowsIn(tables, undo));
  } catch (error) {
    for (const takeBack of undo.toReversed()) takeBack();
    throw error;
  }
}

function rowsIn(tables: MemoryTables, undo: (() => void)[]): Rows {
  const set = (table: TableName, id: string, number: number, row: RowTypes[TableName] | undefined) => {
    const ofPlan = tables[table].get(id) ?? new Map<number, RowTypes[TableName]>();
    const before = ofPlan.get(number);
    undo.push(() => (before ? ofPlan.set(number, before) : ofPlan.delete(number)));
    if (row) ofPlan.set(number, row);
    else ofPlan.delete(number);
    tables[table].set(id, ofPlan);
  };
  const numbersIn = (table: TableName, id: string, { from = -Infinity, to = Infinity }: Range = {}) =>
    [...(tables[table].get(id)?.keys() ?? [])].filter((number) => number >= from && number <= to).sort((a, b) => a - b);
  const put = (table: TableName, rows: readonly RowTypes[TableName][], mayReplace: boolean) => {
    for (const row of rows) {
      const [id, number] = 'planId' in row ? [row.planId, row.seq] : [row.id, 0];
      if (!mayReplace && tables[table].get(id)?.has(number)) throw new Error(`A row of ${id} is there already.`);
      set(table, id, number, own(table, row));
    }
  };
  return {
    get: async <T extends TableName>(table: T, id: string) => tables[table].get(id)?.get(0) as RowTypes[T] | undefined,
    all: async <T extends TableName>(table: T) =>
      [...tables[table].values()].flatMap((rows) => [...rows.values()]) as RowTypes[T][],
    async range<T extends TableName>(table: T, id: string, range: Range = {}) {
      const numbers = numbersIn(table, id, range);
      const wanted =
        range.only === undefined ? numbers : range.only === 'first' ? numbers.slice(0, 1) : numbers.slice(-1);
      return wanted.map((number) => tables[table].get(id)?.get(number)) as RowTypes[T][];
    },
    put: async (table, rows) => put(table, rows, true),
    add: async (table, rows) => put(table, rows, false),
    remove: async (table, id) => set(table, id, 0, undefined),
    async removeRange(table, id, range) {
      for (const number of numbersIn(table, id, range)) set(table, id, number, undefined);
    },
  };
}

/** A copy that nobody outside can change; a handle of a file is the browser's and cannot always be copied. */
function own<R extends RowTypes[TableName]>(table: TableName, row: R): R {
  return table === 'files' ? row : freeze(structuredClone(row), true);
}
