/**
 * The frames around the change ideas of a driver. The ideas of a list share one box: where all of them look alike it
 * looks like them, else it is plain, and the bullet of each idea shows its paint.
 */
import type { Geometry, IdeaFrame } from '../../geometry/types/types';
import type { NodeId, Plan } from '../../plan/model/schema';
import { oneLine } from '../../plan/ask/words';
import type { Colouring } from '../colour/colouring';
import type { Paint } from '../colour/paints';
import { placedText } from '../marks/placedText';
import type { FigureFrame } from './figure';
import { sharedPaint } from './sharedPaint';
import { cornerRadius, markWidthOf, weightOf } from './figureBoxes';

export function figureFrames(
  plan: Plan,
  { frames = {} }: Geometry,
  colouring: Colouring,
): readonly FigureFrame[] | undefined {
  const all = Object.values(frames).filter((frame) => soleIdea(frame) === undefined);
  if (all.length === 0) return undefined;
  const weight = weightOf(plan.appearance);
  return all.map((frame) => {
    const { id, parent, column, kind, members, x, y, width, height, note } = frame;
    const paint = paintOfFrame(frame, colouring);
    const driver = oneLine(plan.nodes[parent ?? members[0] ?? '']?.text ?? '');
    return {
      id,
      column,
      kind,
      name: `Change ideas: ${driver}`,
      members,
      x,
      y,
      width,
      height,
      radius: Math.min(cornerRadius(plan.appearance), height / 2),
      paint,
      strokeWidth: paint.weight * weight,
      markWidth: kind === 'lists' ? markWidthOf(paint) : 0,
      ...(note && {
        note: placedText(note.text, { ...note.at, width: x + width - note.at.x }, colouring.paints.base.quietInk),
      }),
    };
  });
}

/** A box alone stands for itself: nothing is seen of its frame. */
export function soleIdea(frame: IdeaFrame | undefined): NodeId | undefined {
  return frame?.kind === 'stacks' && frame.members.length === 1 && !frame.note ? frame.members[0] : undefined;
}

function paintOfFrame({ kind, members }: IdeaFrame, { paintOf, paints }: Colouring): Paint {
  if (kind === 'lists') return sharedPaint(members, paintOf) ?? { ...paints.neutral, marks: [] };
  return { ...paints.neutral, fill: paints.base.surface, stroke: paints.base.line, marks: [] };
}
