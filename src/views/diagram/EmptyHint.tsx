/** What a new plan says under its one empty box: what a good aim tells, and the few keys that draw a diagram. */
import { ViewportPortal } from '@xyflow/react';
import { aimOf } from '../../plan/ask/queries';
import { usePlan } from '../../store/stores';
import styles from './EmptyHint.module.css';
import { useGeometry } from './useGeometry';

export function EmptyHint() {
  const aim = usePlan((plan) => (Object.keys(plan.nodes).length === 1 ? aimOf(plan).id : null));
  const box = useGeometry(({ boxes }) => (aim === null ? undefined : boxes[aim]));
  if (!box) return null;
  return (
    <ViewportPortal>
      <div className={styles.hint} style={{ transform: `translate(${box.x}px, ${box.y + box.height + 16}px)` }}>
        <p>A good aim says what will improve, by how much, by when and for whom.</p>
        <p>
          <kbd>Tab</kbd> adds what contributes to it, <kbd>Shift</kbd> <kbd>Enter</kbd> one more beside it.
        </p>
      </div>
    </ViewportPortal>
  );
}
