/** Under which name the reader comments: asked once, for all plans, and the same as for what is theirs. */
import { useState } from 'react';
import { MineDialog } from '../../fields/MineDialog';
import { useSession } from '../../store/stores';
import { Button } from '../../ui/Button';
import styles from './Comments.module.css';

export function MyName() {
  const me = useSession((state) => state.me);
  const [isAsking, setAsking] = useState(false);
  if (me === '') return null;
  return (
    <p className={styles.me}>
      You comment as <bdi>{me}</bdi>.
      <Button variant="quiet" onPress={() => setAsking(true)}>
        Change…
      </Button>
      {isAsking && <NameDialog onChosen={() => setAsking(false)} onClose={() => setAsking(false)} />}
    </p>
  );
}

interface NameDialogProps {
  readonly onChosen: () => void;
  readonly onClose: () => void;
}

export function NameDialog(props: NameDialogProps) {
  return <MineDialog title="Under which name do you comment?" label="Name" {...props} />;
}
