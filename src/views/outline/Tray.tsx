/** *Not yet placed*: what contributes to nothing yet, and whatever comes to mind before anybody knows where it belongs. */
import { Inbox, Plus } from 'lucide-react';
import { useEffect, useRef, type RefObject } from 'react';
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
  const section = useRef<HTMLElement>(null);
  useRoomBelow(section);
  const roots = rows.filter(({ path }) => path.length === 0);
  return (
    <section ref={section} data-tray className={styles.tray} aria-labelledby="not-yet-placed">
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

/** What floats at the lower edge of the view stands above the tray. */
function useRoomBelow(tray: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const panel = tray.current?.closest<HTMLElement>('[role="tabpanel"]');
    if (!panel || !tray.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      panel.style.setProperty('--room-below', `${entry?.borderBoxSize[0]?.blockSize ?? 0}px`);
    });
    observer.observe(tray.current);
    return () => {
      observer.disconnect();
      panel.style.removeProperty('--room-below');
    };
  }, [tray]);
}
