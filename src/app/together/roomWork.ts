/**
 * The room of the open plan: made, joined, followed while the plan is open here, and left. Loaded when it is first needed.
 *
 * Must not know: how links and states are kept, the screen.
 */
import { parse } from '../../format/parse';
import { serialise } from '../../format/serialise';
import type { Replicas } from '../../plan/change/replicas';
import type { Plan } from '../../plan/model/schema';
import type { PlanStore } from '../../storage/planStore';
import type { InRoomStore } from '../../store/inRoom';
import type { OpenPlan } from '../../store/openPlan';
import { createRoomApi, type MadeRoom, type Role, type RoomLink } from '../../together/roomApi';
import { joinRoom, type RoomSession } from '../../together/roomSession';
import type { Presence } from '../../together/presence';
import type { Desk } from '../desk/desk';
import { place } from './isServed';
import { readLink } from './roomLinks';
import type { NotJoined } from './together';

export interface RoomNeeds {
  readonly store: Pick<PlanStore, 'has' | 'load' | 'create' | 'restore'>;
  readonly desk: Pick<Desk, 'onLoaded'>;
  readonly openPlan: Pick<OpenPlan, 'getState' | 'subscribe' | 'plan'>;
  readonly replicas: Replicas;
  readonly inRoom: InRoomStore;
  readonly newId: () => string;
  readonly now: () => string;
}

/** A plan that is in a room. */
interface Joined {
  readonly link: RoomLink;
  readonly role: Role;
  /** The last state that this machine and the room are known to have both. */
  readonly base: Plan;
  /** The secrets that this machine knows. */
  readonly keys: Partial<MadeRoom['keys']>;
}

export type RoomWork = ReturnType<typeof createRoomWork>;

export function createRoomWork(needs: RoomNeeds) {
  const { store, openPlan } = needs;
  const api = createRoomApi(place(), (...asked) => fetch(...asked));
  const joined = new Map<string, Joined>();
  const followed = createFollowed(needs, api, joined);
  const { follow, stop } = followed;
  const put = (id: string, room: Joined) => {
    joined.set(id, room);
    follow(id);
  };

  return {
    start: () => start(api, openPlan.plan(), put),
    join: (text: string) => join(api, store, text, put),
    leave(): void {
      joined.delete(openPlan.plan().id);
      stop();
    },
    renew: (role: Role) => renew(api, joined.get(openPlan.plan().id), role, (room) => put(openPlan.plan().id, room)),
    show: followed.show,
  };
}

type Api = ReturnType<typeof createRoomApi>;

async function start(api: Api, plan: Plan, put: (id: string, room: Joined) => void): Promise<'started' | NotJoined> {
  const made = await api.make(serialise(plan));
  if (!made) return 'unreachable';
  put(plan.id, { link: { room: made.room, secret: made.keys.edit }, role: 'edit', base: plan, keys: made.keys });
  return 'started';
}

async function join(
  api: Api,
  store: RoomNeeds['store'],
  text: string,
  put: (id: string, room: Joined) => void,
): Promise<{ readonly id: string } | NotJoined> {
  const link = readLink(text);
  if (!link) return 'refused';
  const [role, fetched] = await Promise.all([api.roleOf(link), api.plan(link)]);
  if (role === null || fetched === null) return 'unreachable';
  if (role === 'refused' || role === 'behind' || role === 'unfit' || typeof fetched === 'string') return 'refused';
  const read = parse(fetched.text);
  if (!read.ok) return 'unfit';
  const { plan } = read;
  if (!(await store.has(plan.id))) await store.create(plan, [plan.revision]);
  put(plan.id, { link, role, base: plan, keys: { [role]: link.secret } });
  return { id: plan.id };
}

async function renew(
  api: Api,
  there: Joined | undefined,
  role: Role,
  put: (room: Joined) => void,
): Promise<'renewed' | NotJoined> {
  if (!there) return 'refused';
  const secret = await api.renew(there.link, role);
  if (secret === null) return 'unreachable';
  const link = role === there.role ? { ...there.link, secret } : there.link;
  put({ ...there, link, keys: { ...there.keys, [role]: secret } });
  return 'renewed';
}

/** The session of the open plan. */
function createFollowed(needs: RoomNeeds, api: Api, joined: Map<string, Joined>) {
  const { openPlan, inRoom, desk } = needs;
  let session: { readonly id: string; readonly room: RoomSession } | null = null;
  let shown: Presence | null = null;

  const stop = () => {
    session?.room.leave();
    session = null;
    inRoom.setState({ room: null, following: null });
  };
  const follow = (id: string) => {
    stop();
    const there = joined.get(id);
    if (!there || openPlan.getState().plan?.id !== id) return;
    const { link, role, base } = there;
    const room = joinRoom({
      ...needs,
      api,
      link,
      role,
      id,
      base,
      after: later,
      chance: Math.random,
      onState: (state) =>
        inRoom.setState({
          room: { role, state: state.kind, others: state.kind === 'together' ? state.others : [] },
        }),
      onBase: (next) => joined.set(id, { ...there, base: next }),
      onMerged: () => undefined,
    });
    session = { id, room };
    if (shown) room.show(shown);
  };
  desk.onLoaded(({ id }) => follow(id));
  openPlan.subscribe(({ plan }) => {
    if (session && plan?.id !== session.id) stop();
  });

  return {
    follow,
    stop,
    show(presence: Presence): void {
      shown = presence;
      session?.room.show(presence);
    },
  };
}

/** Gives what calls it off. */
function later(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
