/**
 * Takes from another copy of the plan what was said there, and nothing else: comments and replies that are not here yet.
 *
 * Where the state that both copies come from is known, what was deleted here stays away, and words that only the other
 * copy has changed are taken. Where it is not, what is here already keeps its words.
 */
import { produce } from 'immer';
import { equal } from '../../kit/equal';
import { own } from '../../kit/own';
import { limits } from '../model/limits';
import { inOrder, keyAtEnd, keysAt } from '../model/order';
import type { Comment, Plan } from '../model/schema';

export interface TakenComments {
  readonly comments: number;
  readonly replies: number;
  /** How many were said to be dealt with. */
  readonly resolved: number;
  /** How many were put in other words. */
  readonly reworded: number;
}

const nothing: TakenComments = { comments: 0, replies: 0, resolved: 0, reworded: 0 };

type HasComments = Pick<Plan, 'comments'>;

/** `before`: the state that both copies come from, where one is known. */
export function takeComments(draft: HasComments, theirs: HasComments, before?: HasComments): TakenComments {
  const taken = { ...nothing };
  const fresh: Comment[] = [];
  for (const comment of inOrder(theirs.comments)) {
    const [mine, was] = [own(draft.comments, comment.id), before && own(before.comments, comment.id)];
    if (mine) takeInto(mine, comment, was, taken);
    else if (isNews(comment, was)) fresh.push(comment);
  }
  const room = Math.max(0, limits.comments - Object.keys(draft.comments).length);
  const keys = keysAt(draft.comments, 'end', Math.min(room, fresh.length));
  for (const [at, order] of keys.entries()) {
    const comment = fresh[at];
    if (comment) draft.comments[comment.id] = { ...comment, order };
  }
  taken.comments = keys.length;
  return taken;
}

/** What would be taken, for whoever asks beforehand. */
export function commentsToTake(mine: HasComments, theirs: HasComments, before?: HasComments): TakenComments {
  let taken = nothing;
  produce({ comments: mine.comments }, (draft) => {
    taken = takeComments(draft, theirs, before);
  });
  return taken;
}

/** What both had, and was deleted here, is no news unless the other copy has worked on it since. */
function isNews(comment: Comment, was: Comment | undefined): boolean {
  return was === undefined || !equal(comment, was);
}

function takeInto(
  mine: Comment,
  theirs: Comment,
  was: Comment | undefined,
  taken: { -readonly [M in keyof TakenComments]: number },
): void {
  if (was && mine.text === was.text && theirs.text !== was.text) {
    mine.text = theirs.text;
    taken.reworded += 1;
  }
  // What was said here last is not closed by somebody who had not read it.
  const latest = latestOf(mine);
  for (const reply of inOrder(theirs.replies)) {
    const [here, old] = [own(mine.replies, reply.id), was && own(was.replies, reply.id)];
    if (here && old && here.text === old.text && reply.text !== old.text) {
      here.text = reply.text;
      taken.reworded += 1;
    }
    if (here || (old && equal(old, reply)) || Object.keys(mine.replies).length >= limits.replies) continue;
    mine.replies[reply.id] = { ...reply, order: keyAtEnd(mine.replies) };
    taken.replies += 1;
  }
  if (theirs.resolved && !mine.resolved && theirs.resolved.date > latest && !equal(theirs.resolved, was?.resolved)) {
    mine.resolved = { ...theirs.resolved };
    taken.resolved += 1;
  }
}

/** When the last was said about it here. */
function latestOf({ date, replies }: Comment): string {
  return Object.values(replies).reduce((latest, reply) => (reply.date > latest ? reply.date : latest), date);
}
