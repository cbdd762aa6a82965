/** One piece of long work at a time: how far it is, for the user to see once it is felt, and how to stop it. */
import { useCallback, useRef, useState } from 'react';

/** Work that is done sooner, in ms, needs no bar. */
const quick = 300;

export interface WorkProgress {
  readonly name: string;
  /** 0 to 1; once the plan goes into the library there is nothing to count, and no way back. */
  readonly share: number | 'keeping';
}

export interface Work {
  /** Aborted when the user wants to stop, or has begun something else. */
  readonly signal: AbortSignal;
  readonly tell: (share: WorkProgress['share']) => void;
  /** It is done, one way or the other. */
  readonly end: () => void;
}

export function useOneWork() {
  const [progress, setProgress] = useState<WorkProgress | null>(null);
  const current = useRef<AbortController>(undefined);

  /** Begins work on what has this name, and stops whatever was going on. */
  const begin = useCallback((name: string): Work => {
    current.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    current.current = controller;
    let share: WorkProgress['share'] = 0;
    let isFelt = false;
    const show = () => {
      if (isFelt && !signal.aborted) setProgress({ name, share });
    };
    const timer = setTimeout(() => {
      isFelt = true;
      show();
    }, quick);
    return {
      signal,
      tell: (next) => {
        share = next;
        show();
      },
      end: () => {
        clearTimeout(timer);
        isFelt = false;
        if (current.current === controller) setProgress(null);
      },
    };
  }, []);

  const cancel = useCallback(() => {
    current.current?.abort();
    setProgress(null);
  }, []);
  return { begin, cancel, progress };
}
