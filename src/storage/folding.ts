/**
 * When the journal is folded into the checkpoint: in a quiet moment and only when it has grown, or when the plan is
 * left. Opening stays quick, and no edit waits for it. A fold that fails costs nothing, for the journal holds it all.
 *
 * Must not know: what is unsaved, statuses.
 */
import type { PlanStore } from './planStore';

/** Journal rows that opening reads without anyone noticing. */
const easilyRead = 50;

export interface Folding {
  /** The plan has `rows` more journal rows after its checkpoint. */
  grew(id: string, rows: number): void;
  /** Folds where it is worth while. */
  foldLong(): Promise<void>;
  /** Folds whatever there is. */
  foldAll(): Promise<void>;
}

export function createFolding(store: Pick<PlanStore, 'checkpoint'>): Folding {
  const behind = new Map<string, number>();

  const foldOver = async (rows: number) => {
    const worthwhile = [...behind].filter(([, count]) => count > rows);
    for (const [id, count] of worthwhile) {
      try {
        await store.checkpoint(id);
        behind.set(id, (behind.get(id) ?? 0) - count);
      } catch {
        // Tried again in the next quiet moment; if the store is in trouble, the next edit says so.
      }
    }
  };

  return {
    grew: (id, rows) => void behind.set(id, (behind.get(id) ?? 0) + rows),
    foldLong: () => foldOver(easilyRead),
    foldAll: () => foldOver(0),
  };
}
