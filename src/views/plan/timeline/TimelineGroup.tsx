/** The row above the ideas of a driver. Folded, one bracket says from when to when they are. */
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { endOf, xOf, type TimeAxis } from '../../../kit/dates/timeAxis';
import { count } from '../../../kit/english';
import type { GroupRow } from '../../../plan/ask/tableRows';
import styles from './Timeline.module.css';
import type { TimelineModel } from './timelineModel';

interface TimelineGroupProps {
  readonly row: GroupRow;
  readonly number: number;
  readonly model: TimelineModel;
  readonly axis: TimeAxis;
  readonly isEntry: boolean;
}

export function TimelineGroup({ row, number, model, axis, isEntry }: TimelineGroupProps) {
  const { openPlan } = useCommandContext();
  const { nodes } = openPlan.plan();
  const days = row.ids
    .flatMap((id) => [nodes[id]?.start, nodes[id]?.due])
    .filter((day) => day !== undefined)
    .toSorted();
  const [first, last] = [days[0], days.at(-1)];
  return (
    <div
      role="row"
      data-row={row.key}
      data-view-ground
      aria-rowindex={number}
      aria-label={`${row.label}, group ${row.isOpen ? 'open' : 'folded'}, ${count(row.ids.length, 'idea')}`}
      tabIndex={isEntry ? 0 : -1}
      className={styles.group}
      onPointerDown={(event) => {
        if (event.button === 0) model.toggleGroup(row.key);
      }}
    >
      <div role="rowheader" className={styles.groupName}>
        {row.isOpen ? <ChevronDown aria-hidden size={16} /> : <ChevronRight aria-hidden size={16} />}
        <span className={styles.text} dir="auto">
          {row.label}
        </span>
        <span className={styles.count}>{row.ids.length}</span>
      </div>
      <div role="gridcell" className={styles.track}>
        {!row.isOpen && first !== undefined && last !== undefined && (
          <span
            aria-hidden
            className={styles.bracket}
            style={{ left: xOf(axis, first), width: endOf(axis, last) - xOf(axis, first) }}
          />
        )}
      </div>
    </div>
  );
}
