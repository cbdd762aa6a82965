/** Where boxes stand, apart from what stands in them: most edits change a text and leave every box where it is. */
import type { Box, Geometry } from '../../geometry/types/types';

export type Place = Pick<Box, 'id' | 'x' | 'y' | 'width' | 'height' | 'kind' | 'level'>;

/** Gives the places of boxes, and the very same list as before while no box has moved, come or gone. */
export function createPlacesOf(): (boxes: Geometry['boxes']) => readonly Place[] {
  let lastBoxes: Geometry['boxes'] | undefined;
  let last: readonly Place[] = [];
  return (boxes) => {
    if (boxes === lastBoxes) return last;
    const next = Object.values(boxes);
    if (next.length !== last.length || next.some((box, index) => !samePlace(box, last[index]))) last = next;
    lastBoxes = boxes;
    return last;
  };
}

function samePlace(a: Place, b: Place | undefined): boolean {
  return (
    a === b ||
    (b !== undefined &&
      a.id === b.id &&
      a.x === b.x &&
      a.y === b.y &&
      a.width === b.width &&
      a.height === b.height &&
      a.kind === b.kind &&
      a.level === b.level)
  );
}
