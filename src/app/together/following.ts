/**
 * Follows the room of the open plan, in the one tab whose turn it is; shows in every tab how things stand.
 *
 * Must not know: how links come about, the screen.
 */
import type { MergedCopies } from '../../plan/change/merge/mergeCopies';
import type { Plan } from '../../plan/model/schema';
import type { KeptRoom } from '../../storage/planStore';
import type { RoomHere } from '../../store/inRoom';
import type { Presence } from '../../together/presence';
import { joinRoom, type RoomSession } from '../../together/roomSession';
import { createBaseKeeping } from './baseKeeping';
import { joinByLink, type Api } from './joining';
import { askLater } from './askLater';
import { place } from './isServed';
import { refusalOf } from './refusals';
import { wordLink } from './roomLinks';
import { openRoomTab, type RoomTab } from './roomTab';
import type { RoomNeeds } from './roomWork';

interface Followed {
  readonly id: string;
  readonly kept: KeptRoom;
  readonly tab: RoomTab;
  session: RoomSession | null;
}

export function createFollowing(needs: RoomNeeds, api: Api) {
  const { store, openPlan, inRoom } = needs;
  let now: Followed | null = null;
  let shown: Presence | null = null;

  const stop = () => {
    now?.session?.leave();
    now?.tab.leave();
    now = null;
    inRoom.setState({ room: null, following: null, refusal: undefined });
  };
  const say = (here: RoomHere) => inRoom.setState({ room: here, refusal: refusalOf(here.role) });
  const begin = (id: string, kept: KeptRoom) => {
    const hear = (here: RoomHere) => {
      say(here);
      tab.tell(here);
    };
    const tab = openRoomTab(id, {
      onHere: say,
      onShown: (presence) => now?.session?.show(presence),
      onTurn: () =>
        void baseOf(needs, api, id, kept).then((base) => {
          // Another plan may be open by now, or the room left.
          if (now?.tab !== tab) return;
          if (!base) return hear({ role: kept.role, state: 'refused', others: [] });
          now.session = openSession(needs, { api, id, kept, base, hear });
          if (shown) now.session.show(shown);
        }),
    });
    now = { id, kept, tab, session: null };
    say({ role: kept.role, state: 'joining', others: [] });
  };

  openPlan.subscribe(({ plan }) => {
    if (now && plan?.id !== now.id) stop();
  });

  return {
    /** Looks which room the plan is in, if it is the open one. */
    async follow(id: string): Promise<void> {
      const kept = await store.loadRoom(id).catch(() => null);
      if (openPlan.getState().plan?.id !== id) return;
      if (kept && now?.id === id && isSameWay(now.kept, kept)) return;
      stop();
      if (kept) begin(id, kept);
    },
    show(presence: Presence): void {
      shown = presence;
      now?.tab.show(presence);
    },
  };
}

function isSameWay(one: KeptRoom, other: KeptRoom): boolean {
  return one.room === other.room && one.role === other.role && one.keys[one.role] === other.keys[other.role];
}

const linkOf = ({ room, keys, role }: KeptRoom) => ({ room, secret: keys[role] ?? '' });

/** Where what was kept of it cannot be read it is looked for as if the link were opened now. */
async function baseOf(needs: RoomNeeds, api: Api, id: string, kept: KeptRoom): Promise<Plan | null> {
  const base = await needs.store.loadBase(id).catch(() => null);
  if (base) return base;
  const joined = await joinByLink(needs, api, wordLink(place(), linkOf(kept)));
  return typeof joined === 'string' ? null : (joined.base ?? null);
}

interface Session {
  readonly api: Api;
  readonly id: string;
  readonly kept: KeptRoom;
  readonly base: Plan;
  readonly hear: (here: RoomHere) => void;
}

function openSession(needs: RoomNeeds, { api, id, kept, base, hear }: Session): RoomSession {
  const { role, room } = kept;
  const { replicas, newId, now } = needs;
  const onMerged = (merge: MergedCopies) => {
    // What came of the merge is put into the plan after this is told.
    if (role === 'edit') queueMicrotask(() => askLater(needs, merge));
  };
  return joinRoom({
    link: linkOf(kept),
    role,
    api,
    replicas,
    id,
    base,
    now,
    newId,
    after: laterOrOnline,
    chance: Math.random,
    onState: (state) => hear({ role, state: state.kind, others: state.kind === 'together' ? state.others : [] }),
    onBase: createBaseKeeping(needs, { id, room, kept: base }),
    onMerged,
  });
}

/** What waits for its time does not wait longer than for the network. Gives what calls it off. */
function laterOrOnline(ms: number, run: () => void): () => void {
  const cancel = () => {
    clearTimeout(timer);
    window.removeEventListener('online', now);
  };
  const now = () => {
    cancel();
    run();
  };
  const timer = setTimeout(now, ms);
  window.addEventListener('online', now);
  return cancel;
}
