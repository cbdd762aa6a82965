/** A file was not opened, and why. */
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import styles from './RefusedDialog.module.css';
import type { Refusal } from './useOpening';

export function RefusedDialog({ refused, onClose }: { refused: Refusal | null; onClose: () => void }) {
  return (
    <Dialog
      title="The file was not opened"
      role="alertdialog"
      isOpen={refused !== null}
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
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
  );
}
