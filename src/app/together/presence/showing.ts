/**
 * Shows the room where the reader is, for as long as they are in it, and tells them who else types in the box that they
 * type in.
 */
import type { Timers } from '../../../storage/timers';
import { peopleAt, peopleHere, wordTyping } from '../../../store/people';
import type { Stores } from '../../../store/stores';
import type { Presence } from '../../../together/presence';
import { createPresenceSending } from './presenceSending';
import { colourFor, shownPresence } from './shownPresence';

interface Needs extends Pick<Stores, 'session' | 'openPlan' | 'inRoom' | 'newId'> {
  readonly show: (presence: Presence) => void;
  readonly timers: Pick<Timers, 'after'>;
}

/** Gives what ends it: nobody is shown at a box any more. */
export function showPresence({ session, openPlan, inRoom, newId, show, timers }: Needs): () => void {
  const sending = createPresenceSending(show, timers);
  const unnamed = newId();
  const toldOf = createTypingNews(session.announce);
  let colour: number | null = null;

  const look = () => {
    const { room } = inRoom.getState();
    const people = peopleHere(inRoom.getState());
    const { me } = session.getState();
    // Once it is known who is there already it stays as it is.
    if (room?.state !== 'together') colour = null;
    else if (people.length > 0)
      colour ??= colourFor(
        me || unnamed,
        people.map((person) => person.colour),
      );
    const { plan, past } = openPlan.getState();
    const own = shownPresence({
      session: session.getState(),
      plan,
      past,
      colour: colour ?? colourFor(me || unnamed, []),
    });
    sending.tell(own);
    toldOf(own.types ? own.box : undefined, own.box === undefined ? [] : peopleAt(inRoom.getState(), own.box));
  };
  look();
  const stops = [session.subscribe(look), openPlan.subscribe(look), inRoom.subscribe(look)];
  return () => {
    for (const stop of stops) stop();
    sending.stop();
    show({ name: session.getState().me, colour: colour ?? 0 });
  };
}

type People = ReturnType<typeof peopleAt>;

/** Says once of each who comes to type where the reader types. */
function createTypingNews(say: (words: string) => void) {
  let at: string | undefined;
  let told: readonly number[] = [];
  return (box: string | undefined, people: People) => {
    const typing = box === undefined ? [] : people.filter(({ types }) => types);
    const known = box === at ? told : [];
    const news = typing.filter(({ client }) => !known.includes(client));
    at = box;
    told = typing.map(({ client }) => client);
    if (news.length > 0) say(wordTyping(news, 'here as well'));
  };
}
