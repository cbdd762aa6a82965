/**
 * What of a plan's past is kept for how long: every step for 90 days, before that one state a day. States that were put
 * there whole and those that the user gave a name stay for ever, and so does the state that was there before another was
 * put on top.
 *
 * Must not know: where rows lie, the clock.
 */
import type { Change } from '../plan/change/change';
import type { Plan } from '../plan/model/schema';
import { revisionBegunBy } from '../plan/change/timeline';
import { changeIn, folded, replayed, type CheckpointRow, type JournalRow } from './rows';

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
  const changes = journal.map((row) => ({ ...row, change: changeIn(row) }));
  const recent = changes.findIndex(({ change }) => change.at >= before);
  const old = recent < 0 ? changes : changes.slice(0, recent);
  const end = old.at(-1)?.seq;
  if (end === undefined) return null;

  const names = namedRevisions(checkpoints, journal);
  const put = new Map<number, CheckpointRow>();
  const whole = new Map(
    checkpoints.filter(({ from, seq }) => from !== 'folded' && seq <= end).map((row) => [row.seq, row]),
  );
  let state = checkpoints[0];
  let waiting: Change[] = [];
  for (const [index, { planId, seq, change }] of old.entries()) {
    waiting.push(change);
    const next = old[index + 1];
    const isNamed = names.has(revisionBegunBy(change));
    const endsDay = !next || next.change.at.slice(0, 10) !== change.at.slice(0, 10) || next.seq !== seq + 1;
    if (!isNamed && !endsDay) continue;
    state = stateBefore(seq - waiting.length + 1, state, checkpoints);
    if (!state) return null;
    // All changes up to here at once: that costs little more than one.
    const plan = replayed(state.plan, waiting);
    state = { planId, seq, from: isNamed ? 'named' : 'day', label: change.label, at: change.at, plan };
    waiting = [];
    if (!whole.has(seq)) put.set(seq, state);
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
function namedRevisions(
  checkpoints: readonly CheckpointRow[],
  journal: readonly JournalRow[],
): ReadonlySet<string | undefined> {
  const base = checkpoints.at(-1);
  const plan: Plan | undefined =
    base &&
    folded(
      base,
      journal.filter(({ seq }) => seq > base.seq),
    );
  return new Set(plan?.versions.map(({ revision }) => revision));
}
