/**
 * Comments of somebody whose link lets them comment and nothing else: the room’s document takes nothing from them, so what
 * they say goes over plain HTTPS, soon after it was said.
 */
import { effectsBetween } from '../plan/change/effectsBetween';
import type { Plan } from '../plan/model/schema';

interface Needs {
  /** Waits, in place of what waited before. */
  readonly later: (ms: number, run: () => void) => void;
  /** What the room shows; null while it is not seen. */
  readonly there: () => Plan | null;
  readonly here: () => Plan | null;
  /** Brings it there; `alone`: the server was not reached. */
  readonly turn: () => Promise<'plain' | 'alone' | 'refused'>;
}

/** In ms: so long somebody may go on typing, and so long until it is tried again. */
const [soon, again] = [800, 5_000];

/** Gives what looks whether there is something to be sent. */
export function createCommentSending({ later, there, here, turn }: Needs): () => void {
  const send = async () => {
    if ((await turn()) === 'alone') later(again, () => void send());
  };
  return () => {
    const [theirs, mine] = [there(), here()];
    const said = theirs && mine ? effectsBetween(theirs, mine) : [];
    if (said.some(({ path, after }) => path[0] === 'comments' && after !== undefined)) later(soon, () => void send());
  };
}
