/**
 * Finds what the rows of one plan say: its summary, its last number, and its state at any number.
 *
 * Must not know: what is written, where the rows lie.
 */
import { planIn } from './readRows';
import { reaches, type CheckpointRow, type JournalRow, type SummaryRow } from './rows';
import type { Rows } from './tables';
import { PlanLost, StorageError } from './trouble';

export async function kept(rows: Rows, id: string): Promise<SummaryRow> {
  const row = await rows.get('summaries', id);
  if (!row) throw new PlanLost(id);
  return row;
}

export async function inLibrary(rows: Rows, id: string): Promise<SummaryRow | undefined> {
  const row = await rows.get('summaries', id);
  return row?.removed === undefined ? row : undefined;
}

/** A journal that goes beyond its summary is the truth: its summary is set right. */
export function withNumber(row: SummaryRow, lastRows: readonly { readonly seq: number }[]): SummaryRow {
  const seq = Math.max(row.seq, ...lastRows.map((each) => each.seq));
  return seq === row.seq ? row : { ...row, seq };
}

export async function upToDate(rows: Rows, row: SummaryRow): Promise<SummaryRow> {
  const last = { only: 'last' } as const;
  return withNumber(row, [
    ...(await rows.range('journal', row.id, last)),
    ...(await rows.range('checkpoints', row.id, last)),
  ]);
}

export function spoilt(id: string): never {
  throw new StorageError('spoilt', `What is kept of plan ${id} cannot be read.`);
}

interface StoredState {
  readonly base: CheckpointRow;
  readonly rows: readonly JournalRow[];
  /** The number of the last row, whole state or change. */
  readonly seq: number;
}

/**
 * The last whole state up to `seq` that can be read, and the journal rows from there to `seq`; null when nothing reaches
 * so far back, or when a state in between cannot be read and the journal does not lead past it.
 */
export async function stateAt(rows: Rows, id: string, seq = Infinity): Promise<StoredState | null> {
  const upTo = Number.isFinite(seq) ? { to: seq } : {};
  const [last] = await rows.range('checkpoints', id, { ...upTo, only: 'last' });
  if (!last) return null;
  let base = withPlan(last);
  if (!base) {
    const earlier = await rows.range('checkpoints', id, { to: last.seq - 1 });
    for (const checkpoint of earlier.toReversed()) base ??= withPlan(checkpoint);
  }
  if (!base) return null;
  const journal = await rows.range('journal', id, { from: base.seq + 1, ...upTo });
  const end = Math.max(last.seq, journal.at(-1)?.seq ?? 0);
  return base.seq === last.seq || reaches(base, journal, end) ? { base, rows: journal, seq: end } : null;
}

/** The whole state with its plan as far as it can be read; null when it cannot. */
function withPlan(checkpoint: CheckpointRow): CheckpointRow | null {
  const plan = planIn(checkpoint);
  return plan && { ...checkpoint, plan };
}
