/**
 * The contract of `planStore.ts` on top of rows: each promise is one transaction, and what is written in it follows from
 * `rows.ts`. Where the rows lie is the business of a back-end (`dexieRows.ts`, `memoryRows.ts`).
 */
import { equal } from '../kit/equal';
import type { Channel } from './channel';
import { compactedBefore, compaction } from './compaction';
import { inLibrary, kept, spoilt, stateAt, upToDate, withNumber } from './planRows';
import type { PlanStore } from './planStore';
import {
  changeIn,
  folded,
  inventoryOf,
  isPurged,
  leadingOn,
  listed,
  pastOf,
  reaches,
  rowsOfChanges,
  rowsOfFolding,
  rowsOfNew,
  rowsOfReplacement,
  withoutRemoval,
  withShared,
  type SummaryRow,
} from './rows';
import { createKeptRooms, tablesOfRooms } from './keptRooms';
import { soundRows } from './readRows';
import { salvaged, tablesOfPlan } from './salvage';
import type { Rows, Transact } from './tables';
import { BehindOthers, PlanIdTaken, PlanLost, RowChanged } from './trouble';

export interface RowStoreOptions {
  readonly transact: Transact;
  readonly channel: Channel;
  readonly rest: () => void;
  readonly close: () => void;
}

export function createRowStore({ transact: raw, channel, rest, close }: RowStoreOptions): PlanStore {
  const transact: Transact = (mode, tables, work) => raw(mode, tables, (rows) => work(soundRows(rows)));
  const rewrite = (id: string, next: (row: SummaryRow) => SummaryRow | null) =>
    transact('rw', ['summaries'], async (rows) => {
      const row = next(await kept(rows, id));
      if (row) await rows.put('summaries', [row]);
      return row !== null;
    });
  return {
    ...readers(transact),
    ...writers(transact, channel),
    ...createKeptRooms(transact, channel),
    salvage: (id) => raw('r', tablesOfPlan, (rows) => salvaged(rows, id)),
    append: createAppend(transact, channel),
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
    subscribe: channel.subscribe,
    rest,
    close() {
      channel.close();
      close();
    },
  };
}

type Readers = 'list' | 'inventory' | 'load' | 'loadAt' | 'history' | 'has' | 'changesSince' | 'loadView' | 'loadLink';

function readers(transact: Transact): Pick<PlanStore, Readers> {
  const summaries = () => transact('r', ['summaries'], (rows) => rows.all('summaries'));
  return {
    list: async () => listed(await summaries()),
    inventory: async () => inventoryOf(await summaries()),
    load: (id) =>
      transact('r', ['summaries', 'checkpoints', 'journal'], async (rows) => {
        const row = await inLibrary(rows, id);
        if (!row) return null;
        const { base, rows: journal, seq } = (await stateAt(rows, id)) ?? spoilt(id);
        return {
          plan: folded(base, journal),
          shared: row.shared,
          seq: Math.max(row.seq, seq),
          behind: journal.length,
        };
      }),
    loadAt: (id, seq) =>
      transact('r', ['summaries', 'checkpoints', 'journal'], async (rows) => {
        const row = await inLibrary(rows, id);
        const state = row && (await stateAt(rows, id, seq));
        return state && reaches(state.base, state.rows, seq) ? folded(state.base, state.rows) : null;
      }),
    history: (id) =>
      transact('r', ['summaries', 'checkpoints', 'journal'], async (rows) => {
        if (!(await inLibrary(rows, id))) return null;
        return pastOf(await rows.range('checkpoints', id), await rows.range('journal', id));
      }),
    has: (id) => transact('r', ['summaries'], async (rows) => (await inLibrary(rows, id)) !== undefined),
    changesSince: (id, seq) =>
      transact('r', ['summaries', 'journal'], async (rows) => {
        const row = await kept(rows, id);
        const since = leadingOn(await rows.range('journal', id, { from: seq + 1 }), seq, row.seq);
        return since && { ...since, shared: row.shared };
      }),
    loadView: async (id) => (await transact('r', ['views'], (rows) => rows.get('views', id)))?.view ?? null,
    async loadLink(id) {
      const row = await transact('r', ['files'], (rows) => rows.get('files', id));
      if (!row) return null;
      const { id: _, ...link } = row;
      return link;
    },
  };
}

type Writers = 'compact' | 'create' | 'replace' | 'checkpoint' | 'purge' | 'saveView' | 'saveLink';

function writers(transact: Transact, channel: Channel): Pick<PlanStore, Writers> {
  return {
    compact: createCompact(transact),
    async create(plan, shared = [], options = {}) {
      await transact('rw', ['summaries', 'checkpoints', 'journal', ...tablesOfRooms], async (rows) => {
        const before = await rows.get('summaries', plan.id);
        if (before && before.removed === undefined) throw new PlanIdTaken(plan.id);
        // What it had in common with a room says nothing of this state.
        for (const table of tablesOfRooms) await rows.remove(table, plan.id);
        const { summary, checkpoint } = rowsOfNew(plan, shared, before && (await upToDate(rows, before)), options);
        await Promise.all([rows.put('summaries', [summary]), rows.add('checkpoints', [checkpoint])]);
      });
      channel.tell({ kind: 'created', id: plan.id });
    },
    async replace(plan, label, at, shared = []) {
      const seq = await transact('rw', ['summaries', 'checkpoints', 'journal'], async (rows) => {
        const before = await upToDate(rows, await kept(rows, plan.id));
        const { summary, checkpoint } = rowsOfReplacement(before, plan, label, at, shared);
        await Promise.all([rows.put('summaries', [summary]), rows.add('checkpoints', [checkpoint])]);
        return summary.seq;
      });
      channel.tell({ kind: 'replaced', id: plan.id });
      return seq;
    },
    checkpoint: (id) =>
      transact('rw', ['summaries', 'checkpoints', 'journal'], async (rows) => {
        const before = await kept(rows, id);
        const state = await stateAt(rows, id);
        const next = state && rowsOfFolding(before, state.base, state.rows);
        if (!next) return;
        const { from, seq } = state.base;
        if (from === 'folded') await rows.removeRange('checkpoints', id, { from: seq, to: seq });
        await rows.put('summaries', [next.summary]);
        // One that cannot be read may have its number.
        await rows.put('checkpoints', [next.checkpoint]);
      }),
    async purge(due) {
      const gone = await transact('rw', [...tablesOfPlan, ...tablesOfRooms], async (rows) => {
        const ids = (await rows.all('summaries')).filter((row) => isPurged(row, due)).map(({ id }) => id);
        for (const id of ids) {
          for (const table of ['summaries', 'views', 'files', ...tablesOfRooms] as const) await rows.remove(table, id);
          for (const table of ['checkpoints', 'journal'] as const) await rows.removeRange(table, id);
        }
        return ids;
      });
      for (const id of gone) channel.tell({ kind: 'purged', id });
      return gone;
    },
    saveView: (id, view) => transact('rw', ['views'], (rows) => rows.put('views', [{ id, view }])),
    saveLink: (id, link) =>
      transact('rw', ['files'], (rows) => (link ? rows.put('files', [{ id, ...link }]) : rows.remove('files', id))),
  };
}

function createCompact(transact: Transact): PlanStore['compact'] {
  return (id, now) =>
    transact('rw', ['summaries', 'checkpoints', 'journal'], async (rows) => {
      await kept(rows, id);
      const [oldest] = await rows.range('journal', id, { only: 'first' });
      if (!oldest || changeIn(oldest).at >= compactedBefore(now)) return;
      const done = compaction(await rows.range('checkpoints', id), await rows.range('journal', id), now);
      if (!done) return;
      for (const seq of done.checkpointsToDelete) await rows.removeRange('checkpoints', id, { from: seq, to: seq });
      await rows.put('checkpoints', done.put);
      await rows.removeRange('journal', id, { to: done.journalUpTo });
    });
}

function createAppend(transact: Transact, channel: Channel): PlanStore['append'] {
  /** The summaries as this store wrote them last. They need not be read before they are written again. */
  const written = new Map<string, SummaryRow>();
  return async (id, changes, facts, after, unshared = []) => {
    const write = async (rows: Rows, before: SummaryRow) => {
      const { summary, journal } = rowsOfChanges(before, changes, facts);
      await Promise.all([rows.put('summaries', [summary]), rows.add('journal', journal)]);
      return summary;
    };
    /** `expected`: all is asked for at once, for a page that is busy drawing hears each answer late. */
    const attempt = (expected?: SummaryRow) =>
      transact('rw', ['summaries', 'journal'], async (rows) => {
        const reading = rows.get('summaries', id);
        const writing = expected && write(rows, expected);
        // Where what is read forbids it, the transaction fails and takes this with it.
        writing?.catch(() => undefined);
        const found = await reading;
        if (!found) throw new PlanLost(id);
        // What this store wrote itself needs no looking after.
        const row = expected ? found : withNumber(found, await rows.range('journal', id, { only: 'last' }));
        const isShared = unshared.some((revision) => row.shared.includes(revision));
        if ((after !== undefined && after !== row.seq) || isShared) throw new BehindOthers(id);
        if (expected && !equal(row, expected)) throw new RowChanged(id);
        return writing ?? write(rows, row);
      });

    const last = written.get(id);
    const expected = last && last.seq === after ? last : undefined;
    const summary = await attempt(expected).catch((error: unknown) => {
      written.delete(id);
      if (error instanceof RowChanged) return attempt();
      throw error;
    });
    written.set(id, summary);
    if (changes.length > 0) channel.tell({ kind: 'changed', id, changes, seq: summary.seq });
    return summary.seq;
  };
}
