/** A plan file opened by choosing it, by dropping it anywhere, or through the system: the questions and the refusals that go with it. */
import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { droppedFiles, isFolderDropped } from '../../browser/files';
import { onLaunchedFile } from '../../browser/launchedFiles';
import type { Plan } from '../../plan/model/schema';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { lateComponent } from '../../ui/lateComponent';
import { useServices } from '../services/ServicesContext';
import styles from './FileDrop.module.css';
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

const folder = 'This is a folder. Open it and drop the plan file that is in it; its name ends in .aimtree.json.';

export function FileDrop({ children }: { children: ReactNode }) {
  const { plans, show, restoring } = useServices();
  const [, navigate] = useLocation();
  const { openBytes, refuse, dismiss, cancel, linkAsked, asked, refused, backup, progress } = useOpening();

  useEffect(() => {
    const isFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (isFile(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      const [file] = droppedFiles(event.dataTransfer);
      if (file) void openBytes(file);
      else if (isFolderDropped(event.dataTransfer)) refuse('The folder', folder);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [openBytes, refuse]);

  useEffect(() => onLaunchedFile((file) => void openBytes(file)), [openBytes]);

  const answer = async (act: (plan: Plan) => Promise<string>) => {
    if (!asked) return;
    dismiss();
    const id = await act(asked.plan);
    if (id === asked.plan.id) await linkAsked(id);
    navigate(`/plan/${id}/diagram`);
    // The plan may be the one that is open: then its address does not change and it is shown anew.
    await show(id);
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
      <Dialog
        title="This plan is already here"
        isOpen={asked !== null}
        onClose={dismiss}
        size="small"
        footer={
          <>
            <Button variant="quiet" onPress={dismiss}>
              Cancel
            </Button>
            <Button onPress={() => void answer(plans.openAsNewer)}>Open as the newer version</Button>
            <Button variant="primary" onPress={() => void answer(plans.keepBoth)}>
              Keep both
            </Button>
          </>
        }
      >
        <p>
          “{asked?.plan.title}” has the same identity as a plan on this machine. Opened as the newer version it takes
          that plan’s place; what was there stays in its history.
        </p>
      </Dialog>
      <Dialog
        title="The file was not opened"
        role="alertdialog"
        isOpen={refused !== null}
        onClose={dismiss}
        footer={
          <Button variant="primary" onPress={dismiss}>
            Close
          </Button>
        }
      >
        <p>{refused?.what} was left as it is, and nothing here has changed.</p>
        <ul className={styles.reasons}>
          {refused?.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        {refused && refused.more > 0 && <p>And {refused.more} more of the like.</p>}
      </Dialog>
      {progress && <OpeningDialog {...progress} onCancel={cancel} />}
    </FileOpeningContext>
  );
}
