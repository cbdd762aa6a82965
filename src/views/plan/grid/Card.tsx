/** One idea as a card, in a cell of the grid or in the list of those that are not yet placed. It is dragged, or taken up by Enter. */
import { memo, type PointerEvent } from 'react';
import { startCardDrag } from '../../../commands/cardDrag';
import { useCommandContext } from '../../../commands/commandContext';
import { statusChoices } from '../../../fields/statusChoices';
import { branchOf } from '../../../plan/ask/tableRows';
import { oneLine } from '../../../plan/ask/words';
import type { GridPlace } from '../../../plan/ask/impactGrid';
import type { Size } from '../../../plan/ask/readWords';
import type { NodeId } from '../../../plan/model/schema';
import { selectedNodes } from '../../../store/selection';
import { useSession } from '../../../store/stores';
import { usePart } from '../../../store/usePart';
import { classes } from '../../../ui/classes';
import { placeIdea } from './cardDeeds';
import type { GridModel } from './gridModel';
import styles from './Grid.module.css';

interface CardProps {
  readonly id: NodeId;
  readonly model: GridModel;
  /** `whole`: as in the list; else so many lines. */
  readonly lines: 'whole' | 1 | 2;
  readonly isEntry: boolean;
  readonly isCarried: boolean;
}

export const Card = memo(function Card({ id, model, lines, isEntry, isCarried }: CardProps) {
  const context = useCommandContext();
  const node = usePart(id, (plan) => plan.nodes[id]);
  const branch = usePart(id, (plan) => branchOf(plan, id));
  const isSelected = useSession((state) => selectedNodes(state).includes(id));
  if (!node) return null;
  const status = statusChoices.find((each) => each.id === (node.status ?? 'proposed'));
  const onPress = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    context.session.selectNodes([id], { quiet: true });
    startCardDrag(event, id, model, { placeAt, place: (card, place) => placeIdea(context, card, place) });
  };
  return (
    <div
      role="button"
      tabIndex={isEntry ? 0 : -1}
      data-node-id={id}
      data-card={id}
      data-status={node.status}
      data-branch={branch}
      aria-pressed={isCarried}
      aria-label={`${oneLine(node.text) || '(empty)'}, ${status?.label ?? ''}`}
      title={node.text}
      className={classes(styles.card, isSelected && styles.selected, isCarried && styles.carried)}
      data-lines={lines}
      onPointerDown={onPress}
      onFocus={() => {
        if (!isSelected) context.session.selectNodes([id], { quiet: true });
      }}
    >
      <span className={styles.words} dir="auto">
        {oneLine(node.text) || '(empty)'}
      </span>
      {lines === 'whole' && (
        <span className={styles.facts}>
          {status?.mark} {status?.label} · {node.owner ?? 'no owner'}
        </span>
      )}
    </div>
  );
});

/** The cell under the pointer; undefined over the list of what is not yet placed. */
function placeAt(x: number, y: number): GridPlace | undefined | 'nowhere' {
  const under = document.elementsFromPoint(x, y).find((each) => each.matches('[data-impact], [data-unplaced]'));
  if (!(under instanceof HTMLElement)) return 'nowhere';
  const { impact, effort } = under.dataset;
  return impact === undefined ? undefined : { impact: Number(impact) as Size, effort: Number(effort) as Size };
}
