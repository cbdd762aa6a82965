/**
 * What is kept of a plan, row by row, and how rows follow from each other: the part that every keeper shares.
 *
 * Must not know: where rows lie (IndexedDB, memory), clocks, other tabs.
 */
import { applyChanges } from '../plan/change/applyChanges';
import type { Change } from '../plan/change/change';
import { changeOf } from '../plan/change/changeOf';
import { equal } from '../kit/equal';
import { readStored } from '../format/readStored';
import { withPointIds } from '../plan/model/points';
import type { Plan } from '../plan/model/schema';
import type { PastEntry, StateOrigin } from '../plan/change/timeline';
import type { CreateOptions, KeptPlan, PlanFacts, PlanSummary } from './planStore';

/** One row a plan: small, so that an edit may rewrite it. */
export interface SummaryRow extends KeptPlan {
  readonly shared: readonly string[];
}

/**
 * A whole state. Those that the user put there or named stay for ever: with the journal between them every past state
 * can be had again. `day` is what is left of a day long ago (`compaction.ts`). Of those that were folded from the
 * journal only the last is of use.
 */
export interface CheckpointRow {
  readonly planId: string;
  readonly seq: number;
  readonly from: StateOrigin | 'folded';
  /** What was done, as in `Change`. */
  readonly label: string;
  readonly at: string;
  readonly plan: Plan;
}

export interface JournalRow {
  readonly planId: string;
  readonly seq: number;
  /** As the code of its time wrote it: read through `changeIn`. */
  readonly change: unknown;
}

/** The change of a row, whoever wrote it; a row that is spoilt changes nothing and keeps its number. */
export function changeIn({ change }: Pick<JournalRow, 'change'>): Change {
  return changeOf(change) ?? { id: '', label: '', at: '', kind: 'edit', effects: [] };
}

/** What the library shows of this plan. */
export function factsOf(plan: Plan): PlanFacts {
  const nodes = Object.values(plan.nodes);
  return {
    title: plan.title,
    boxes: nodes.length,
    changeIdeas: nodes.filter((node) => plan.columns[node.column]?.kind === 'change').length,
    cycles: Object.keys(plan.cycles).length,
  };
}

/** The rows of a plan that comes into the library; `removed` is what is still kept of one of the same id. */
export function rowsOfNew(
  plan: Plan,
  shared: readonly string[],
  removed: SummaryRow | undefined,
  { after = -1, came }: CreateOptions = {},
) {
  const seq = Math.max(removed?.seq ?? -1, after) + 1;
  const summary: SummaryRow = {
    id: plan.id,
    edited: plan.modified,
    ...(came !== undefined && { came }),
    ...factsOf(plan),
    seq,
    shared: merged(removed?.shared ?? [], shared),
    ...savedIn(plan, shared, plan.modified),
  };
  const checkpoint: CheckpointRow = {
    planId: plan.id,
    seq,
    from: 'created',
    label: 'create plan',
    at: plan.modified,
    plan,
  };
  return { summary, checkpoint };
}

export function rowsOfReplacement(
  before: SummaryRow,
  plan: Plan,
  label: string,
  at: string,
  shared: readonly string[],
) {
  const seq = before.seq + 1;
  const summary: SummaryRow = {
    ...before,
    ...factsOf(plan),
    edited: at,
    seq,
    shared: merged(before.shared, shared),
    ...savedIn(plan, shared, at),
  };
  const checkpoint: CheckpointRow = { planId: plan.id, seq, from: 'replaced', label, at, plan };
  return { summary, checkpoint };
}

export function rowsOfChanges(before: SummaryRow, changes: readonly Change[], facts: PlanFacts) {
  const journal = changes.map((change, index): JournalRow => ({
    planId: before.id,
    seq: before.seq + 1 + index,
    change,
  }));
  const summary: SummaryRow = {
    ...before,
    ...facts,
    edited: changes.at(-1)?.at ?? before.edited,
    seq: before.seq + journal.length,
  };
  return { summary, journal };
}

/**
 * The checkpoint that takes in the journal rows after `base`; null when there are none. With it comes the summary as
 * the stored plan has it, for two tabs may each have counted without the other's boxes.
 */
export function rowsOfFolding(before: SummaryRow, base: CheckpointRow, journal: readonly JournalRow[]) {
  const last = journal.at(-1);
  if (!last) return null;
  const plan = folded(base, journal);
  const checkpoint: CheckpointRow = {
    ...base,
    seq: last.seq,
    from: 'folded',
    label: changeIn(last).label,
    at: changeIn(last).at,
    plan,
  };
  return { summary: { ...before, ...factsOf(plan), seq: Math.max(before.seq, last.seq) }, checkpoint };
}

/**
 * The plan after the journal rows that follow `base`. What tabs write fits what is there; rows that were written
 * without looking (by older code) may not, and then the same valid plan is made of them every time.
 */
export function folded(base: CheckpointRow, journal: readonly JournalRow[]): Plan {
  if (journal.length === 0) return withPointIds(base.plan);
  const plan = replayed(base.plan, journal.map(changeIn));
  const read = readStored(plan);
  if (!read) {
    // One change has left nothing that can be read: it is passed over, the others count.
    return journal.reduce<Plan>((now, row) => readStored(replayed(now, [changeIn(row)]))?.plan ?? now, base.plan);
  }
  // Without what is undefined nothing is missing.
  return !read.mended || equal(read.plan, JSON.parse(JSON.stringify(plan))) ? plan : read.plan;
}

/** The plan after changes from the journal. A plan that older code stored is as today's would be. */
export function replayed(plan: Plan, changes: readonly Pick<Change, 'effects'>[]): Plan {
  const start = withPointIds(plan);
  try {
    return applyChanges(start, changes);
  } catch {
    // One of them is spoilt: the others count.
    return changes.reduce(afterIfPossible, start);
  }
}

function afterIfPossible(plan: Plan, change: Pick<Change, 'effects'>): Plan {
  try {
    return applyChanges(plan, [change]);
  } catch {
    return plan;
  }
}

/** The changes of the rows after `seq` when they lead without a gap to the last number. */
export function leadingOn(
  rows: readonly JournalRow[],
  seq: number,
  last: number,
): { changes: readonly Change[]; seq: number } | null {
  // The journal is the truth, where the summary has another number.
  const end = Math.max(last, rows.at(-1)?.seq ?? 0);
  return rows.length === end - seq ? { changes: rows.map(changeIn), seq: end } : null;
}

/** A state that came from a file lies in that file. */
function savedIn(plan: Plan, shared: readonly string[], at: string): Pick<SummaryRow, 'savedAt'> {
  return shared.includes(plan.revision) ? { savedAt: at } : {};
}

/** Whether the rows lead on from `base` to `seq` without a gap: where steps were folded to a day they do not. */
export function reaches(base: CheckpointRow, journal: readonly JournalRow[], seq: number): boolean {
  return base.seq + journal.length === seq;
}

/** The past as it is told. A fold of the journal is our own doing and no part of it. */
export function pastOf(checkpoints: readonly CheckpointRow[], journal: readonly JournalRow[]): PastEntry[] {
  const states = checkpoints.flatMap(({ seq, from, at, label, plan }): PastEntry[] =>
    from === 'folded' ? [] : [{ kind: 'state', seq, origin: from, at, label, revision: plan.revision }],
  );
  const changes = journal.flatMap(({ seq, change: kept }): PastEntry[] => {
    const change = changeOf(kept);
    return change ? [{ kind: 'change', seq, change }] : [];
  });
  return [...states, ...changes].sort((a, b) => a.seq - b.seq);
}

/** What the library lists: what was edited or came last first. */
export function listed(rows: readonly SummaryRow[]): PlanSummary[] {
  return inventoryOf(rows)
    .filter((row) => row.removed === undefined)
    .map(({ id, title, edited, came, boxes, changeIdeas, cycles }) => {
      return { id, title, edited, ...(came !== undefined && { came }), boxes, changeIdeas, cycles };
    });
}

/** All that is kept, in the same order. */
export function inventoryOf(rows: readonly SummaryRow[]): KeptPlan[] {
  return rows
    .map(({ shared: _, ...row }) => row)
    .toSorted((a, b) => compare(latest(b), latest(a)) || compare(a.id, b.id));
}

function latest({ edited, came = '' }: Pick<SummaryRow, 'edited' | 'came'>): string {
  return came > edited ? came : edited;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function withShared(row: SummaryRow, revision: string, at: string | undefined): SummaryRow {
  const savedAt = at !== undefined && (row.savedAt ?? '') < at ? { savedAt: at } : {};
  return { ...row, shared: merged(row.shared, [revision]), ...savedAt };
}

/** Whether the plan goes for good: only what is in the bin can. */
export function isPurged(row: SummaryRow, due: (plan: KeptPlan) => boolean): boolean {
  return row.removed !== undefined && due(row);
}

export function withoutRemoval({ removed: _, ...row }: SummaryRow): SummaryRow {
  return row;
}

function merged(before: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...before, ...more])];
}
