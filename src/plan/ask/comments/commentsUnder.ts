/** What a picture says of the comments on a box: of a few boxes of a few plans, where somebody wants it. */
import { count } from '../../../kit/english';
import type { NodeId, Plan } from '../../model/schema';

/** “2 open comments”; empty where none waits. */
export function commentsUnder({ comments }: Pick<Plan, 'comments'>, id: NodeId): string {
  const open = Object.values(comments).filter(({ on, resolved }) => !resolved && on.kind === 'nodes' && on.id === id);
  return open.length > 0 ? count(open.length, 'open comment') : '';
}
