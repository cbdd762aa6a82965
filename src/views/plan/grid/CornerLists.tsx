/** The grid where there is no room for one: a list for each corner, with impact and effort to choose for each idea. */
import { RatingField } from '../../../fields/RatingField';
import { cornerAt, cornerWords, corners, placeOf, type ImpactGrid } from '../../../plan/ask/impactGrid';
import { oneLine } from '../../../plan/ask/words';
import type { NodeId } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import styles from './Grid.module.css';

export function CornerLists({ grid }: { readonly grid: ImpactGrid }) {
  const plan = usePlan((each) => each);
  const placed = grid.cells.flatMap(({ ids }) => ids);
  const cornerOf = (id: NodeId) => {
    const place = placeOf(plan.nodes[id] ?? {});
    return place && cornerAt(place);
  };
  const lists = [
    ...corners.map((corner) => ({
      name: cornerWords(plan, corner).name,
      ids: placed.filter((id) => cornerOf(id) === corner),
    })),
    { name: 'On the line', ids: placed.filter((id) => cornerOf(id) === undefined) },
    { name: 'Not yet placed', ids: grid.unplaced },
  ];
  return (
    <div className={styles.lists}>
      {lists.map(
        ({ name, ids }) =>
          ids.length > 0 && (
            <section key={name}>
              <h2>{name}</h2>
              {ids.map((id) => (
                <div key={id} role="group" aria-label={oneLine(plan.nodes[id]?.text ?? '') || '(empty)'}>
                  <p dir="auto">{oneLine(plan.nodes[id]?.text ?? '') || '(empty)'}</p>
                  <RatingField id={id} kind="impact" />
                  <RatingField id={id} kind="effort" />
                </div>
              ))}
            </section>
          ),
      )}
    </div>
  );
}
