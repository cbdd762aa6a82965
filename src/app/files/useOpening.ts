/** Files on their way in, one after the other: what is to be asked or told of each, and what came of them all. */
import { useCallback, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Recognised } from '../../exchange/recognise/recognised';
import type { CopyAnswer } from './copies/CopyDialog';
import type { SaidElsewhere } from './copies/takeCommentsHere';
import type { OfferedBackup } from './offerBackup';
import type { FileOutcome } from './openPlanFile';
import { firstAddress } from '../views/addresses';
import type { ReadingFiles } from '../services/importing';
import { useServices } from '../services/ServicesContext';
import { useOneWork } from './useOneWork';

export interface Refusal {
  /** What was refused, at the beginning of a sentence. */
  readonly what: string;
  readonly reasons: readonly string[];
  readonly more: number;
}

/** A copy, and the plan that it is set beside. */
export type AskedCopy = Extract<FileOutcome, { kind: 'known' }> & { readonly beside: string };

interface OpeningFiles extends ReadingFiles {
  /** What was dropped with them and is no file. */
  readonly refused?: readonly Refusal[];
}

export function useOpening() {
  const services = useServices();
  const { plans, session, links, restoring, importing } = services;
  const [, navigate] = useLocation();
  const { asked, backup, ask, offer, answer } = useQuestions();
  const [refusals, setRefusals] = useState<{ readonly all: readonly Refusal[]; readonly opened: string } | null>(null);
  const { begin, cancel, progress } = useOneWork();

  const offerImport = useCallback(
    (recognised: Recognised, from: string) =>
      new Promise<string | null>((onDone) => importing.offer({ recognised, from, onDone })),
    [importing],
  );

  const openFiles = useCallback(
    async (files: readonly File[], { refused = [], beside }: OpeningFiles = {}) => {
      const code = import('./takeFiles');
      warmUp();
      const { takeFiles } = await code;
      const takeComments = async (said: SaidElsewhere) =>
        (await import('./copies/takeCommentsHere')).takeCommentsHere(services, said);
      const asking = { begin, ask, offer, offerImport, takeComments, beside };
      const taken = await takeFiles(files, { plans, links, restoring, ...asking });
      const all = [...refused, ...taken.refused];
      const [first, ...others] = taken.opened;
      // Among several none is meant more than the others: the library shows them first.
      if (first) navigate(others.length === 0 ? firstAddress(first) : '/');
      if (all.length > 0) setRefusals({ all, opened: taken.summary });
      const said = all.length > 0 ? taken.mended : `${taken.summary} ${taken.mended}`;
      if (said.trim() !== '') session.say(said.trim());
    },
    [services, plans, links, restoring, begin, ask, offer, offerImport, navigate, session],
  );
  const close = useCallback(() => setRefusals(null), []);
  return { openFiles, answer, close, cancel, asked, backup, refusals, progress };
}

/** What opening a plan comes to next arrives beside what it begins with. */
function warmUp(): void {
  const parts = [import('./openPlanFile'), import('../desk/sayings')];
  // Whoever needs them says what is missing.
  void Promise.allSettled(parts);
}

/** One question at a time; whoever asked learns which plan the answer led to, or that there is none. */
function useQuestions() {
  const [asked, setAsked] = useState<AskedCopy | null>(null);
  const [backup, setBackup] = useState<OfferedBackup | null>(null);
  const waiting = useRef<(answer: CopyAnswer | null) => void>(undefined);
  const answer = useCallback((given: CopyAnswer | null) => {
    setAsked(null);
    setBackup(null);
    waiting.current?.(given);
    waiting.current = undefined;
  }, []);
  const put = useCallback(
    (show: () => void) => {
      answer(null);
      return new Promise<CopyAnswer | null>((done) => {
        waiting.current = done;
        show();
      });
    },
    [answer],
  );
  const ask = useCallback((outcome: AskedCopy) => put(() => setAsked(outcome)), [put]);
  const offer = useCallback((read: OfferedBackup) => put(() => setBackup(read)), [put]);
  return { asked, backup, ask, offer, answer };
}
