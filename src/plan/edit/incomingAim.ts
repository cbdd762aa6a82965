/** What becomes of the aim of what is brought in: a plan has one. */
import { target, type IncomingBox, type IncomingLink } from '../model/incoming';

export interface DividedAim {
  readonly aim: IncomingBox | undefined;
  /** All others, with links to the aim as links to the target. */
  readonly boxes: readonly IncomingBox[];
}

/**
 * On an aim, the incoming aim is not a box below it. On one that is `empty`, the one line above all others is the aim
 * though it does not say so.
 */
export function divideAim(
  boxes: readonly IncomingBox[],
  { onAim, empty }: { onAim: boolean; empty: boolean },
): DividedAim {
  const named = boxes.find(({ column }) => column === 'aim');
  if (!onAim)
    return { aim: undefined, boxes: named ? boxes.map((box) => (box === named ? belowTarget(box) : box)) : boxes };
  const aim = named ?? (empty ? aboveAll(boxes) : undefined);
  if (!aim) return { aim, boxes };
  const others = boxes.filter((box) => box !== aim);
  return { aim, boxes: others.map((box) => ({ ...box, parents: box.parents.map((link) => toTarget(link, aim.key)) })) };
}

function aboveAll(boxes: readonly IncomingBox[]): IncomingBox | undefined {
  const top = boxes.filter(({ parents }) => parents.every(({ to }) => to === target));
  const [first] = top;
  const isAbove = top.length === 1 && first?.column === undefined && boxes.length > 1;
  return isAbove ? first : undefined;
}

function belowTarget({ column: _column, ...box }: IncomingBox): IncomingBox {
  return { ...box, parents: [{ to: target }] };
}

function toTarget(link: IncomingLink, aim: string): IncomingLink {
  return link.to === aim ? { ...link, to: target } : link;
}
