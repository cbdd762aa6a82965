/**
 * A plan comes into a room: its own, or that of a link. Where the plan is here already, what it and the room have in common
 * is looked for, so that both are merged when they meet; nothing is put in the place of anything.
 *
 * Must not know: what becomes of a plan that is in a room.
 */
import { parse } from '../../format/parse';
import { serialise } from '../../format/serialise';
import type { Plan } from '../../plan/model/schema';
import type { KeptRoom } from '../../storage/planStore';
import type { createRoomApi, FetchedPlan, Role, RoomLink } from '../../together/roomApi';
import { keepAsLeft } from '../files/copies/keepAsLeft';
import { knownStates } from '../files/copies/knownStates';
import { standingOf } from '../files/copies/standing';
import { readLink } from './roomLinks';
import type { RoomNeeds } from './roomWork';
import type { NotJoined } from './together';

export type Api = ReturnType<typeof createRoomApi>;

export interface NewRoom {
  /** Of the plan. */
  readonly id: string;
  readonly room: KeptRoom;
  /** What both have in common; what is known of it already counts where there is none. */
  readonly base?: Plan;
}

export async function startRoom(needs: Pick<RoomNeeds, 'openPlan' | 'store'>, api: Api): Promise<NewRoom | NotJoined> {
  const plan = needs.openPlan.plan();
  const made = await api.make(serialise(plan));
  if (made === null) return 'unreachable';
  if (typeof made === 'string') return made === 'unfit' ? 'unfit' : 'unreachable';
  keepAsLeft(needs, plan);
  return { id: plan.id, room: { room: made.room, role: 'edit', keys: made.keys }, base: plan };
}

type JoinNeeds = Pick<RoomNeeds, 'store' | 'autosave' | 'openPlan' | 'readStates'>;

export async function joinByLink(needs: JoinNeeds, api: Api, text: string): Promise<NewRoom | NotJoined> {
  const link = readLink(text);
  if (!link) return 'refused';
  const [role, fetched] = await Promise.all([api.roleOf(link), api.plan(link)]);
  if (role === null || fetched === null) return 'unreachable';
  const isOpened = role !== 'refused' && role !== 'behind' && role !== 'unfit' && typeof fetched !== 'string';
  return isOpened ? bringIn(needs, link, role, fetched) : 'refused';
}

async function bringIn(needs: JoinNeeds, link: RoomLink, role: Role, { text }: FetchedPlan) {
  const { store } = needs;
  const read = parse(text);
  if (!read.ok) return 'unfit';
  const { plan } = read;
  try {
    const room: KeptRoom = { room: link.room, role, keys: { [role]: link.secret } };
    if (!(await store.has(plan.id))) {
      await store.create(plan, [plan.revision]);
      return { id: plan.id, room, base: plan };
    }
    const before = await store.loadRoom(plan.id);
    if (before?.room === link.room && (await store.loadBase(plan.id)) !== null) {
      return { id: plan.id, room: strongest(before, room) };
    }
    const base = await baseOf(needs, plan);
    return base ? { id: plan.id, room, base } : 'apart';
  } catch {
    return 'unkept';
  }
}

const strength: readonly Role[] = ['view', 'comment', 'edit'];

/** Whoever may edit loses nothing by opening a link to look. */
function strongest(before: KeptRoom, now: KeptRoom): KeptRoom {
  const { role } = strength.indexOf(before.role) > strength.indexOf(now.role) ? before : now;
  return { ...now, role, keys: { ...before.keys, ...now.keys } };
}

/** What the plan that is here and that of the room both began with; null where nobody knows. */
async function baseOf(needs: JoinNeeds, theirs: Plan): Promise<Plan | null> {
  await needs.autosave.flush();
  const { plan: open } = needs.openPlan.getState();
  const mine = open?.id === theirs.id ? open : (await needs.store.load(theirs.id))?.plan;
  if (!mine) return null;
  const standing = await standingOf(mine, theirs, await knownStates(needs, mine));
  switch (standing.kind) {
    case 'newer':
      return mine;
    case 'same':
    case 'older':
      return theirs;
    case 'parted':
      return standing.before;
    case 'noBase':
    case 'otherPlan':
      return null;
  }
}
