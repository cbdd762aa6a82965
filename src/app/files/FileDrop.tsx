/** Opens files for the pages within it, however they come, with the questions and refusals that go with that. */
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Plan } from '../../plan/model/schema';
import { lateComponent } from '../../ui/lateComponent';
import { useServices } from '../services/ServicesContext';
import { KnownPlanDialog } from './KnownPlanDialog';
import { RefusedDialog } from './RefusedDialog';
import { useFileDrop } from './useFileDrop';
import { useOpening } from './useOpening';

/** Few files take so long that there is something to tell. */
const OpeningDialog = lateComponent(async () => (await import('./OpeningDialog')).OpeningDialog);

const RestoreDialog = lateComponent(async () => (await import('../../views/library/RestoreDialog')).RestoreDialog);

interface FileOpening {
  readonly openBytes: (file: File) => Promise<void>;
}

const FileOpeningContext = createContext<FileOpening | null>(null);

export function useFileOpening(): FileOpening {
  const opening = useContext(FileOpeningContext);
  if (!opening) throw new Error('Files are opened beneath FileDrop.');
  return opening;
}

export function FileDrop({ children }: { children: ReactNode }) {
  const { plans, desk, restoring } = useServices();
  const [, navigate] = useLocation();
  const opening = useOpening();
  const { openBytes, dismiss, cancel, linkAsked, asked, refused, backup, progress } = opening;
  useFileDrop(opening);

  const answer = async (plan: Plan, act: (plan: Plan) => Promise<string>) => {
    dismiss();
    const id = await act(plan);
    if (id === plan.id) await linkAsked(id);
    // The plan may be the one that is open: then its address does not change.
    await desk.openAnew(id);
    navigate(`/plan/${id}/diagram`);
  };

  const value = useMemo(() => ({ openBytes }), [openBytes]);
  return (
    <FileOpeningContext value={value}>
      {children}
      {backup && (
        <RestoreDialog
          created={backup.created}
          rows={backup.rows}
          onRestore={(choices, options) => restoring.restore(backup, choices, options)}
          onClose={dismiss}
        />
      )}
      <KnownPlanDialog
        plan={asked?.plan ?? null}
        onNewer={(plan) => void answer(plan, plans.openAsNewer)}
        onBoth={(plan) => void answer(plan, plans.keepBoth)}
        onClose={dismiss}
      />
      <RefusedDialog refused={refused} onClose={dismiss} />
      {progress && <OpeningDialog {...progress} onCancel={cancel} />}
    </FileOpeningContext>
  );
}
