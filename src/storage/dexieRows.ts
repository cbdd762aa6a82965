/** Rows in IndexedDB, through Dexie. */
import { Dexie, type Table } from 'dexie';
import type { PlanDatabase } from './database';
import type { NumberedTable, Range, Rows, RowTypes, TableName } from './tables';

/** The tables of a database on which a transaction is under way. */
export function dexieRows(database: PlanDatabase): Rows {
  const table = <T extends TableName>(name: T) => database.table<RowTypes[T], string | [string, number]>(name);
  const within = (name: NumberedTable, id: string, range: Range = {}) =>
    between(table(name) as Table<RowTypes[NumberedTable]>, id, range);
  return {
    get: (name, id) => table(name).get(id),
    all: (name) => table(name).toArray(),
    // Dexie's own promises all the way: those of `async` functions, some deep, lose the transaction.
    range<T extends NumberedTable>(name: T, id: string, range: Range = {}) {
      const rows = within(name, id, range) as unknown as ReturnType<typeof between<RowTypes[T]>>;
      if (range.only === undefined) return rows.toArray();
      return (range.only === 'first' ? rows.first() : rows.last()).then((row) => (row ? [row] : []));
    },
    async put(name, rows) {
      await table(name).bulkPut(rows);
    },
    async add(name, rows) {
      await table(name).bulkAdd(rows);
    },
    async remove(name, id) {
      await table(name).delete(id);
    },
    async removeRange(name, id, range) {
      await within(name, id, range).delete();
    },
  };
}

function between<T>(table: Table<T>, id: string, { from, to }: Range) {
  return table.where('[planId+seq]').between([id, from ?? Dexie.minKey], [id, to ?? Dexie.maxKey], true, true);
}
