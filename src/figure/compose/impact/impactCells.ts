/** Draws the ideas of the grid of impact and effort as cards in their cells. */
import type { Wrapper } from '../../../geometry/text/wrapText';
import type { GridCell, ImpactGrid } from '../../../plan/ask/impactGrid';
import type { NodeId, Plan } from '../../../plan/model/schema';
import type { Mark } from '../../marks/mark';
import { setWords, wordsHeight } from '../setWords';
import { cell, ink, quietInk, strongLine, styles, surface, textOf, textWidth, type At } from './impactSheet';

/** Whether each text is whole within its card. */
export function isRoomy(plan: Plan, { cells }: ImpactGrid, wrap: Wrapper): boolean {
  return cells.every(
    ({ ids }) =>
      ids.length <= 2 &&
      ids.every(
        (id) =>
          wordsHeight(textOf(plan, id), { width: textWidth, style: styles.small }, wrap) <=
          (ids.length === 1 ? 5 : 2) * styles.small.leading,
      ),
  );
}

interface CellLook {
  readonly at: At;
  readonly numbers: ReadonlyMap<NodeId, number> | undefined;
}

/** Up to four cards; of more, how many there are is said. The list below has them all. */
export function cellMarks(
  plan: Plan,
  { ids, impact, effort }: GridCell,
  { at, numbers }: CellLook,
  wrap: Wrapper,
): Mark[] {
  const shown = ids.length > 4 ? ids.slice(0, 3) : ids;
  const rows = shown.length + (ids.length > shown.length ? 1 : 0);
  const each = rows === 0 ? 0 : Math.min(86, (cell.height - 16) / rows);
  const x = at.x + (effort - 1) * cell.width + 6;
  const top = at.y + (5 - impact) * cell.height + (cell.height - rows * each) / 2;
  const lines = Math.max(1, Math.floor((each - 8) / styles.small.leading));
  const cards = shown.flatMap((id, index): Mark[] => {
    const y = top + index * each;
    const number = numbers?.get(id);
    const words = number === undefined ? textOf(plan, id) : `${number}. ${textOf(plan, id)}`;
    const high = Math.min(lines, wrap(words, textWidth, styles.small).lines.length) * styles.small.leading;
    const struck = plan.nodes[id]?.status === 'abandoned';
    const stroke = { colour: strongLine, width: 1, ...(struck && { dash: [3, 2] as const }) };
    return [
      { kind: 'rect', x, y: y + 1, width: cell.width - 12, height: each - 2, radius: 5, fill: surface, stroke },
      ...setWords(
        words,
        {
          x: x + 11,
          y: y + (each - high) / 2,
          width: textWidth,
          style: styles.small,
          colour: ink,
          most: lines,
          struck,
        },
        wrap,
      ),
    ];
  });
  const more =
    ids.length > shown.length
      ? setWords(
          `${ids.length - shown.length} more`,
          {
            x: x + 11,
            y: top + shown.length * each + 3,
            width: textWidth,
            style: styles.small,
            colour: quietInk,
            most: 1,
          },
          wrap,
        )
      : [];
  return [...cards, ...more];
}
