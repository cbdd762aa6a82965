/** One file at a time on its way in: what is to be asked or told of it. */
import { useCallback, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { browserLinkedFiles } from '../../browser/linkedFiles';
import type { FileOutcome } from './openPlanFile';
import type { OfferedBackup } from './offerBackup';
import type { Services } from '../services/services';
import { useServices } from '../services/ServicesContext';
import { useOneWork } from './useOneWork';

export interface Refusal {
  /** What was refused, at the beginning of a sentence. */
  readonly what: string;
  readonly reasons: readonly string[];
  readonly more: number;
}

export function useOpening() {
  const { plans, session, links, restoring } = useServices();
  const [, navigate] = useLocation();
  const [asked, setAsked] = useState<Extract<FileOutcome, { kind: 'known' }> | null>(null);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [backup, setBackup] = useState<OfferedBackup | null>(null);
  const { begin, cancel, progress } = useOneWork();
  /** The file that the question is about. */
  const chosen = useRef<File>(undefined);

  const linkAsked = useCallback(
    async (id: string) => {
      if (chosen.current) await linkTo(links, id, chosen.current);
    },
    [links],
  );
  const refuse = useCallback((what: string, reason: string) => setRefused({ what, reasons: [reason], more: 0 }), []);
  const openBytes = useCallback(
    async (file: File) => {
      const { signal, tell, end } = begin(file.name);
      if (await isArchive(file)) {
        const cancelled = (error: unknown) => {
          if (!signal.aborted) throw error;
          return null;
        };
        const read = await restoring.read(file, { signal, onProgress: tell }).catch(cancelled).finally(end);
        if (read === null || signal.aborted) return;
        if ('refused' in read) refuse(`“${file.name}”`, read.refused);
        else setBackup(read);
        return;
      }
      const onKeeping = () => tell('keeping');
      const outcome = await plans.openFile(file, { signal, onProgress: tell, onKeeping }).finally(end);
      if (outcome.kind === 'cancelled') return;
      if (outcome.kind === 'refused') return setRefused({ ...outcome, what: `“${outcome.name}”` });
      if (outcome.kind === 'known') {
        chosen.current = outcome.carried ? undefined : file;
        setAsked(outcome);
      } else {
        if (!outcome.carried) await linkTo(links, outcome.id, file);
        navigate(`/plan/${outcome.id}/diagram`);
      }
      const { wordMend } = await import('../../format/mend');
      const mended = outcome.mended.filter((mend) => !mend.quiet).map(wordMend);
      const told = outcome.carried ? [`The plan was inside “${file.name}”.`, ...mended] : mended;
      if (told.length > 0) session.say(told.join(' '));
    },
    [plans, navigate, session, restoring, links, begin, refuse],
  );

  const dismiss = useCallback(() => {
    setAsked(null);
    setRefused(null);
    setBackup(null);
  }, []);
  return { openBytes, refuse, dismiss, cancel, linkAsked, asked, refused, backup, progress };
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
