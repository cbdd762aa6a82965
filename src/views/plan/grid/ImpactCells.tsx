/** The grid itself: five by five cells over four named corners, impact upwards, effort to the right. */
import { useCommandContext } from '../../../commands/commandContext';
import { gridSizes } from '../../../plan/ask/fiveGrid';
import {
  cornerWords,
  corners,
  gridCellName,
  placeName,
  type GridCell,
  type ImpactGrid,
} from '../../../plan/ask/impactGrid';
import { oneLine } from '../../../plan/ask/words';
import type { NodeId } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import { classes } from '../../../ui/classes';
import { MenuButton } from '../../../ui/MenuButton';
import { Card } from './Card';
import type { Carried, GridModel } from './gridModel';
import styles from './Grid.module.css';

interface ImpactCellsProps {
  readonly model: GridModel;
  readonly grid: ImpactGrid;
  readonly entry: NodeId | undefined;
  readonly carried: Carried | null;
}

export function ImpactCells({ model, grid, entry, carried }: ImpactCellsProps) {
  const appearance = usePlan((plan) => plan.appearance);
  return (
    <div className={styles.field}>
      <div className={styles.sheet}>
        <div aria-hidden className={styles.corners}>
          {corners.map((corner) => {
            const { name, about } = cornerWords({ appearance }, corner);
            return (
              <p key={corner} data-corner={corner}>
                <strong>{name}</strong> <span>{about}</span>
              </p>
            );
          })}
        </div>
        <div role="grid" aria-label="Impact and effort" className={styles.cells}>
          {gridSizes.toReversed().map((impact, row) => (
            <div key={impact} role="row" className={styles.cellRow}>
              <span role="rowheader" className={styles.impact} aria-label={`Impact ${impact}`}>
                {impact} <small>{impact === 5 ? 'large' : impact === 1 ? 'small' : ''}</small>
              </span>
              {grid.cells.slice(row * 5, row * 5 + 5).map((cell) => (
                <Cell key={placeName(cell)} cell={cell} model={model} entry={entry} carried={carried} />
              ))}
            </div>
          ))}
        </div>
      </div>
      <div aria-hidden className={styles.efforts}>
        {gridSizes.map((effort) => (
          <span key={effort}>
            <b>{effort}</b> {effort === 1 ? 'little' : effort === 5 ? 'much' : ''}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Up to so many cards of two lines, and of one line, have room in a cell. */
const room = { two: 2, one: 4, beforeMore: 3 } as const;

interface CellProps extends Omit<ImpactCellsProps, 'grid'> {
  readonly cell: GridCell;
}

function Cell({ cell, model, entry, carried }: CellProps) {
  const { openPlan, session } = useCommandContext();
  const { ids, impact, effort } = cell;
  const shown = ids.length > room.one ? ids.slice(0, room.beforeMore) : ids;
  const rest = ids.slice(shown.length);
  // What has the keyboard is always to be seen.
  const led = rest.find((id) => id === entry || id === carried?.id);
  const cards = led === undefined ? shown : [...shown.slice(0, -1), led];
  const hidden = ids.filter((id) => !cards.includes(id));
  const isTarget = carried?.place?.impact === impact && carried.place.effort === effort;
  return (
    <div
      role="gridcell"
      aria-label={gridCellName(cell)}
      data-impact={impact}
      data-effort={effort}
      className={classes(styles.cell, isTarget && styles.target)}
    >
      <div className={classes(styles.stack, ids.length > 1 && styles.equal)}>
        {cards.map((id) => (
          <Card
            key={id}
            id={id}
            model={model}
            lines={ids.length > room.two ? 1 : 2}
            isEntry={id === entry}
            isCarried={carried?.id === id}
          />
        ))}
        {hidden.length > 0 && (
          <MenuButton
            label={`${hidden.length} more`}
            variant="quiet"
            className={styles.more ?? ''}
            items={() =>
              hidden.map((id) => ({
                id,
                label: oneLine(openPlan.plan().nodes[id]?.text ?? '') || '(empty)',
                onAction: () => session.selectNodes([id]),
              }))
            }
          />
        )}
      </div>
      {isTarget && <span className={styles.note}>{placeName(cell)}</span>}
    </div>
  );
}
