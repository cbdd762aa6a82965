/** What somebody owns in the plan, by their name however it is spelt. */
import { isMine } from '../mine';
import type { Plan } from '../../model/schema';

/** How many boxes. */
export function ownsHowMany({ nodes }: Pick<Plan, 'nodes'>, name = ''): number {
  return Object.values(nodes).filter(({ owner }) => isMine(owner, name)).length;
}
