/** What is offered for import: one thing at a time, from wherever it came. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ImportOffer } from '../../commands/importOffer';

export interface ReadingFiles {
  /** What is in them is set beside this plan, whichever plan it is. */
  readonly beside?: string;
}

export interface Importing {
  /** `count`: unlike that of any other offer. */
  readonly offers: StoreApi<{ readonly offer: ImportOffer | null; readonly count: number }>;
  readonly offer: (offer: ImportOffer) => void;
  /** Reads a file that was put together here as one that was chosen, beside the page; set by whoever opens files. */
  readonly read: { current: ((files: readonly File[], options?: ReadingFiles) => Promise<void>) | null };
  /** It is done with: it went into a plan, or was not wanted. */
  readonly close: (plan: string | null) => void;
}

export function createImporting(): Importing {
  const offers = createStore<{ offer: ImportOffer | null; count: number }>(() => ({ offer: null, count: 0 }));
  const close = (plan: string | null) => {
    const { offer } = offers.getState();
    offers.setState({ offer: null });
    offer?.onDone?.(plan);
  };
  return {
    offers,
    read: { current: null },
    offer(offer) {
      close(null);
      offers.setState(({ count }) => ({ offer, count: count + 1 }));
    },
    close,
  };
}
