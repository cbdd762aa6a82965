/** Words for what became of a comment: that somebody answered it, that it was dealt with or not after all. */
import { count } from '../../kit/english';
import { equal } from '../../kit/equal';
import type { Pair } from '../change/difference';
import type { Comment } from '../model/schema';
import type { Told } from './phrases';

/** Its resolution and its replies. Where somebody answered, it goes without saying that it is open again. */
export function commentWords({ before, after }: Pair<Comment>, name: string): Told {
  const more = Object.keys(after.replies).length - Object.keys(before.replies).length;
  const answers =
    more > 0
      ? [
          more === 1
            ? `Replied to the comment ${name}`
            : `Added ${count(more, 'reply', 'replies')} to the comment ${name}`,
        ]
      : more < 0
        ? [`Deleted ${count(-more, 'reply', 'replies')} to the comment ${name}`]
        : equal(before.replies, after.replies)
          ? []
          : [`Changed a reply to the comment ${name}`];
  const resolved = !equal(before.resolved, after.resolved) && (after.resolved ? 'Resolved' : 'Reopened');
  const isTold = resolved && !(resolved === 'Reopened' && more > 0);
  return {
    phrases: [...answers, ...(isTold ? [`${resolved} the comment ${name}`] : [])],
    members: ['replies', 'resolved'],
  };
}
