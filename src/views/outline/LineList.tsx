/** Lines of the outline as a treegrid. Of very many, those in sight are on the page. */
import { useRef } from 'react';
import { Virtualizer } from 'virtua';
import type { OutlineRow } from '../../plan/ask/outlineRows';
import { PicturedRows } from '../../fields/PicturedRows';
import { useSession } from '../../store/stores';
import { useFollowed } from '../../store/usePeople';
import { classes } from '../../ui/classes';
import { Line } from './Line';
import styles from './OutlineView.module.css';
import { useOutline } from './outlineContext';

/** More lines than this are not all on the page at once. */
const many = 200;

interface LineListProps {
  readonly label: string;
  readonly rows: readonly OutlineRow[];
  /** The line that has the keyboard, and the one that Tab from outside comes to. */
  readonly current: string | undefined;
  readonly entry: string | undefined;
  readonly className?: string | undefined;
}

export function LineList({ label, rows, current, entry, className }: LineListProps) {
  const { columns } = useOutline();
  const editing = useSession((state) => state.editing?.node);
  const list = useRef<HTMLDivElement>(null);
  const followed = useFollowed()?.box;
  const at = rows.findIndex(({ key }) => key === current);
  const followedAt = followed === undefined ? -1 : rows.findIndex(({ id }) => id === followed);
  const lines = rows.map((row, index) => (
    <Line
      key={row.key}
      row={row}
      number={index + 1}
      leads={row.key === current}
      isEntry={row.key === entry}
      isEdited={row.key === current && row.id === editing}
    />
  ));
  return (
    <div
      ref={list}
      role="treegrid"
      aria-label={label}
      aria-multiselectable="true"
      aria-rowcount={rows.length}
      aria-colcount={columns.length + 1}
      className={classes(styles.list, className)}
    >
      <PicturedRows
        all={() =>
          rows.map((row, index) => (
            <Line key={row.key} row={row} number={index + 1} leads={false} isEntry={false} isEdited={false} />
          ))
        }
      >
        {rows.length > many ? (
          <Virtualizer scrollRef={list} keepMounted={[at, followedAt].filter((each) => each >= 0)}>
            {lines}
          </Virtualizer>
        ) : (
          lines
        )}
      </PicturedRows>
    </div>
  );
}
