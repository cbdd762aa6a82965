/**
 * The rooms that plans of this machine are in: made, joined, followed while a plan is open here, and left. Loaded when it is
 * first needed.
 *
 * Must not know: how a room is followed, the screen.
 */
import type { Replicas } from '../../plan/change/replicas';
import type { Autosave } from '../../storage/autosave';
import type { PlanStore } from '../../storage/planStore';
import type { Stores } from '../../store/stores';
import { roles, createRoomApi, type Role } from '../../together/roomApi';
import type { Desk } from '../desk/desk';
import type { ReadStates } from '../files/copies/readStates';
import { createFollowing } from './following';
import { place } from './isServed';
import { joinByLink, startRoom, type NewRoom } from './joining';
import { wordLink } from './roomLinks';
import type { NotJoined } from './together';

export interface RoomNeeds extends Stores {
  readonly store: PlanStore;
  readonly autosave: Autosave;
  readonly desk: Pick<Desk, 'onLoaded'>;
  readonly replicas: Replicas;
  readonly readStates: ReadStates;
}

export type RoomWork = ReturnType<typeof createRoomWork>;

export function createRoomWork(needs: RoomNeeds) {
  const { store, openPlan } = needs;
  const api = createRoomApi(place(), (...asked) => fetch(...asked));
  const following = createFollowing(needs, api);
  // Every tab, this one too, hears of the room that its plan is in.
  store.subscribe(({ kind, id }) => {
    if (kind === 'room') void following.follow(id);
  });
  const keep = async (joined: NewRoom | NotJoined) => {
    if (typeof joined === 'string') return joined;
    const { id, room, base } = joined;
    return store.saveRoom(id, room, base).then(
      () => ({ id }),
      () => 'unkept' as const,
    );
  };
  return {
    follow: following.follow,
    show: following.show,
    async start(): Promise<'started' | NotJoined> {
      const kept = await keep(await startRoom(needs, api));
      return typeof kept === 'string' ? kept : 'started';
    },
    join: async (text: string) => keep(await joinByLink(needs, api, text)),
    async leave(): Promise<void> {
      const { id } = openPlan.plan();
      const [room, base] = await Promise.all([store.loadRoom(id), store.loadBase(id)]);
      await store.saveRoom(id, null);
      const comeBack = () => void store.saveRoom(id, room, base ?? undefined);
      needs.session.say('You left the room. The plan stays here.', { label: 'Undo', run: comeBack });
    },
    async links(): Promise<Partial<Record<Role, string>>> {
      const kept = await store.loadRoom(openPlan.plan().id);
      const known = roles.flatMap((role) => {
        const secret = kept?.keys[role];
        return kept && secret !== undefined ? [[role, wordLink(place(), { room: kept.room, secret })] as const] : [];
      });
      return Object.fromEntries(known);
    },
    async renew(role: Role): Promise<'renewed' | NotJoined> {
      const { id } = openPlan.plan();
      const kept = await store.loadRoom(id);
      const own = kept?.keys[kept.role];
      if (!kept || own === undefined) return 'refused';
      const secret = await api.renew({ room: kept.room, secret: own }, role);
      if (secret === null) return 'unreachable';
      await store.saveRoom(id, { ...kept, keys: { ...kept.keys, [role]: secret } });
      return 'renewed';
    },
  };
}
