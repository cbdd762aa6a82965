/** The row above those of a group: which it is, how many. Enter and a click fold it. */
import { ChevronDown, ChevronRight } from 'lucide-react';
import { count } from '../../../kit/english';
import type { PeopleGroupRow } from '../../../plan/ask/people/rows';
import { usePeople } from './peopleContext';
import styles from './People.module.css';

/** Of those who lack something. */
const missing = new Set([':none', ':nobody', ':unplaced', ':unsaid']);

interface GroupLineProps {
  readonly row: PeopleGroupRow;
  readonly number: number;
  readonly leads: boolean;
  readonly isEntry: boolean;
}

export function GroupLine({ row, number, leads, isEntry }: GroupLineProps) {
  const { model, columns } = usePeople();
  const { label, ids, isOpen, about } = row;
  const people = count(ids.length, 'stakeholder');
  return (
    <div role="row" data-row={row.key} aria-rowindex={number} className={styles.groupRow}>
      <div
        role="gridcell"
        data-cell="group"
        data-view-ground
        aria-colspan={columns.length}
        aria-colindex={1}
        aria-label={`${label}, ${people}, ${isOpen ? 'open' : 'folded'}`}
        tabIndex={isEntry ? 0 : -1}
        data-at={leads ? '' : undefined}
        className={styles.group}
        onPointerDown={(event) => {
          if (event.button === 0) model.toggleGroup(row.key);
        }}
      >
        {isOpen ? <ChevronDown aria-hidden size={16} /> : <ChevronRight aria-hidden size={16} />}
        <span className={styles.groupName} data-missing={missing.has(row.key) ? '' : undefined}>
          {label}
        </span>
        <span className={styles.quiet}>{ids.length}</span>
        {about !== '' && (
          <span className={styles.about} dir="auto">
            {about}
          </span>
        )}
      </div>
    </div>
  );
}
