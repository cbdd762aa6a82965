/**
 * What is kept of a plan, row by row, and how rows follow from each other: the part that every keeper shares.
 *
 * Must not know: where rows lie (IndexedDB, memory), clocks, other tabs.
 */
import { applyChanges } from '../plan/applyChanges';
import type { Change } from '../plan/change';
import type { Plan } from '../plan/schema';
import type { PastEntry, StateOrigin } from '../plan/timeline';
import type { PlanFacts, PlanSummary } from './planStore';

/** One row a plan: small, so that an edit may rewrite it. */
export interface SummaryRow extends PlanSummary {
  /** The last number given; it never goes back, whatever becomes of the journal. */
  readonly seq: number;
  readonly shared: readonly string[];
  /** The instant at which the plan was taken out of the library. */
  readonly removed?: string;
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
  readonly change: Change;
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
export function rowsOfNew(plan: Plan, shared: readonly string[], removed: SummaryRow | undefined) {
  const seq = (removed?.seq ?? -1) + 1;
  const summary: SummaryRow = {
    id: plan.id,
    edited: plan.modified,
    ...factsOf(plan),
    seq,
    shared: merged(removed?.shared ?? [], shared),
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
  const summary: SummaryRow = { ...before, ...factsOf(plan), edited: at, seq, shared: merged(before.shared, shared) };
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
    label: last.change.label,
    at: last.change.at,
    plan,
  };
  return { summary: { ...before, ...factsOf(plan) }, checkpoint };
}

/** The plan after the journal rows that follow `base`. */
export function folded(base: CheckpointRow, journal: readonly JournalRow[]): Plan {
  return applyChanges(
    base.plan,
    journal.map((row) => row.change),
  );
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
  const changes = journal.map(({ seq, change }): PastEntry => ({ kind: 'change', seq, change }));
  return [...states, ...changes].sort((a, b) => a.seq - b.seq);
}

/** What the library lists: last edited first. */
export function listed(rows: readonly SummaryRow[]): PlanSummary[] {
  return rows
    .filter((row) => row.removed === undefined)
    .map(({ id, title, edited, boxes, changeIdeas, cycles }) => ({ id, title, edited, boxes, changeIdeas, cycles }))
    .toSorted((a, b) => (a.edited < b.edited ? 1 : a.edited > b.edited ? -1 : a.id < b.id ? -1 : 1));
}

export function withShared(row: SummaryRow, revision: string): SummaryRow {
  return { ...row, shared: merged(row.shared, [revision]) };
}

export function withoutRemoval({ removed: _, ...row }: SummaryRow): SummaryRow {
  return row;
}

function merged(before: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...before, ...more])];
}
