/** The row above those of a group: what it is and what is said of those within. Enter and a click fold it. */
import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { GridRow } from '../kit/cells/cellBlock';
import styles from './Grid.module.css';
import type { GridGroup } from './gridRow';

export interface GroupProps<Row extends GridRow> {
  readonly row: Row & GridGroup;
  /** How many columns there are. */
  readonly width: number;
  readonly number: number;
  readonly leads: boolean;
  readonly isEntry: boolean;
  readonly onPress: (key: string) => void;
}

interface GroupLineProps extends GroupProps<GridGroup> {
  /** Its accessible name. */
  readonly name: string;
  /** Before its label. */
  readonly mark?: ReactNode;
  /** Behind its label. */
  readonly words: ReactNode;
  /** It is of those who lack something. */
  readonly isLack?: boolean;
}

export function GroupLine(props: GroupLineProps) {
  const { row, width, number, leads, isEntry, onPress, name, mark, words, isLack = false } = props;
  return (
    <div role="row" data-row={row.key} aria-rowindex={number} className={styles.groupRow}>
      <div
        role="gridcell"
        data-cell="group"
        data-view-ground
        aria-colspan={width}
        aria-colindex={1}
        aria-label={name}
        tabIndex={isEntry ? 0 : -1}
        data-at={leads ? '' : undefined}
        className={styles.group}
        onPointerDown={(event) => {
          if (event.button === 0) onPress(row.key);
        }}
      >
        {mark}
        {row.isOpen ? <ChevronDown aria-hidden size={16} /> : <ChevronRight aria-hidden size={16} />}
        <span className={styles.groupName} data-lack={isLack ? '' : undefined} dir="auto">
          {row.label}
        </span>
        {words}
      </div>
    </div>
  );
}
