/** Whether something is the reader's own, by the owner that it names. */
import { folded } from '../../kit/folded';
import { tidyName } from '../../kit/names';

/** What people put between names when several own one thing. */
const between = /[,;/&+]|\band\b/u;

/** However the name is spelt; “Ana, Ben” is Ana's and Ben's. Nothing is mine while nobody has said who “me” is. */
export function isMine(owner: string | undefined, me: string): boolean {
  const name = plain(me);
  if (name === '' || owner === undefined) return false;
  const all = plain(owner);
  return all === name || all.split(between).some((part) => part.trim() === name);
}

const plain = (name: string) => folded(tidyName(name));
