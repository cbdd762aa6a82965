/** Where *Compare* is shown: in the editor of the plan that is open, else on a page of its own. */
import { useStore } from 'zustand';
import { ComparePage } from '../compare/ComparePage';
import { useServices } from '../services/ServicesContext';
import { Editor } from './Editor';
import styles from './Editor.module.css';
import { Notices } from './Notices';

export function ComparePlace() {
  const { desk } = useServices();
  const { kind } = useStore(desk);
  if (kind === 'open') {
    return (
      <Editor view={undefined} thing={undefined}>
        <ComparePage className={styles.whole} />
      </Editor>
    );
  }
  return (
    <div className={styles.editor}>
      <Notices />
      <ComparePage className={styles.whole} />
    </div>
  );
}
