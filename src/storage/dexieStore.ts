/**
 * Plans kept in IndexedDB. Each promise of the contract is one transaction, which the browser keeps whole or not at all;
 * what is written in it follows from `rows.ts`.
 */
import { Dexie, type Table } from 'dexie';
import { createChannel } from './channel';
import { compactedBefore, compaction } from './compaction';
import { createConnection, type ConnectionNews } from './connection';
import { browserDatabases, databaseVersion, type DatabaseDependencies, type PlanDatabase } from './database';
import type { PlanStore } from './planStore';
import {
  changeIn,
  folded,
  leadingOn,
  inventoryOf,
  isPurged,
  listed,
  pastOf,
  reaches,
  rowsOfChanges,
  rowsOfFolding,
  rowsOfNew,
  rowsOfReplacement,
  withoutRemoval,
  withShared,
  type CheckpointRow,
  type JournalRow,
  type SummaryRow,
} from './rows';
import { BehindOthers, PlanIdTaken, PlanLost } from './trouble';

export interface DexieStoreOptions extends DatabaseDependencies {
  /** The database's name: all pages of one origin share its databases, and so do all files opened from a disk. */
  readonly name?: string;
  readonly onNews?: (news: ConnectionNews) => void;
}

export interface DexieStore extends PlanStore {
  /** Opens and checks the database; without it the first use does. Waits for tabs with older code (`onNews`). */
  open(): Promise<void>;
}

export function createDexieStore({ name = 'aimtree', onNews, ...given }: DexieStoreOptions = {}): DexieStore {
  const { open, transact, close } = createConnection({
    name,
    onNews,
    ...(given.indexedDB ? given : browserDatabases()),
  });
  const channel = createChannel(`${name}:${databaseVersion}`);

  /** Rewrites a plan's summary and tells of it; `null` from `next` means that nothing is to be done. */
  const rewrite = (id: string, next: (row: SummaryRow) => SummaryRow | null) =>
    transact('rw', ['summaries'], async (database) => {
      const row = next(await kept(database, id));
      if (row) await database.summaries.put(row);
      return row !== null;
    });

  return {
    open,

    async list() {
      return listed(await transact('r', ['summaries'], async (database) => database.summaries.toArray()));
    },

    async inventory() {
      return inventoryOf(await transact('r', ['summaries'], async (database) => database.summaries.toArray()));
    },

    load: (id) =>
      transact('r', ['summaries', 'checkpoints', 'journal'], async (database) => {
        const row = await inLibrary(database, id);
        const state = row && (await stateAt(database, id, row.seq));
        if (!state) return null;
        return { plan: folded(state.base, state.rows), shared: row.shared, seq: row.seq, behind: state.rows.length };
      }),

    loadAt: (id, seq) =>
      transact('r', ['summaries', 'checkpoints', 'journal'], async (database) => {
        const row = await inLibrary(database, id);
        const state = row && seq <= row.seq ? await stateAt(database, id, seq) : null;
        return state && reaches(state.base, state.rows, seq) ? folded(state.base, state.rows) : null;
      }),

    history: (id) =>
      transact('r', ['summaries', 'checkpoints', 'journal'], async (database) => {
        if (!(await inLibrary(database, id))) return null;
        return pastOf(await ofPlan(database.checkpoints, id).toArray(), await ofPlan(database.journal, id).toArray());
      }),

    compact: (id, now) =>
      transact('rw', ['summaries', 'checkpoints', 'journal'], async (database) => {
        await kept(database, id);
        const { checkpoints, journal } = database;
        const oldest = await ofPlan(journal, id).first();
        if (!oldest || changeIn(oldest).at >= compactedBefore(now)) return;
        const done = compaction(await ofPlan(checkpoints, id).toArray(), await ofPlan(journal, id).toArray(), now);
        if (!done) return;
        await checkpoints.bulkDelete(done.checkpointsToDelete.map((seq) => [id, seq]));
        await checkpoints.bulkPut([...done.put]);
        await ofPlan(journal, id, done.journalUpTo).delete();
      }),

    has: (id) => transact('r', ['summaries'], async (database) => (await inLibrary(database, id)) !== undefined),

    async create(plan, shared = [], after) {
      await transact('rw', ['summaries', 'checkpoints'], async (database) => {
        const before = await database.summaries.get(plan.id);
        if (before && before.removed === undefined) throw new PlanIdTaken(plan.id);
        const { summary, checkpoint } = rowsOfNew(plan, shared, before, after);
        await Promise.all([database.summaries.put(summary), database.checkpoints.add(checkpoint)]);
      });
      channel.tell({ kind: 'created', id: plan.id });
    },

    async append(id, changes, facts, after) {
      const seq = await transact('rw', ['summaries', 'journal'], async (database) => {
        const before = await kept(database, id);
        if (after !== undefined && after !== before.seq) throw new BehindOthers(id);
        const { summary, journal } = rowsOfChanges(before, changes, facts);
        await Promise.all([database.summaries.put(summary), database.journal.bulkAdd(journal)]);
        return summary.seq;
      });
      if (changes.length > 0) channel.tell({ kind: 'changed', id, changes, seq });
      return seq;
    },

    changesSince: (id, seq) =>
      transact('r', ['summaries', 'journal'], async (database) => {
        const row = await kept(database, id);
        const rows = await database.journal
          .where('[planId+seq]')
          .between([id, seq], [id, Dexie.maxKey], false, true)
          .toArray();
        return leadingOn(rows, seq, row.seq);
      }),

    async replace(plan, label, at, shared = []) {
      const seq = await transact('rw', ['summaries', 'checkpoints'], async (database) => {
        const { summary, checkpoint } = rowsOfReplacement(await kept(database, plan.id), plan, label, at, shared);
        await Promise.all([database.summaries.put(summary), database.checkpoints.add(checkpoint)]);
        return summary.seq;
      });
      channel.tell({ kind: 'replaced', id: plan.id });
      return seq;
    },

    async checkpoint(id) {
      await transact('rw', ['summaries', 'checkpoints', 'journal'], async (database) => {
        const before = await kept(database, id);
        const state = await stateAt(database, id, before.seq);
        const rows = state && rowsOfFolding(before, state.base, state.rows);
        if (!rows) return;
        if (state.base.from === 'folded') await database.checkpoints.delete([id, state.base.seq]);
        await Promise.all([database.summaries.put(rows.summary), database.checkpoints.add(rows.checkpoint)]);
      });
    },

    async markShared(id, revision, at) {
      await rewrite(id, (row) => withShared(row, revision, at));
      channel.tell({ kind: 'shared', id, revision });
    },

    async remove(id, at) {
      const done = await rewrite(id, (row) => (row.removed === undefined ? { ...row, removed: at } : null));
      if (done) channel.tell({ kind: 'removed', id });
    },

    async restore(id) {
      const done = await rewrite(id, (row) => (row.removed === undefined ? null : withoutRemoval(row)));
      if (done) channel.tell({ kind: 'restored', id });
    },

    async purge(due) {
      const gone = await transact('rw', ['summaries', 'checkpoints', 'journal', 'views', 'files'], async (database) => {
        const rows = await database.summaries.filter((row) => isPurged(row, due)).toArray();
        const ids = rows.map(({ id }) => id);
        await Promise.all([
          database.summaries.bulkDelete(ids),
          database.views.bulkDelete(ids),
          database.files.bulkDelete(ids),
          ...ids.flatMap((id) =>
            [database.checkpoints, database.journal].map((table) =>
              table.where('[planId+seq]').between([id, Dexie.minKey], [id, Dexie.maxKey]).delete(),
            ),
          ),
        ]);
        return ids;
      });
      for (const id of gone) channel.tell({ kind: 'purged', id });
      return gone;
    },

    async saveView(id, view) {
      await transact('rw', ['views'], async (database) => database.views.put({ id, view }));
    },

    async loadView(id) {
      return (await transact('r', ['views'], async (database) => database.views.get(id)))?.view ?? null;
    },

    async saveLink(id, link) {
      await transact('rw', ['files'], async (database) =>
        link ? database.files.put({ id, ...link }) : database.files.delete(id),
      );
    },

    async loadLink(id) {
      const row = await transact('r', ['files'], async (database) => database.files.get(id));
      if (!row) return null;
      const { id: _, ...link } = row;
      return link;
    },

    subscribe: channel.subscribe,

    close() {
      channel.close();
      close();
    },
  };
}

async function kept(database: PlanDatabase, id: string): Promise<SummaryRow> {
  const row = await database.summaries.get(id);
  if (!row) throw new PlanLost(id);
  return row;
}

async function inLibrary(database: PlanDatabase, id: string): Promise<SummaryRow | undefined> {
  const row = await database.summaries.get(id);
  return row?.removed === undefined ? row : undefined;
}

/** The last whole state up to `seq` and the journal rows from there to `seq`; null when nothing reaches so far back. */
async function stateAt(
  database: PlanDatabase,
  id: string,
  seq: number,
): Promise<{ base: CheckpointRow; rows: JournalRow[] } | null> {
  const base = await database.checkpoints
    .where('[planId+seq]')
    .between([id, Dexie.minKey], [id, seq], true, true)
    .last();
  if (!base) return null;
  const rows = await database.journal.where('[planId+seq]').between([id, base.seq], [id, seq], false, true).toArray();
  return { base, rows };
}

/** The rows of a plan by number, up to and with `seq`. */
function ofPlan<T>(
  table: Table<T, [planId: string, seq: number]>,
  id: string,
  seq: number | typeof Dexie.maxKey = Dexie.maxKey,
) {
  return table.where('[planId+seq]').between([id, Dexie.minKey], [id, seq], true, true);
}
