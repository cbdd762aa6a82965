/** Files on their way in, one after the other: what is to be asked or told of each, and what came of them all. */
import { useCallback, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { browserLinkedFiles } from '../../browser/linkedFiles';
import type { OfferedBackup } from './offerBackup';
import { wordMended, wordOpened, type OpenedPlan } from './openingWords';
import type { FileOutcome } from './openPlanFile';
import type { Services } from '../services/services';
import { useServices } from '../services/ServicesContext';
import { useOneWork } from './useOneWork';

export interface Refusal {
  /** What was refused, at the beginning of a sentence. */
  readonly what: string;
  readonly reasons: readonly string[];
  readonly more: number;
}

export type KnownPlan = Extract<FileOutcome, { kind: 'known' }>;

type Came = OpenedPlan | { readonly refused: Refusal } | 'restored' | 'left' | 'cancelled';

export function useOpening() {
  const { plans, session, links, restoring } = useServices();
  const [, navigate] = useLocation();
  const { asked, backup, ask, offer, answer } = useQuestions();
  const [refusals, setRefusals] = useState<{ readonly all: readonly Refusal[]; readonly opened: string } | null>(null);
  const { begin, cancel, progress } = useOneWork();

  const readBackup = useCallback(
    async (file: File): Promise<Came> => {
      const { signal, tell, end } = begin(file.name);
      const cancelled = (error: unknown) => {
        if (!signal.aborted) throw error;
        return null;
      };
      const read = await restoring.read(file, { signal, onProgress: tell }).catch(cancelled).finally(end);
      if (read === null || signal.aborted) return 'cancelled';
      if ('refused' in read) return { refused: { what: `“${file.name}”`, reasons: [read.refused], more: 0 } };
      await offer(read);
      return 'restored';
    },
    [begin, restoring, offer],
  );
  const readPlan = useCallback(
    async (file: File): Promise<Came> => {
      const { signal, tell, end } = begin(file.name);
      const onKeeping = () => tell('keeping');
      const outcome = await plans.openFile(file, { signal, onProgress: tell, onKeeping }).finally(end);
      if (outcome.kind === 'cancelled') return 'cancelled';
      if (outcome.kind === 'refused') return { refused: { ...outcome, what: `“${outcome.name}”` } };
      const { carried, mended } = outcome;
      const [id, title] =
        outcome.kind === 'known' ? [await ask(outcome), outcome.plan.title] : [outcome.id, outcome.title];
      if (id === null) return 'left';
      // A copy beside the plan that is here has no file yet.
      const isOfFile = outcome.kind === 'opened' || id === outcome.plan.id;
      if (!carried && isOfFile) await linkTo(links, id, file);
      return { id, title, carried, mended, file: file.name };
    },
    [begin, plans, ask, links],
  );

  /** `refused`: what was dropped with them and is no file. */
  const openFiles = useCallback(
    async (files: readonly File[], refused: readonly Refusal[] = []) => {
      const came: Came[] = [];
      for (const file of files) {
        const next = (await isArchive(file)) ? await readBackup(file) : await readPlan(file);
        came.push(next);
        if (next === 'cancelled') break;
      }
      const opened = came.filter((each): each is OpenedPlan => typeof each === 'object' && 'id' in each);
      const all = [
        ...refused,
        ...came.flatMap((each) => (typeof each === 'object' && 'refused' in each ? each.refused : [])),
      ];
      const summary = opened.length > 0 && files.length > 1 ? wordOpened(opened) : '';
      const [first, ...others] = opened;
      // Among several none is meant more than the others: the library shows them first.
      if (first) navigate(others.length === 0 ? `/plan/${first.id}/diagram` : '/');
      if (all.length > 0) setRefusals({ all, opened: summary });
      const said = all.length > 0 ? await wordMended(opened) : `${summary} ${await wordMended(opened)}`;
      if (said.trim() !== '') session.say(said.trim());
    },
    [readBackup, readPlan, navigate, session],
  );
  const close = useCallback(() => setRefusals(null), []);
  return { openFiles, answer, close, cancel, asked, backup, refusals, progress };
}

/** One question at a time; whoever asked learns which plan the answer led to, or that there is none. */
function useQuestions() {
  const [asked, setAsked] = useState<KnownPlan | null>(null);
  const [backup, setBackup] = useState<OfferedBackup | null>(null);
  const waiting = useRef<(id: string | null) => void>(undefined);
  const answer = useCallback((id: string | null) => {
    setAsked(null);
    setBackup(null);
    waiting.current?.(id);
    waiting.current = undefined;
  }, []);
  const put = useCallback(
    (show: () => void) => {
      answer(null);
      return new Promise<string | null>((done) => {
        waiting.current = done;
        show();
      });
    },
    [answer],
  );
  const ask = useCallback((outcome: KnownPlan) => put(() => setAsked(outcome)), [put]);
  const offer = useCallback((read: OfferedBackup) => put(() => setBackup(read)), [put]);
  return { asked, backup, ask, offer, answer };
}

/** A plan stays linked to its file when that came out of the browser's own dialog. */
async function linkTo(links: Services['links'], id: string, file: File): Promise<void> {
  const handle = browserLinkedFiles.handleOf(file);
  if (handle) await links.link(id, handle, file).catch(() => undefined);
}

/** Office documents are archives as well, but nobody's backup: what they are is said by whoever reads plans. */
const officeFile = /\.(docx|xlsx|pptx|od[tsp])$/i;

/** By its name or its first bytes: what only calls itself an archive is refused as one. */
async function isArchive(file: File): Promise<boolean> {
  if (file.name.toLowerCase().endsWith('.zip')) return true;
  if (officeFile.test(file.name)) return false;
  const start = new Uint8Array(
    await file
      .slice(0, 4)
      .arrayBuffer()
      .catch(() => new ArrayBuffer(0)),
  );
  return start[0] === 0x50 && start[1] === 0x4b && (start[2] ?? 9) < 9;
}
