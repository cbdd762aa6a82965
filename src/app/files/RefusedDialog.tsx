/** Files were not opened, and why; beside others that were. */
import { Fragment } from 'react';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import styles from './RefusedDialog.module.css';
import type { Refusal } from './useOpening';

interface Props {
  readonly refusals: readonly Refusal[];
  /** What was opened with them, in a sentence; empty for nothing. */
  readonly opened: string;
  readonly onClose: () => void;
}

export function RefusedDialog({ refusals, opened, onClose }: Props) {
  const isOne = refusals.length < 2;
  return (
    <Dialog
      title={isOne ? 'The file was not opened' : `${refusals.length} files were not opened`}
      role="alertdialog"
      isOpen={refusals.length > 0}
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          Close
        </Button>
      }
    >
      {opened !== '' && <p>{opened}</p>}
      {refusals.map(({ what, reasons, more }, index) => (
        <Fragment key={index}>
          <p>
            {what} was left as it is{opened === '' && isOne ? ', and nothing here has changed.' : '.'}
          </p>
          <ul className={styles.reasons}>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          {more > 0 && <p>And {more} more of the like.</p>}
        </Fragment>
      ))}
    </Dialog>
  );
}
