/**
 * The network as a matrix: in each row whom somebody has ties to. Only the cells in sight are on the page. Arrows go from cell
 * to cell, Enter draws a tie or selects the one that is there, Delete takes it away.
 */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useCommandContext } from '../../../../commands/commandContext';
import { removeTie } from '../../../../commands/peopleDeeds';
import { tieSentence } from '../../../../plan/ask/people/tieWords';
import { stakeholderTitle } from '../../../../plan/ask/people/words';
import type { Stakeholder, Tie } from '../../../../plan/model/schema';
import { thingsOf } from '../../../../store/selection';
import { usePlan } from '../../../../store/stores';
import { useListPort } from '../list/useListPort';
import { drawTie } from '../networkDeeds';
import type { ShownNetwork } from '../useNetwork';
import { matrixCells, type MatrixCells } from './matrixCells';
import styles from './NetworkMatrix.module.css';
import { revealCell, useCellWindow } from './useCellWindow';

/** Of a cell, px; of the names at the left and above. */
const cell = 24;
const names = 184;

export function NetworkMatrix({ shown }: { readonly shown: ShownNetwork }) {
  const { network, ties } = shown;
  const context = useCommandContext();
  const stakeholders = usePlan((plan) => plan.stakeholders);
  const cells = useMemo(() => matrixCells({ stakeholders }, network, ties), [stakeholders, network, ties]);
  const { view } = useListPort(shown);
  const count = cells.people.length;
  const sight = useCellWindow(view, { cell, names, count });
  const [at, goTo] = useState({ row: 0, column: 1 });
  const moved = useRef(false);
  const { people } = cells;
  const size = people.length * cell;

  // Two steps: a cell that was out of sight comes onto the page when the matrix has been scrolled.
  useEffect(() => {
    const { current: room } = view;
    if (!moved.current || !room) return;
    revealCell(room, at, { cell, names, count });
    const element = room.querySelector<HTMLElement>(`[data-at="${at.row} ${at.column}"]`);
    if (!element) return;
    moved.current = false;
    element.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const [from, to] = [people[at.row], people[at.column]];
    if (step && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      moved.current = true;
      const clamp = (value: number) => Math.max(0, Math.min(people.length - 1, value));
      goTo({ row: clamp(at.row + step[0]), column: clamp(at.column + step[1]) });
    } else if (from && to && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      press(from, to);
    } else if (from && to && (event.key === 'Delete' || event.key === 'Backspace')) {
      event.preventDefault();
      const [tie] = cells.at(from.id, to.id);
      if (tie) removeTie(context, tie.id);
    }
  };
  const press = (from: Stakeholder, to: Stakeholder) => {
    const [tie] = cells.at(from.id, to.id);
    if (tie) context.session.select(thingsOf('tie', [tie.id]), { quiet: true });
    else if (from.id !== to.id) drawTie(context, from.id, to.id);
  };
  if (people.length === 0) return <p className={styles.none}>Nobody is in the register yet.</p>;
  return (
    <div ref={view} className={styles.room} data-view-ground tabIndex={-1} onScroll={sight.onScroll}>
      <div
        role="grid"
        tabIndex={-1}
        aria-label="Matrix of ties"
        aria-rowcount={people.length + 1}
        aria-colcount={people.length + 1}
        className={styles.grid}
        style={{ width: names + size, height: names + size }}
        onKeyDown={onKeyDown}
      >
        <div role="row" aria-rowindex={1} className={styles.head} style={{ height: names, width: names + size }}>
          <div role="columnheader" aria-colindex={1} className={styles.corner} style={{ width: names, height: names }}>
            From row to column
          </div>
          {sight.columns.map((column) => (
            <div
              key={column}
              role="columnheader"
              aria-colindex={column + 2}
              className={styles.column}
              style={{ left: names + column * cell, width: cell }}
            >
              <span>{nameAt(people, column)}</span>
            </div>
          ))}
        </div>
        {sight.rows.map((row) => (
          <MatrixRow
            key={row}
            row={row}
            cells={cells}
            columns={sight.columns}
            at={at}
            onPress={(column) => {
              goTo({ row, column });
              const [from, to] = [people[row], people[column]];
              if (from && to) press(from, to);
            }}
            onFocus={(column) => goTo({ row, column })}
          />
        ))}
      </div>
    </div>
  );
}

const steps: Readonly<Partial<Record<string, readonly [number, number]>>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, -100_000],
  End: [0, 100_000],
};

const nameAt = (people: readonly Stakeholder[], at: number) => {
  const one = people[at];
  return one ? stakeholderTitle(one) : '';
};

interface MatrixRowProps {
  readonly row: number;
  readonly cells: MatrixCells;
  readonly columns: readonly number[];
  readonly at: { readonly row: number; readonly column: number };
  readonly onPress: (column: number) => void;
  readonly onFocus: (column: number) => void;
}

function MatrixRow({ row, cells, columns, at, onPress, onFocus }: MatrixRowProps) {
  const { people } = cells;
  const from = people[row];
  if (!from) return null;
  return (
    <div role="row" aria-rowindex={row + 2} className={styles.row} style={{ top: names + row * cell, height: cell }}>
      <div
        role="rowheader"
        aria-colindex={1}
        className={styles.name}
        style={{ width: names }}
        title={stakeholderTitle(from)}
        data-stakeholder-id={from.id}
        tabIndex={-1}
      >
        {stakeholderTitle(from)}
      </div>
      {columns.map((column) => {
        const to = people[column];
        return (
          to && (
            <Cell
              key={column}
              from={from}
              to={to}
              ties={cells.at(from.id, to.id)}
              place={`${row} ${column}`}
              column={column}
              isCurrent={at.row === row && at.column === column}
              onPress={() => onPress(column)}
              onFocus={() => onFocus(column)}
            />
          )
        );
      })}
    </div>
  );
}

interface CellProps {
  readonly from: Stakeholder;
  readonly to: Stakeholder;
  readonly ties: readonly Tie[];
  readonly place: string;
  readonly column: number;
  readonly isCurrent: boolean;
  readonly onPress: () => void;
  readonly onFocus: () => void;
}

function Cell({ from, to, ties, place, column, isCurrent, onPress, onFocus }: CellProps) {
  const { openPlan } = useCommandContext();
  const isSelf = from.id === to.id;
  const said = ties.map((tie) => tieSentence(openPlan.plan(), tie)).join('; ');
  const name = isSelf
    ? stakeholderTitle(from)
    : said === ''
      ? `No tie from ${stakeholderTitle(from)} to ${stakeholderTitle(to)}`
      : said;
  return (
    // The grid acts on the keys of its cells.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="gridcell"
      aria-colindex={column + 2}
      aria-label={name}
      title={said === '' ? undefined : said}
      data-at={place}
      data-self={isSelf || undefined}
      data-tie-id={ties[0]?.id}
      tabIndex={isCurrent ? 0 : -1}
      className={styles.cell}
      style={{ left: names + column * cell, width: cell, height: cell }}
      onClick={onPress}
      onFocus={onFocus}
    >
      {ties.slice(0, 2).map((tie) => (
        <span key={tie.id} aria-hidden className={styles.mark} data-kind={tie.kind} data-strength={tie.strength ?? 1} />
      ))}
    </div>
  );
}
