/** The grid itself: five by five cells in four named sectors, power upwards, impact to the right. */
import { useCommandContext } from '../../../commands/commandContext';
import { gridSizes } from '../../../plan/ask/fiveGrid';
import {
  powerCellName,
  powerPlaceName,
  sectorCounts,
  type PowerCell,
  type PowerGrid,
} from '../../../plan/ask/people/powerGrid';
import { sectorAt, sectorMeans, sectorWords, type Sector } from '../../../plan/ask/people/sector';
import { stakeholderTitle } from '../../../plan/ask/people/words';
import type { StakeholderId } from '../../../plan/model/schema';
import { thingsOf } from '../../../store/selection';
import { usePlan } from '../../../store/stores';
import { classes } from '../../../ui/classes';
import { MenuButton } from '../../../ui/MenuButton';
import styles from './Grid.module.css';
import { PowerMark } from './PowerMark';
import { placeWords } from './powerDeeds';
import type { CarriedPerson, PowerModel } from './powerModel';

interface PowerCellsProps {
  readonly model: PowerModel;
  readonly grid: PowerGrid;
  readonly entry: StakeholderId | undefined;
  readonly carried: CarriedPerson | null;
  readonly withMovement: boolean;
}

export function PowerCells(props: PowerCellsProps) {
  const { grid } = props;
  const counts = sectorCounts(grid);
  return (
    <div className={styles.field}>
      <p className={styles.upAxis}>
        <strong>Power over the change</strong>
      </p>
      <div role="grid" aria-label="Power and impact" className={styles.cells}>
        {gridSizes.toReversed().map((power, row) => (
          <div key={power} role="row" className={styles.cellRow}>
            <span role="rowheader" className={styles.power} aria-label={`Power ${power}`}>
              {power === 5 && <small>decides</small>}
              {power}
              {power === 1 && <small>none</small>}
            </span>
            {grid.cells.slice(row * 5, row * 5 + 5).map((cell) => (
              <Cell key={powerPlaceName(cell)} {...props} cell={cell} count={counts[sectorAt(cell)]} />
            ))}
          </div>
        ))}
      </div>
      <div aria-hidden className={styles.impacts}>
        {gridSizes.map((impact) => (
          <span key={impact}>
            {impact} {impact === 1 ? 'hardly' : impact === 5 ? 'every day' : ''}
          </span>
        ))}
      </div>
      <p className={styles.rightAxis}>
        <strong>Impact on them</strong>
      </p>
    </div>
  );
}

/** Up to so many names have room in a cell; of more, so many and how many else. */
const room = 4;

/** Where the names of the sectors stand. */
const named = new Map<string, Sector>([
  ['5 1', 'satisfy'],
  ['5 3', 'manage'],
  ['2 1', 'monitor'],
  ['2 3', 'inform'],
]);

interface CellProps extends PowerCellsProps {
  readonly cell: PowerCell;
  /** In its sector. */
  readonly count: number;
}

function Cell({ cell, count, model, grid, entry, carried, withMovement }: CellProps) {
  const { openPlan, session } = useCommandContext();
  const plan = usePlan((each) => each);
  const { ids, power, impact } = cell;
  const sector = sectorAt(cell);
  const shown = ids.length > room + 1 ? ids.slice(0, room) : ids;
  // Who has the keyboard is always to be seen.
  const led = ids.slice(shown.length).find((id) => id === entry || id === carried?.id);
  const people = led === undefined ? shown : [...shown.slice(0, -1), led];
  const hidden = ids.filter((id) => !people.includes(id));
  const isTarget = carried?.place?.power === power && carried.place.impact === impact;
  const heading = named.get(`${power} ${impact}`);
  return (
    <div
      role="gridcell"
      aria-label={powerCellName(plan, cell, sectorWords(plan, sector))}
      data-power={power}
      data-impact={impact}
      data-sector={sector}
      className={classes(styles.cell, isTarget && styles.target)}
    >
      {heading && (
        <p aria-hidden className={styles.sector}>
          <strong>{sectorWords(plan, heading)}</strong> <span className={styles.count}>{count}</span>{' '}
          <span className={styles.means}>{sectorMeans(plan, heading)}</span>
        </p>
      )}
      {people.map((id) => (
        <PowerMark
          key={id}
          id={id}
          model={model}
          isEntry={id === entry}
          isCarried={carried?.id === id}
          moved={withMovement ? grid.moved.find((each) => each.id === id) : undefined}
          since={grid.since}
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
              label: stakeholderTitle(openPlan.plan().stakeholders[id] ?? { name: '' }),
              onAction: () => session.select(thingsOf('stakeholder', [id])),
            }))
          }
        />
      )}
      {isTarget && <span className={styles.note}>{placeWords(plan, cell)}</span>}
    </div>
  );
}
