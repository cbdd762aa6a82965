/** What is said about saving: the truth, and only when it has changed. */
import type { StorageTrouble } from './trouble';

export type SaveStatus =
  /** Everything is on disk. */
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** Something is not on disk. It is still in memory, and saving is tried again. */
  | { readonly kind: 'failed'; readonly trouble: StorageTrouble };

const saved: SaveStatus = { kind: 'saved' };
const saving: SaveStatus = { kind: 'saving' };

/** `lasting`: why what is stored does not outlast this visit; then nothing is ever called saved. */
export function createSaveStatus(onStatus: (status: SaveStatus) => void, lasting: StorageTrouble | null) {
  let status: SaveStatus = lasting ? { kind: 'failed', trouble: lasting } : saved;
  return {
    get: () => status,
    tell(news: 'saved' | 'saving' | StorageTrouble) {
      const isGood = news === 'saved' || news === 'saving';
      const trouble = isGood ? lasting : news;
      const next = trouble ? { kind: 'failed' as const, trouble } : news === 'saved' ? saved : saving;
      const same =
        next.kind === 'failed'
          ? status.kind === 'failed' && status.trouble === next.trouble
          : status.kind === next.kind;
      status = next;
      if (!same) onStatus(next);
    },
  };
}
