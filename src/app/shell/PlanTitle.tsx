/** The plan's title, edited in place. One visit to the field is one step of undo. */
import { useCommandContext } from '../../commands/commandContext';
import { setTitle } from '../../plan/edit/planFields';
import { usePlan, useStores } from '../../store/stores';
import { useAct } from '../../store/useAct';
import styles from './PlanTitle.module.css';

export function PlanTitle() {
  const { openPlan } = useStores();
  const { view } = useCommandContext().ports;
  const act = useAct();
  const title = usePlan((plan) => plan.title);
  return (
    <input
      className={styles.title}
      aria-label="Plan title"
      value={title}
      maxLength={200}
      onChange={({ currentTarget: { value } }) =>
        act('rename plan', (draft) => setTitle(draft, value), { run: 'title' })
      }
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => openPlan.closeRun()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        openPlan.closeRun();
        view.current?.focus();
      }}
    />
  );
}
