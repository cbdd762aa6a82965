/** What stands in a box, apart from where the box stands: a box that is only moved need not be drawn again. */
import { own } from '../../kit/own';
import { useState } from 'react';
import type { Box } from '../../geometry/types/types';
import type { NodeId } from '../../plan/model/schema';
import { useGeometry } from './useGeometry';

export type BoxContent = Omit<Box, 'x' | 'y' | 'width' | 'height'>;

/** Undefined when the box is not to be seen. */
export function useBoxContent(id: NodeId): BoxContent | undefined {
  const [latest] = useState<{ content?: BoxContent | undefined }>(() => ({}));
  return useGeometry(({ boxes }) => {
    const box = own(boxes, id);
    if (!box || !latest.content || !equal(box, latest.content)) latest.content = box;
    return latest.content;
  });
}

function equal(a: BoxContent, b: BoxContent): boolean {
  return (
    a.text === b.text &&
    a.footer === b.footer &&
    a.charts === b.charts &&
    a.textAt.x === b.textAt.x &&
    a.textAt.y === b.textAt.y &&
    a.hidden === b.hidden &&
    a.column === b.column &&
    a.level === b.level &&
    a.kind === b.kind
  );
}
