/** *Not yet placed*: what contributes to nothing yet, and whatever comes to mind before anybody knows where it belongs. */
import { Inbox, Plus } from 'lucide-react';
import { useCommandContext } from '../../commands/commandContext';
import { makeBoxIn } from '../../commands/editing';
import { changeColumn } from '../../plan/ask/queries';
import type { OutlineRow } from '../../plan/ask/outlineRows';
import { Button } from '../../ui/Button';
import { LineList } from './LineList';
import styles from './OutlineView.module.css';

interface TrayProps {
  readonly rows: readonly OutlineRow[];
  readonly current: string | undefined;
  readonly entry: string | undefined;
}

export function Tray({ rows, current, entry }: TrayProps) {
  const context = useCommandContext();
  const roots = rows.filter(({ path }) => path.length === 0);
  return (
    <section data-tray className={styles.tray} aria-labelledby="not-yet-placed">
      <div className={styles.heading}>
        <h2 id="not-yet-placed">
          <Inbox aria-hidden size={16} /> Not yet placed <span className={styles.count}>{roots.length}</span>
        </h2>
        <Button
          variant="quiet"
          icon={<Plus />}
          onPress={() => makeBoxIn(context, changeColumn(context.openPlan.plan()).id, {})}
        >
          Add an idea
        </Button>
      </div>
      {rows.length > 0 && (
        <LineList label="Not yet placed" rows={rows} current={current} entry={entry} className={styles.waiting} />
      )}
    </section>
  );
}
