/** Opens files for the pages within it, however they come, with the questions and refusals that go with that. */
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { lateComponent } from '../../ui/lateComponent';
import type { CopyAnswer } from './copies/CopyDialog';
import { useServices } from '../services/ServicesContext';
import { useFileDrop } from './useFileDrop';
import { useOpening } from './useOpening';

/** Most files are neither here already nor refused. */
const CopyDialog = lateComponent(async () => (await import('./copies/CopyDialog')).CopyDialog);
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
  const { restoring, importing } = useServices();
  const { offer, count } = useStore(importing.offers);
  const opening = useOpening();
  /** The answer is being done: the question is no longer seen. */
  const [isTaking, setTaking] = useState(false);
  const { openFiles, answer, close, cancel, asked, refusals, backup, progress } = opening;
  useFileDrop(openFiles);
  useEffect(() => {
    importing.read.current = openFiles;
  }, [importing, openFiles]);

  const take = async (act: (() => Promise<CopyAnswer | null>) | null) => {
    if (act === null) return answer(null);
    setTaking(true);
    answer(await act().finally(() => setTaking(false)));
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
        <CopyDialog copy={asked.plan} file={asked.name} beside={asked.beside} onAnswer={(act) => void take(act)} />
      )}
      {offer && <ImportOffered key={count} offer={offer} />}
      {refusals && <RefusedDialog refusals={refusals.all} opened={refusals.opened} onClose={close} />}
      {progress && <OpeningDialog {...progress} onCancel={cancel} />}
    </FileOpeningContext>
  );
}
