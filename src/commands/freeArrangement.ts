/** Free arrangement: every box stays where it is put, until the boxes are arranged automatically again. */
import { setArrangement, setColumnWidths, setPositions } from '../plan/edit/appearance';
import { act } from '../store/act';
import type { CommandContext } from './command';

/** Turns free arrangement on, where every box stays where it is, or off, which keeps the places for next time. */
export function toggleFree(context: CommandContext): void {
  const { openPlan } = context;
  const free = openPlan.plan().appearance.arrangement === 'free';
  if (free)
    act(context, 'arrange automatically', (draft) => setArrangement(draft, 'tidy'), {
      announced: 'The boxes are arranged automatically.',
    });
  else arrangeFreely(context);
}

/** Columns keep the widths that they have in this window: places by hand hold for no others. */
function arrangeFreely(context: CommandContext): void {
  const { ports } = context;
  const { boxes, columns } = ports.geometry();
  const widths = Object.fromEntries(columns.map(({ id, width }) => [id, width]));
  const isSuited = ports.isSuited();
  // Boxes that stand closer in this window than in the plan's own form are given the room that they take there.
  const own = isSuited ? ports.geometryAt(widths).boxes : boxes;
  const places = Object.values(boxes).map(({ id, x, y }) => [id, { x, y: own[id]?.y ?? y }]);
  act(
    context,
    'arrange freely',
    (draft) => {
      setArrangement(draft, 'free');
      if (isSuited) setColumnWidths(draft, widths);
      if (Object.keys(draft.appearance.positions ?? {}).length === 0) setPositions(draft, Object.fromEntries(places));
    },
    { announced: 'The boxes are arranged freely: each stays where it is put.' },
  );
}
