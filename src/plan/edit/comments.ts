/**
 * Comments: saying something about a thing of the plan, putting it in other words, answering, resolving, deleting. What a
 * comment is on may go; the comment stays.
 *
 * Must not know: who the reader is, and so whose comments are their own.
 */
import * as v from 'valibot';
import { own } from '../../kit/own';
import { asksForComments } from '../ask/comments/commentedThing';
import { EditRefused } from '../model/editRefused';
import { anchor } from '../model/kinds/comment';
import { limits } from '../model/limits';
import { keyAtEnd } from '../model/order';
import { refuseIfFull } from '../model/room';
import type { Anchor, Comment, CommentId, Plan } from '../model/schema';
import { fittingNotes, fittingText } from './setMember';

export interface Said {
  readonly id: string;
  readonly author: string;
  /** A UTC instant. */
  readonly date: string;
  readonly text: string;
}

/** What a new comment is on; of the plan itself the id goes without saying. */
export type NewAnchor = Omit<Anchor, 'id' | 'more'> & { readonly id?: string };

/** Puts a comment on something that is there, or, with the kind `plan`, on the plan. */
export function addComment(draft: Plan, { on, ...said }: Said & { readonly on: NewAnchor }): void {
  if (Object.hasOwn(draft.comments, said.id)) throw new EditRefused('There is a comment with this id already.');
  refuseIfFull(draft, 'comments');
  const place = { ...on, id: on.kind === 'plan' || on.id === undefined ? draft.id : on.id };
  if (!v.is(anchor.schema, place)) throw new EditRefused('A comment cannot be put there.');
  draft.comments[said.id] = { ...sound(said), order: keyAtEnd(draft.comments), on: place, replies: {} };
}

/** Says what the others are asked to comment on. What was asked before is over. */
export function askForComments(draft: Plan, said: Said): void {
  const before = Object.values(draft.comments).filter(asksForComments);
  addComment(draft, { ...said, on: { kind: 'plan', field: 'comments' } });
  for (const { id } of before) resolveComment(draft, id, { by: said.author, date: said.date });
}

/** Puts a comment, or one of its replies, in other words. */
export function rewordComment(draft: Plan, { id, reply }: WhichWords, text: string): void {
  const comment = commentIn(draft, id);
  const said = reply === undefined ? comment : own(comment.replies, reply);
  if (!said) throw new EditRefused('That reply is no longer there.');
  const words = someWords(text);
  if (said.text !== words) said.text = words;
}

export interface WhichWords {
  readonly id: CommentId;
  /** One of its replies, instead of the comment itself. */
  readonly reply?: string | undefined;
}

/** Answers a comment. One that was resolved is open again: there is more to say. */
export function replyTo(draft: Plan, id: CommentId, said: Said): void {
  const comment = commentIn(draft, id);
  if (Object.hasOwn(comment.replies, said.id)) throw new EditRefused('There is a reply with this id already.');
  if (Object.keys(comment.replies).length >= limits.replies)
    throw new EditRefused('This comment has as many replies as one can have.');
  // Of a comment that this very recipe has made the replies are no draft: what is asked of them would be remembered.
  comment.replies[said.id] = { ...sound(said), order: keyAtEnd({ ...comment.replies }) };
  delete comment.resolved;
}

/** Says that it has been dealt with. */
export function resolveComment(
  draft: Plan,
  id: CommentId,
  resolved: { readonly by: string; readonly date: string },
): void {
  const comment = commentIn(draft, id);
  comment.resolved ??= { by: fittingText(resolved.by), date: resolved.date };
}

export function reopenComment(draft: Plan, id: CommentId): void {
  delete commentIn(draft, id).resolved;
}

/** Takes a comment away with its replies, or one reply. */
export function deleteComment(draft: Plan, { id, reply }: WhichWords): void {
  const comment = commentIn(draft, id);
  if (reply === undefined) delete draft.comments[id];
  else if (own(comment.replies, reply)) delete comment.replies[reply];
  else throw new EditRefused('That reply is no longer there.');
}

function sound({ id, author, date, text }: Said): Said {
  return { id, author: fittingText(author), date, text: someWords(text) };
}

function someWords(text: string): string {
  const words = fittingNotes(text.trim());
  if (words === '') throw new EditRefused('A comment needs some words.');
  return words;
}

function commentIn(draft: Plan, id: CommentId): Comment {
  const comment = own(draft.comments, id);
  if (!comment) throw new EditRefused('That comment is no longer there.');
  return comment;
}
