/**
 * The small file that a reader of a shared page sends back: comments on a plan, and nothing of the plan itself. It is
 * data from a stranger like any other file; what in it is no comment is left out.
 */
import * as v from 'valibot';
import { byId } from '../plan/model/forms';
import { comment } from '../plan/model/kinds/comment';
import { limits } from '../plan/model/limits';
import type { Plan } from '../plan/model/schema';
import { idSchema } from '../plan/model/values';
import { isObject } from './members';

/** The page that writes it knows it by this name too. */
export const commentsFormat = 'aimtree-comments';

export interface CommentsFile {
  /** The id of the plan that they are on. */
  readonly plan: string;
  readonly title: string;
  readonly comments: Plan['comments'];
}

/** Null where the text is no such file. Pass only what is nested no deeper than a plan file may be. */
export function readCommentsFile(text: string): CommentsFile | null {
  if (!text.includes(commentsFormat)) return null;
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(file) || file['format'] !== commentsFormat || !v.is(idSchema, file['plan'])) return null;
  const listed: unknown[] = Array.isArray(file['comments']) ? file['comments'] : [];
  const sound = listed.slice(0, limits.comments).flatMap((item) => {
    const read = v.safeParse(comment.schema, item, { abortEarly: true });
    return read.success ? read.output : [];
  });
  const title = typeof file['title'] === 'string' ? file['title'] : '';
  return { plan: file['plan'], title, comments: byId(sound, comment) as Plan['comments'] };
}
