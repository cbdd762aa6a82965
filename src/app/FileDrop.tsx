/** A plan file opened by choosing it, by dropping it anywhere, or through the system: the questions and the refusals that go with it. */
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { droppedFiles } from '../browser/files';
import { onLaunchedFile } from '../browser/launchedFiles';
import { browserLinkedFiles } from '../browser/linkedFiles';
import { wordMend } from '../format/mend';
import type { Plan } from '../plan/schema';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { lateComponent } from '../ui/lateComponent';
import type { FileOutcome } from './planService';
import type { OfferedBackup } from './restoring';
import { useServices } from './ServicesContext';
import styles from './FileDrop.module.css';

const RestoreDialog = lateComponent(async () => (await import('../views/library/RestoreDialog')).RestoreDialog);

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
  const { plans, session, show, links, restoring } = useServices();
  const [, navigate] = useLocation();
  const [asked, setAsked] = useState<Extract<FileOutcome, { kind: 'known' }> | null>(null);
  const [refused, setRefused] = useState<Extract<FileOutcome, { kind: 'refused' }> | null>(null);
  const [backup, setBackup] = useState<OfferedBackup | null>(null);
  /** The file that the question is about, when it came out of the browser's own dialog. */
  const chosen = useRef<File | null>(null);

  const linkTo = useCallback(
    async (id: string, file: File) => {
      const handle = browserLinkedFiles.handleOf(file);
      if (handle) await links.link(id, handle, file).catch(() => undefined);
    },
    [links],
  );

  const openBytes = useCallback(
    async (file: File) => {
      if (await isArchive(file)) {
        const read = await restoring.read(file);
        if ('refused' in read) setRefused({ kind: 'refused', name: file.name, reasons: [read.refused], more: 0 });
        else setBackup(read);
        return;
      }
      const outcome = await plans.openFile(file.name, new Uint8Array(await file.arrayBuffer()));
      if (outcome.kind === 'refused') return setRefused(outcome);
      const mended = outcome.mended.filter((mend) => !mend.quiet).map(wordMend);
      if (outcome.kind === 'known') {
        chosen.current = file;
        setAsked(outcome);
      } else {
        await linkTo(outcome.id, file);
        navigate(`/plan/${outcome.id}/diagram`);
      }
      if (mended.length > 0) session.say(mended.join(' '));
    },
    [plans, navigate, session, restoring, linkTo],
  );

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
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [openBytes]);

  useEffect(() => onLaunchedFile((file) => void openBytes(file)), [openBytes]);

  const answer = async (act: (plan: Plan) => Promise<string>) => {
    if (!asked) return;
    setAsked(null);
    const id = await act(asked.plan);
    if (id === asked.plan.id && chosen.current) await linkTo(id, chosen.current);
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
          onRestore={(choices) => restoring.restore(backup, choices)}
          onClose={() => setBackup(null)}
        />
      )}
      <Dialog
        title="This plan is already here"
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        size="small"
        footer={
          <>
            <Button variant="quiet" onPress={() => setAsked(null)}>
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
        onClose={() => setRefused(null)}
        footer={
          <Button variant="primary" onPress={() => setRefused(null)}>
            Close
          </Button>
        }
      >
        <p>“{refused?.name}” was left as it is, and nothing here has changed.</p>
        <ul className={styles.reasons}>
          {refused?.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        {refused && refused.more > 0 && <p>And {refused.more} more of the like.</p>}
      </Dialog>
    </FileOpeningContext>
  );
}

/** By its name or its first bytes: what only calls itself an archive is refused as one. */
async function isArchive(file: File): Promise<boolean> {
  if (file.name.toLowerCase().endsWith('.zip')) return true;
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return start[0] === 0x50 && start[1] === 0x4b && (start[2] ?? 9) < 9;
}
