/** *Share → Web page…*: says what will be in the file, and saves it. Mounted while it is open, and loaded only then. */
import { useEffect, useState } from 'react';
import { FileFailure, type FileFailureReason, type FilePort } from '../../browser/files';
import { fileName } from '../../format/fileName';
import type { MeasureText } from '../../geometry/types/types';
import { usePlan, useStores } from '../../store/stores';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import { DialogButtons } from '../../ui/DialogButtons';
import styles from './WebPageDialog.module.css';

export interface WebPageDialogProps {
  readonly measure: MeasureText;
  readonly files: FilePort;
  readonly onClose: () => void;
}

const failures: Readonly<Record<FileFailureReason, string>> = {
  'not-allowed': 'The browser was not allowed to write the file there. Choose another place and try again.',
  'no-room': 'There is not enough room on the disk. Make some and try again.',
  failed: 'The file could not be written. Choose another place and try again.',
};

const loadWriter = () => import('../../output/writeWebPage');

export function WebPageDialog({ measure, files, onClose }: WebPageDialogProps) {
  const { session } = useStores();
  const plan = usePlan((open) => open);
  const hasPeople = Object.keys(plan.stakeholders).length > 0;
  const [notes, setNotes] = useState(true);
  const [comments, setComments] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  // Its code comes while the dialog is read; a load that fails is told when it is needed.
  useEffect(() => void loadWriter().catch(() => undefined), []);

  const save = async () => {
    const name = fileName(plan.title).replace(/\.aimtree\.json$/, '.html');
    const content = loadWriter().then(({ writeWebPage }) => writeWebPage(plan, { notes, comments }, measure));
    setBusy(true);
    setFailure(undefined);
    try {
      if ((await files.save({ name, type: 'text/html', description: 'Web page', content })) === 'cancelled') return;
      session.say(`“${name}” is saved. ${notes ? inside.all : inside.less}`);
      onClose();
    } catch (fault) {
      setFailure(fault instanceof FileFailure ? failures[fault.reason] : 'The page could not be made. Try again.');
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      title="Web page"
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <DialogButtons onCancel={onClose} isDisabled={isBusy} onConfirm={() => void save()}>
          Save
        </DialogButtons>
      }
    >
      <div className={styles.words}>
        <p>
          One file that opens in any browser, also from an e-mail and without a network. Whoever has it can look at the
          diagram, search it and read the details, but change nothing.
        </p>
        <Checkbox label="With notes and PDSA cycles" isSelected={notes} onChange={setNotes} />
        <p className={styles.inside}>{notes ? inside.all : inside.less}</p>
        <Checkbox label="Let readers comment" isSelected={comments} onChange={setComments} />
        {comments && (
          <p className={styles.inside}>
            Whoever reads it can comment on boxes and save these comments as a small file. Open that file here when it
            comes back. The comments that are in the plan are not in the page.
          </p>
        )}
        {hasPeople && <p className={styles.inside}>Stakeholders, contacts and what was heard are never in it.</p>}
        {failure !== undefined && (
          <p role="alert" className={styles.failure}>
            {failure}
          </p>
        )}
      </div>
    </Dialog>
  );
}

/** What is in the file, plainly: it may hold names of people. */
const inside = {
  all: 'It holds all texts, owners, dates, notes and PDSA cycles of this plan.',
  less: 'It holds all texts, owners, dates and tags of this plan, but no notes and no PDSA cycles.',
} as const;
