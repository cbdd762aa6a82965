/** One file at a time on its way in: how far it is, what is to be asked or told of it, how to stop it. */
import { useCallback, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { wordMend } from '../format/mend';
import type { FileOutcome } from './planService';
import { useServices } from './ServicesContext';

/** Work that is done sooner, in ms, needs no bar. */
const quick = 300;

export interface OpeningProgress {
  readonly name: string;
  /** 0 to 1; once the plan goes into the library there is nothing to count, and no way back. */
  readonly share: number | 'keeping';
}

interface Refusal {
  /** What was refused, at the beginning of a sentence. */
  readonly what: string;
  readonly reasons: readonly string[];
  readonly more: number;
}

export function useOpening() {
  const { plans, session } = useServices();
  const [, navigate] = useLocation();
  const [asked, setAsked] = useState<Extract<FileOutcome, { kind: 'known' }> | null>(null);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [progress, setProgress] = useState<OpeningProgress | null>(null);
  const work = useRef<AbortController>(undefined);

  const openBytes = useCallback(
    async (file: File) => {
      work.current?.abort();
      const controller = new AbortController();
      const { signal } = controller;
      work.current = controller;
      let share: OpeningProgress['share'] = 0;
      let late = false;
      const tell = (next: OpeningProgress['share']) => {
        share = next;
        if (late && !signal.aborted) setProgress({ name: file.name, share });
      };
      const timer = setTimeout(() => {
        late = true;
        tell(share);
      }, quick);
      const outcome = await plans
        .openFile(file, { signal, onProgress: tell, onKeeping: () => tell('keeping') })
        .finally(() => {
          clearTimeout(timer);
          late = false;
          if (work.current === controller) setProgress(null);
        });
      if (outcome.kind === 'cancelled') return;
      if (outcome.kind === 'refused') return setRefused({ ...outcome, what: `“${outcome.name}”` });
      if (outcome.kind === 'known') setAsked(outcome);
      else navigate(`/plan/${outcome.id}/diagram`);
      const mended = outcome.mended.filter((mend) => !mend.quiet).map(wordMend);
      if (mended.length > 0) session.say(mended.join(' '));
    },
    [plans, navigate, session],
  );

  const refuse = useCallback((what: string, reason: string) => setRefused({ what, reasons: [reason], more: 0 }), []);
  const dismiss = useCallback(() => {
    setAsked(null);
    setRefused(null);
  }, []);
  const cancel = useCallback(() => {
    work.current?.abort();
    setProgress(null);
  }, []);
  return { openBytes, refuse, dismiss, cancel, asked, refused, progress };
}
