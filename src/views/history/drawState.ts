/** A past state as a picture, what was changed marked if wished. */
import { marksOf, type ChangeMark } from '../../figure/compose/compare/changeMarks';
import type { Palette } from '../../figure/colour/palette';
import type { MeasureText } from '../../geometry/types/types';
import { drawChanges, type ChangesImage } from '../../output/changesImage';
import type { ShownState } from './moments';

export interface StateDrawing {
  readonly palette: Palette;
  readonly measure: MeasureText;
  readonly isMarked: boolean;
}

export function drawState(
  { state, before, difference }: ShownState,
  { palette, measure, isMarked }: StateDrawing,
): Promise<ChangesImage> {
  const compared = before && difference ? { before, after: state, difference } : { before: state, after: state };
  return drawChanges(compared, measure, { palette, shows: isMarked ? 'changes' : 'after' });
}

/** How many boxes and lines bear which sign; what went with a box bears none. What moved counts as changed. */
export function countMarks({ state, difference }: ShownState): ReadonlyMap<ChangeMark, number> {
  const counts = new Map<ChangeMark, number>();
  if (!difference) return counts;
  const { nodes, links } = marksOf(state, difference);
  const isGone = (id: string) => nodes.get(id)?.includes('removed') ?? false;
  const withBox = new Set(
    difference.links.removed.filter(({ from, to }) => isGone(from) || isGone(to)).map(({ id }) => id),
  );
  const lines = [...links].filter(([id]) => !withBox.has(id)).map(([, mark]) => mark);
  for (const mark of [...[...nodes.values()].flatMap(([first]) => first ?? []), ...lines]) {
    const counted = mark === 'moved' ? 'changed' : mark;
    counts.set(counted, (counts.get(counted) ?? 0) + 1);
  }
  return counts;
}
