/**
 * Takes out of a drawing's arrows those that close a circle: what is drawn first stays, and dotted arrows, by which most
 * people show feedback, come after all others.
 *
 * Must not know: what the boxes are, which way the arrows are meant.
 */
import { groupBy } from '../../kit/groupBy';

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly confidence?: 'low' | 'medium' | 'high' | undefined;
}

export function withoutCircles<T extends Arrow>(arrows: readonly T[]): { kept: T[]; circles: number } {
  const inCircles = new Set(withinCircles(arrows));
  if (inCircles.size === 0) return { kept: [...arrows], circles: 0 };
  const closing = closingIn([...inCircles]);
  return { kept: arrows.filter((arrow) => !closing.has(arrow)), circles: closing.size };
}

/** Without the arrows of boxes that nothing leads to, then of those that are so without these, and the like at the ends. */
function withinCircles<T extends Arrow>(arrows: readonly T[]): readonly T[] {
  const behindStarts = peeled(arrows, ({ from, to }) => [from, to]);
  return peeled(behindStarts, ({ from, to }) => [to, from]);
}

function peeled<T extends Arrow>(arrows: readonly T[], ends: (arrow: T) => readonly [string, string]): readonly T[] {
  const out = groupBy(arrows, (arrow) => ends(arrow)[0]);
  const waiting = new Map<string, number>();
  for (const arrow of arrows) {
    const [, to] = ends(arrow);
    waiting.set(to, (waiting.get(to) ?? 0) + 1);
  }
  const gone = new Set([...out.keys()].filter((key) => !waiting.has(key)));
  for (const key of gone)
    for (const arrow of out.get(key) ?? []) {
      const [, to] = ends(arrow);
      const left = (waiting.get(to) ?? 0) - 1;
      waiting.set(to, left);
      if (left === 0) gone.add(to);
    }
  return arrows.filter((arrow) => !gone.has(ends(arrow)[0]));
}

/** So many steps are taken to find circles; a drawing that needs more is no driver diagram. */
const mostSteps = 5_000_000;

/** Drawn one after the other, each that leads back to where it comes from. */
function closingIn<T extends Arrow>(arrows: readonly T[]): ReadonlySet<T> {
  const isDotted = (arrow: T) => arrow.confidence === 'low';
  const inOrder = [...arrows.filter((arrow) => !isDotted(arrow)), ...arrows.filter(isDotted)];
  const out = new Map<string, string[]>();
  const closing = new Set<T>();
  let steps = 0;
  for (const arrow of inOrder) {
    const reached = new Set([arrow.to]);
    for (const each of steps < mostSteps ? reached : [])
      for (const to of out.get(each) ?? []) {
        steps += 1;
        if (steps < mostSteps) reached.add(to);
      }
    if (steps >= mostSteps || reached.has(arrow.from)) closing.add(arrow);
    else {
      const known = out.get(arrow.from);
      if (known) known.push(arrow.to);
      else out.set(arrow.from, [arrow.to]);
    }
  }
  return closing;
}
