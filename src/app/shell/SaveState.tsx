/** What is saved, told truly; when something is not, the way to a copy stands beside it. */
import { useStore } from 'zustand';
import { wordStatus } from '../../storage/wordStatus';
import { Button } from '../../ui/Button';
import { useServices } from '../services/ServicesContext';
import styles from './SaveState.module.css';

export function SaveState() {
  const { status, saveAs } = useServices();
  const state = useStore(status);
  const failed = state.kind === 'failed';
  return (
    <div className={styles.state} data-failed={failed || undefined}>
      {/* Saving is the rule: heard after every edit it would drown what the edit did. */}
      <span role="status" aria-live={failed ? 'polite' : 'off'}>
        {wordStatus(state)}
      </span>
      {failed && (
        <Button variant="quiet" onPress={() => void saveAs()}>
          Download a copy
        </Button>
      )}
    </div>
  );
}
