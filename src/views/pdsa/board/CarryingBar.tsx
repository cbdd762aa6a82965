/** What floats over the board while a card is carried by keys: which, where to, and the keys. */
import { inQuotes, stageWords } from '../../../plan/ask/words';
import { usePlan } from '../../../store/stores';
import { KeyHints } from '../../../ui/KeyHints';
import styles from './Board.module.css';
import type { BoardModel, Carried } from './useBoard';

const keys = [
  ['← →', 'stage'],
  ['↑ ↓', 'place'],
  ['Space', 'drop'],
  ['Esc', 'put back'],
] as const;

export function CarryingBar({ model, carried }: { readonly model: BoardModel; readonly carried: Carried }) {
  const { id, stage, index } = carried;
  const title = usePlan((plan) => plan.cycles[id]?.title ?? '');
  return (
    <div className={styles.carrying}>
      <strong>{inQuotes(title || 'Untitled cycle')}</strong>
      <span>
        {stageWords[stage]}, {index + 1} of {model.others(stage).length + 1}
      </span>
      <KeyHints hints={keys} />
    </div>
  );
}
