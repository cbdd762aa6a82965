/**
 * What is left of a plan whose last state cannot be read: every row as it lies there, and the newest state that can still
 * be made of them. Changes nothing.
 */
import { planIn, soundRows } from './readRows';
import type { Plan } from '../plan/model/schema';
import type { Salvage } from './planStore';
import { folded } from './rows';
import type { Rows } from './tables';

/** The tables that hold something of a plan. */
export const tablesOfPlan = ['summaries', 'checkpoints', 'journal', 'views', 'files'] as const;

/** `raw`: the tables as they are, read by nobody. */
export async function salvaged(raw: Rows, id: string): Promise<Salvage> {
  const rows = {
    summary: (await raw.get('summaries', id)) ?? null,
    checkpoints: await raw.range('checkpoints', id),
    journal: await raw.range('journal', id),
    view: (await raw.get('views', id)) ?? null,
    file: (await raw.get('files', id)) ?? null,
  };
  const sound = soundRows(raw);
  const summary = await sound.get('summaries', id);
  return { title: summary?.title ?? '', rows, good: await lastGood(sound, id) };
}

/** The newest whole state that can be read, and what the journal tells without a gap from there. */
async function lastGood(rows: Rows, id: string): Promise<Plan | null> {
  const checkpoints = await rows.range('checkpoints', id);
  for (const checkpoint of checkpoints.toReversed()) {
    const plan = planIn(checkpoint);
    if (!plan) continue;
    const journal = await rows.range('journal', id, { from: checkpoint.seq + 1 });
    const leading = journal.filter(({ seq }, index) => seq === checkpoint.seq + 1 + index);
    return folded({ ...checkpoint, plan }, leading);
  }
  return null;
}
