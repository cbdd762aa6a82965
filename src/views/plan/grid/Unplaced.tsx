/** Beside the grid: what is not yet placed, and what counts the same so far. */
import { placeName, type ImpactGrid } from '../../../plan/ask/impactGrid';
import { oneLine } from '../../../plan/ask/words';
import type { NodeId } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import { Card } from './Card';
import type { Carried, GridModel } from './gridModel';
import styles from './Grid.module.css';

interface UnplacedProps {
  readonly model: GridModel;
  readonly grid: ImpactGrid;
  readonly entry: NodeId | undefined;
  readonly carried: Carried | null;
}

export function Unplaced({ model, grid, entry, carried }: UnplacedProps) {
  const nodes = usePlan((plan) => plan.nodes);
  return (
    // It scrolls, and without the focus the keyboard could not.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section
      data-unplaced
      aria-labelledby="not-yet-placed-ideas"
      tabIndex={0}
      className={styles.side}
      data-is-all-placed={grid.unplaced.length === 0 || undefined}
    >
      <h2 id="not-yet-placed-ideas">
        Not yet placed <span className={styles.count}>{grid.unplaced.length}</span>
      </h2>
      {grid.unplaced.length === 0 ? (
        <p>Every idea is placed.</p>
      ) : (
        <p>Drag one onto the grid, or press Enter on it and use the arrows.</p>
      )}
      {grid.unplaced.map((id) => (
        <Card key={id} id={id} model={model} lines="whole" isEntry={id === entry} isCarried={carried?.id === id} />
      ))}
      {grid.equal.length > 0 && (
        <>
          <h2>Equal so far</h2>
          <p>Ideas in one cell count the same. Which would you do first?</p>
          <dl>
            {grid.equal.map((cell) => (
              <div key={placeName(cell)}>
                <dt>{placeName(cell)}</dt>
                {cell.ids.map((id) => (
                  <dd key={id} dir="auto">
                    {oneLine(nodes[id]?.text ?? '') || '(empty)'}
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </>
      )}
      <p>An idea at 3 stands on the line: talk about which side it belongs to.</p>
    </section>
  );
}
