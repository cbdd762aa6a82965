/** Opens files for the pages within it, however they come, with the questions and refusals that go with that. */
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Plan } from '../../plan/model/schema';
import { useStore } from 'zustand';
import { lateComponent } from '../../ui/lateComponent';
import { useServices } from '../services/ServicesContext';
import { useFileDrop } from './useFileDrop';
import { useOpening } from './useOpening';

/** Most files are neither here already nor refused. */
const KnownPlanDialog = lateComponent(async () => (await import('./KnownPlanDialog')).KnownPlanDialog);
const RefusedDialog = lateComponent(async () => (await import('./RefusedDialog')).RefusedDialog);

/** Few files take so long that there is something to tell. */
const OpeningDialog = lateComponent(async () => (await import('./OpeningDialog')).OpeningDialog);

const ImportOffered = lateComponent(async () => (await import('./ImportOffered')).ImportOffered);

const RestoreDialog = lateComponent(async () => (await import('../../views/library/RestoreDialog')).RestoreDialog);

interface FileOpening {
  readonly openFiles: (files: readonly File[]) => Promise<void>;
}

const FileOpeningContext = createContext<FileOpening | null>(null);

export function useFileOpening(): FileOpening {
  const opening = useContext(FileOpeningContext);
  if (!opening) throw new Error('Files are opened beneath FileDrop.');
  return opening;
}

export function FileDrop({ children }: { children: ReactNode }) {
  const { plans, desk, restoring, importing } = useServices();
  const { offer, count } = useStore(importing.offers);
  const opening = useOpening();
  /** The answer is being done: the question is no longer seen. */
  const [isTaking, setTaking] = useState(false);
  const { openFiles, answer, close, cancel, asked, refusals, backup, progress } = opening;
  useFileDrop(openFiles);
  useEffect(() => {
    importing.read.current = openFiles;
  }, [importing, openFiles]);

  const take = async (plan: Plan, act: (plan: Plan) => Promise<string>) => {
    setTaking(true);
    const id = await act(plan).finally(() => setTaking(false));
    // The plan may be the one that is open: then its address does not change.
    await desk.openAnew(id);
    answer(id);
  };

  const value = useMemo(() => ({ openFiles }), [openFiles]);
  return (
    <FileOpeningContext value={value}>
      {children}
      {backup && (
        <RestoreDialog
          created={backup.created}
          rows={backup.rows}
          onRestore={(choices, options) => restoring.restore(backup, choices, options)}
          onClose={() => answer(null)}
        />
      )}
      {asked && !isTaking && (
        <KnownPlanDialog
          plan={asked.plan}
          onNewer={(plan) => void take(plan, plans.openAsNewer)}
          onBoth={(plan) => void take(plan, plans.keepBoth)}
          onClose={() => answer(null)}
        />
      )}
      {offer && <ImportOffered key={count} offer={offer} />}
      {refusals && <RefusedDialog refusals={refusals.all} opened={refusals.opened} onClose={close} />}
      {progress && <OpeningDialog {...progress} onCancel={cancel} />}
    </FileOpeningContext>
  );
}
