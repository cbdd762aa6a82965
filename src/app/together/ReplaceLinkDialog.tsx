/** Asks before a link is replaced: whoever has the old one is shut out. */
import { useState } from 'react';
import type { Role } from '../../together/roomApi';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useServices } from '../services/ServicesContext';
import styles from './TogetherDialog.module.css';
import type { NotJoined } from './together';
import { notJoined, roleWords } from './togetherWords';

interface ReplaceLinkDialogProps {
  readonly role: Role;
  /** Whether this machine shows the old one. */
  readonly isKnown: boolean;
  readonly onReplaced: () => void;
  readonly onClose: () => void;
}

export function ReplaceLinkDialog({ role, isKnown, onReplaced, onClose }: ReplaceLinkDialogProps) {
  const { together, session } = useServices();
  const [problem, setProblem] = useState<NotJoined | null>(null);
  const link = `link to ${roleWords[role]}`;
  const replace = async () => {
    const done = await together.renew(role);
    if (done !== 'renewed') return setProblem(done);
    session.announce(`There is a new ${link}.`);
    onReplaced();
    onClose();
  };
  return (
    <Dialog
      title={`Replace the ${link}?`}
      isOpen
      onClose={onClose}
      role="alertdialog"
      size="small"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="danger" onPress={() => void replace()}>
            Replace
          </Button>
        </>
      }
    >
      <div className={styles.words}>
        <p>
          The {isKnown ? 'link that you see' : 'link that was given out'} stops working at once, for everybody who has
          it. They keep the plan as it is on their machines and take part no longer, until they open the new link.
          {role === 'edit' && ' You yourself go on with the new one.'}
        </p>
        {problem && (
          <p role="alert" className={styles.problem}>
            {notJoined[problem]} Nothing was changed.
          </p>
        )}
      </div>
    </Dialog>
  );
}
