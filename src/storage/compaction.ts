/**
 * What of a plan's past is kept for how long: every step for 90 days, before that one state a day. States that were put
 * there whole and those that the user gave a name stay for ever, and so does the state that was there before another was
 * put on top.
 *
 * Must not know: where rows lie, the clock.
 */
import { applyChanges } from '../plan/applyChanges';
import type { Plan } from '../plan/schema';
import { folded, type CheckpointRow, type JournalRow } from './rows';

const day = 24 * 60 * 60_000;
const keptInFull = 90 * day;

/** The instant (UTC, at midnight) before which the past is told by days, seen from `now`. */
export function compactedBefore(now: string): string {
  return `${new Date(Date.parse(now) - keptInFull).toISOString().slice(0, 10)}T00:00:00.000Z`;
}

export interface Compaction {
  /** Whole states that are to be there afterwards, in place of what has their number. */
  readonly put: readonly CheckpointRow[];
  /** Whole states, and journal rows up to a number, that nothing needs afterwards. */
  readonly checkpointsToDelete: readonly number[];
  readonly journalUpTo: number;
}

/** Null when nothing is old enough. Rows are those of one plan, by `seq`. */
export function compaction(
  checkpoints: readonly CheckpointRow[],
  journal: readonly JournalRow[],
  now: string,
): Compaction | null {
  const before = compactedBefore(now);
  const recent = journal.findIndex(({ change }) => change.at >= before);
  const old = recent < 0 ? journal : journal.slice(0, recent);
  const end = old.at(-1)?.seq;
  if (end === undefined) return null;

  const names = namedRevisions(checkpoints, journal);
  const put = new Map<number, CheckpointRow>();
  const whole = new Map(
    checkpoints.filter(({ from, seq }) => from !== 'folded' && seq <= end).map((row) => [row.seq, row]),
  );
  let state = checkpoints[0];
  for (const [index, row] of old.entries()) {
    state = stateBefore(row.seq, state, checkpoints);
    if (!state) return null;
    const plan = applyChanges(state.plan, [row.change]);
    const { revision } = plan;
    const from = revision !== state.plan.revision && names.has(revision) ? 'named' : 'day';
    const { label, at } = row.change;
    state = { planId: row.planId, seq: row.seq, from, label, at, plan };
    const next = old[index + 1];
    const endsDay = !next || next.change.at.slice(0, 10) !== at.slice(0, 10) || next.seq !== row.seq + 1;
    if ((from === 'named' || endsDay) && !whole.has(row.seq)) put.set(row.seq, state);
  }
  return {
    put: [...put.values()],
    checkpointsToDelete: checkpoints
      .filter(({ from, seq }) => from === 'folded' && seq <= end && !put.has(seq))
      .map(({ seq }) => seq),
    journalUpTo: end,
  };
}

/** The last state up to a journal row: the one that was worked out last, or one that was put on top of it. */
function stateBefore(
  seq: number,
  state: CheckpointRow | undefined,
  checkpoints: readonly CheckpointRow[],
): CheckpointRow | undefined {
  if (state?.seq === seq - 1) return state;
  return checkpoints.findLast((row) => row.seq < seq);
}

/** Revisions that the plan has a name for today. */
function namedRevisions(checkpoints: readonly CheckpointRow[], journal: readonly JournalRow[]): ReadonlySet<string> {
  const base = checkpoints.at(-1);
  const plan: Plan | undefined =
    base &&
    folded(
      base,
      journal.filter(({ seq }) => seq > base.seq),
    );
  return new Set(plan?.versions.map(({ revision }) => revision));
}
