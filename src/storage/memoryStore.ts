/**
 * Plans kept in memory: for tests, and for a visit in which the browser keeps nothing. Several stores on one disk
 * behave like the tabs of one browser.
 */
import { freeze } from 'immer';
import { callSafely } from './channel';
import { compaction } from './compaction';
import type { FileLink, Happening, PlanStore, StoreEvent } from './planStore';
import {
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

interface KeptPlan {
  readonly summary: SummaryRow;
  /** By `seq`, as is the journal. */
  readonly checkpoints: readonly CheckpointRow[];
  readonly journal: readonly JournalRow[];
}

export interface MemoryDisk {
  readonly plans: Map<string, KeptPlan>;
  readonly views: Map<string, unknown>;
  readonly files: Map<string, FileLink>;
  /** Every open store by the way in which it hears of what happened and who did it. */
  readonly tabs: Set<(happening: Happening, teller: PlanStore) => void>;
}

export function createMemoryDisk(): MemoryDisk {
  return { plans: new Map(), views: new Map(), files: new Map(), tabs: new Set() };
}

export function createMemoryStore({ plans, views, files, tabs }: MemoryDisk = createMemoryDisk()): PlanStore {
  const listeners = new Set<(event: StoreEvent) => void>();

  const hear = (happening: Happening, teller: PlanStore) => {
    const event: StoreEvent = { ...happening, here: teller === store };
    for (const listener of listeners) callSafely(() => listener(event));
  };
  const tell = (happening: Happening) => {
    for (const tab of tabs) tab(happening, store);
  };
  tabs.add(hear);

  const kept = (id: string): KeptPlan => {
    const found = plans.get(id);
    if (!found) throw new PlanLost(id);
    return found;
  };
  const inLibrary = (id: string) => {
    const found = plans.get(id);
    return found && found.summary.removed === undefined ? found : undefined;
  };
  const stateAt = ({ checkpoints, journal }: KeptPlan, seq: number) => {
    const base = checkpoints.findLast((checkpoint) => checkpoint.seq <= seq);
    if (!base) return null;
    return { base, rows: journal.filter((row) => row.seq > base.seq && row.seq <= seq) };
  };
  const put = (id: string, plan: KeptPlan) => void plans.set(id, plan);

  const store: PlanStore = {
    async list() {
      return listed([...plans.values()].map(({ summary }) => summary));
    },

    async inventory() {
      return inventoryOf([...plans.values()].map(({ summary }) => summary));
    },

    async load(id) {
      const found = inLibrary(id);
      const state = found && stateAt(found, found.summary.seq);
      if (!state) return null;
      const { seq, shared } = found.summary;
      return { plan: folded(state.base, state.rows), shared, seq, behind: state.rows.length };
    },

    async loadAt(id, seq) {
      const found = inLibrary(id);
      const state = found && seq <= found.summary.seq ? stateAt(found, seq) : null;
      return state && reaches(state.base, state.rows, seq) ? folded(state.base, state.rows) : null;
    },

    async history(id) {
      const found = inLibrary(id);
      return found ? pastOf(found.checkpoints, found.journal) : null;
    },

    async compact(id, now) {
      const before = kept(id);
      const done = compaction(before.checkpoints, before.journal, now);
      if (!done) return;
      const gone = new Set([...done.checkpointsToDelete, ...done.put.map(({ seq }) => seq)]);
      const checkpoints = [...before.checkpoints.filter(({ seq }) => !gone.has(seq)), ...done.put];
      put(id, {
        ...before,
        checkpoints: checkpoints.toSorted((a, b) => a.seq - b.seq),
        journal: before.journal.filter(({ seq }) => seq > done.journalUpTo),
      });
    },

    async has(id) {
      return inLibrary(id) !== undefined;
    },

    async create(plan, shared = [], after) {
      if (inLibrary(plan.id)) throw new PlanIdTaken(plan.id);
      const before = plans.get(plan.id);
      const { summary, checkpoint } = rowsOfNew(own(plan), shared, before?.summary, after);
      put(plan.id, {
        summary,
        checkpoints: [...(before?.checkpoints ?? []), checkpoint],
        journal: before?.journal ?? [],
      });
      tell({ kind: 'created', id: plan.id });
    },

    async append(id, changes, facts, after) {
      const before = kept(id);
      if (after !== undefined && after !== before.summary.seq) throw new BehindOthers(id);
      const { summary, journal } = rowsOfChanges(before.summary, own(changes), facts);
      put(id, { ...before, summary, journal: [...before.journal, ...journal] });
      if (changes.length > 0) tell({ kind: 'changed', id, changes, seq: summary.seq });
      return summary.seq;
    },

    async changesSince(id, seq) {
      const { summary, journal } = kept(id);
      return leadingOn(
        journal.filter((row) => row.seq > seq),
        seq,
        summary.seq,
      );
    },

    async replace(plan, label, at, shared = []) {
      const before = kept(plan.id);
      const { summary, checkpoint } = rowsOfReplacement(before.summary, own(plan), label, at, shared);
      put(plan.id, { ...before, summary, checkpoints: [...before.checkpoints, checkpoint] });
      tell({ kind: 'replaced', id: plan.id });
      return summary.seq;
    },

    async checkpoint(id) {
      const before = kept(id);
      const state = stateAt(before, before.summary.seq);
      const rows = state && rowsOfFolding(before.summary, state.base, state.rows);
      if (!rows) return;
      const lasting = before.checkpoints.filter(
        (checkpoint) => checkpoint !== state.base || checkpoint.from !== 'folded',
      );
      put(id, { ...before, summary: rows.summary, checkpoints: [...lasting, rows.checkpoint] });
    },

    async markShared(id, revision, at) {
      const before = kept(id);
      put(id, { ...before, summary: withShared(before.summary, revision, at) });
      tell({ kind: 'shared', id, revision });
    },

    async remove(id, at) {
      const before = kept(id);
      if (before.summary.removed !== undefined) return;
      put(id, { ...before, summary: { ...before.summary, removed: at } });
      tell({ kind: 'removed', id });
    },

    async restore(id) {
      const before = kept(id);
      if (before.summary.removed === undefined) return;
      put(id, { ...before, summary: withoutRemoval(before.summary) });
      tell({ kind: 'restored', id });
    },

    async purge(due) {
      const gone = [...plans.values()].filter(({ summary }) => isPurged(summary, due)).map(({ summary }) => summary.id);
      for (const id of gone) {
        plans.delete(id);
        views.delete(id);
        files.delete(id);
        tell({ kind: 'purged', id });
      }
      return gone;
    },

    async saveView(id, view) {
      views.set(id, own(view));
    },

    async loadView(id) {
      return views.get(id) ?? null;
    },

    async saveLink(id, link) {
      if (link) files.set(id, link);
      else files.delete(id);
    },

    async loadLink(id) {
      return files.get(id) ?? null;
    },

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    close() {
      tabs.delete(hear);
      listeners.clear();
    },
  };
  return store;
}

/** A copy that nobody outside can change: what is kept must not follow what its giver does to it. */
function own<T>(value: T): T {
  return freeze(structuredClone(value), true);
}
