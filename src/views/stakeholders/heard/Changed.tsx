/** The boxes and PDSA cycles that something heard has changed; each leads to where it stands. */
import { Link2 } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { openCycle } from '../../../commands/cyclePage';
import { kindName, oneLine } from '../../../plan/ask/words';
import type { Heard } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import { Button } from '../../../ui/Button';
import styles from './Heard.module.css';

interface ChangedProps {
  readonly heard: Heard;
  readonly onAdd: () => void;
}

const none: readonly string[] = [];

export function Changed({ heard, onAdd }: ChangedProps) {
  const nodes = heard.nodes ?? none;
  const cycles = heard.cycles ?? none;
  const context = useCommandContext();
  const { session, ports } = context;
  const plan = usePlan((each) => each);
  const goTo = (id: string) => {
    session.selectNodes([id]);
    ports.goToView('diagram');
  };
  return (
    <div className={styles.changed}>
      <ul aria-label="What it changed">
        {nodes.map((id) => {
          const node = plan.nodes[id];
          return (
            node && (
              <li key={id}>
                <button type="button" className={styles.box} title={kindName(plan, node)} onClick={() => goTo(id)}>
                  <bdi>{oneLine(node.text) || '(empty)'}</bdi>
                </button>
              </li>
            )
          );
        })}
        {cycles.map((id) => {
          const cycle = plan.cycles[id];
          return (
            cycle && (
              <li key={id}>
                <button type="button" className={styles.box} title="PDSA cycle" onClick={() => openCycle(context, id)}>
                  <bdi>{oneLine(cycle.title) || 'Untitled cycle'}</bdi>
                </button>
              </li>
            )
          );
        })}
      </ul>
      {nodes.length + cycles.length === 0 && (
        <Button variant="quiet" icon={<Link2 />} onPress={onAdd}>
          Link to a box
        </Button>
      )}
    </div>
  );
}
