/** Where *Compare* is shown: in the editor of the plan that it is about, else on a page of its own. */
import { useStore } from 'zustand';
import { ComparePage } from '../compare/ComparePage';
import type { Comparison } from '../compare/comparison';
import { useServices } from '../services/ServicesContext';
import { EditorPage } from './EditorPage';
import styles from './Editor.module.css';
import { Notices } from './Notices';

export function ComparePlace() {
  const { desk, comparing } = useServices();
  const state = useStore(desk);
  const comparison = useStore(comparing);
  const open = state.kind === 'open' ? state.id : undefined;
  const id = (comparison && planOf(comparison)) ?? open;
  if (id !== undefined) {
    return (
      <EditorPage id={id} view={undefined} thing={undefined}>
        <ComparePage className={styles.whole} />
      </EditorPage>
    );
  }
  return (
    <div className={styles.editor}>
      <Notices />
      <ComparePage className={styles.whole} />
    </div>
  );
}

/** Undefined for two different plans: neither need be on this machine. */
function planOf(comparison: Comparison): string | undefined {
  if (comparison.kind === 'copies') return comparison.merge.copies[comparison.mine].id;
  const { before, after } = comparison;
  return before.plan.id === after.plan.id ? before.plan.id : undefined;
}
