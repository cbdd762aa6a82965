/** Tells whether boxes look alike. */
import type { NodeId } from '../../plan/model/schema';
import type { Colouring } from '../colour/colouring';
import type { Paint } from '../colour/paints';

/** The paint that all of them share; undefined where they differ, and where there are none. */
export function sharedPaint(members: readonly NodeId[], paintOf: Colouring['paintOf']): Paint | undefined {
  const [paint, ...others] = new Set(members.map(paintOf));
  return others.length === 0 ? paint : undefined;
}
