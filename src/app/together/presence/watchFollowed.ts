/**
 * Whoever is followed: says where they go, opens the branches that hide it, and ends the following when the reader goes on
 * by themselves or the other has left. What moves the view, the view does.
 */
import { unfoldTo } from '../../../commands/filterCommands';
import { own } from '../../../kit/own';
import { quoted } from '../../../plan/ask/words';
import type { Timers } from '../../../storage/timers';
import { stopFollowing } from '../../../store/following';
import { followedIn, peopleHere, type Person } from '../../../store/people';
import type { Stores } from '../../../store/stores';

/** In ms: so long somebody whose connection breaks may take to come back. */
const patience = 4_000;

interface Needs extends Pick<Stores, 'session' | 'openPlan' | 'inRoom'> {
  readonly timers: Pick<Timers, 'after'>;
}

/** Gives how to stop. */
export function watchFollowed(needs: Needs): () => void {
  const { session, openPlan, inRoom, timers } = needs;
  const goAlong = createGoingAlong(needs);
  let last: Person | undefined;
  let giveUp: (() => void) | null = null;

  const end = (words: string) => {
    last = undefined;
    inRoom.setState({ following: null });
    session.announce(words);
  };
  const look = () => {
    const state = inRoom.getState();
    const there = followedIn(state);
    if (there || state.following === null) {
      giveUp?.();
      giveUp = null;
    }
    goAlong(there);
    if (state.following === null) return void (last && end(`No longer following ${last.name}.`));
    last = there ?? last;
    if (there) return undefined;
    if (!last) return inRoom.setState({ following: null });
    const { name } = last;
    // Whoever comes back has another client.
    const again = peopleHere(state).find((person) => person.name === name);
    if (again) return inRoom.setState({ following: again.client });
    return void (giveUp ??= timers.after(patience, () => end(`${name} has left; you follow nobody any more.`)));
  };
  const stop = () => void stopFollowing(needs);
  look();
  const stops = [
    inRoom.subscribe(look),
    openPlan.subscribe(look),
    openPlan.onChange(stop),
    session.subscribe(({ editing, reveal }, before) => {
      if ((editing && !before.editing) || reveal !== before.reveal) stop();
    }),
  ];
  return () => {
    for (const each of stops) each();
    giveUp?.();
  };
}

/** Says once where they are. A box that somebody has made comes a moment after the news that they are there. */
function createGoingAlong({ session, openPlan }: Needs): (person: Person | undefined) => void {
  let last: { readonly client?: number; readonly box?: string } = {};
  return (person) => {
    const node = own(openPlan.getState().plan?.nodes, person?.box);
    const isFirst = person !== undefined && person.client !== last.client;
    const isElsewhere = node !== undefined && (isFirst || node.id !== last.box);
    if (!person) last = {};
    if (!person || !(isFirst || isElsewhere)) return;
    last = { client: person.client, ...(node && { box: node.id }) };
    if (node) unfoldTo({ openPlan, session }, node.id);
    const at = node ? `at ${quoted(node)}` : '';
    if (isFirst) session.announce(`Following ${person.name}${at && `, who is ${at}`}. Esc stops it.`);
    else session.announce(`${person.name} is ${at}.`);
  };
}
