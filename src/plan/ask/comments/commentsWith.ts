/** Finds comments by what was said in them, and by who said it. */
import { folded } from '../../../kit/folded';
import { perIdentity } from '../../../kit/perIdentity';
import type { Comment } from '../../model/schema';

const plainWords = perIdentity(({ text, author, replies }: Comment) =>
  [{ text, author }, ...Object.values(replies)].map((said) => folded(`${said.author}\0${said.text}`)).join('\0'),
);

/** Those that have the words, in their order; all for no words. */
export function commentsWith(comments: readonly Comment[], query: string): readonly Comment[] {
  const wanted = folded(query).trim();
  return wanted === '' ? comments : comments.filter((comment) => plainWords(comment).includes(wanted));
}
