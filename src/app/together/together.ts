/**
 * Working together on the open plan, as the app asks for it. The code for it comes when a room is made or joined, or when a
 * plan is opened that is in one.
 *
 * Must not know: how a room is followed, the screen.
 */
import type { Presence } from '../../together/presence';
import type { Role } from '../../together/roomApi';
import type { RoomNeeds, RoomWork } from './roomWork';

/**
 * Why it did not come to that. `refused`: the link leads nowhere. `unreachable`: the server does not answer. `unfit`: it
 * does not take this plan, or holds none. `apart`: the plan is here already, and nobody knows what both have in common.
 * `unkept`: this browser could not keep it.
 */
export type NotJoined = 'refused' | 'unreachable' | 'unfit' | 'apart' | 'unkept';

export interface Together {
  /** Asks whether the page was served by a server that has rooms: once it has answered it is not asked again, and nobody
   * else is. */
  isServed(): Promise<boolean>;
  /** Makes a room of the open plan. */
  start(): Promise<'started' | NotJoined>;
  /** Joins the room that a link leads to, and brings its plan into the library. Gives the plan’s id. */
  join(link: string): Promise<{ readonly id: string } | NotJoined>;
  /** The open plan stays, and is in no room any more. */
  leave(): Promise<void>;
  /** The links to the open plan’s room that this machine knows. */
  links(): Promise<Partial<Readonly<Record<Role, string>>>>;
  /** Makes a new link in place of the one for this role, which leads nowhere from then on. */
  renew(role: Role): Promise<'renewed' | NotJoined>;
  /** What others are to see of us. */
  show(presence: Presence): void;
}

export function createTogether(needs: RoomNeeds): Together {
  let work: Promise<RoomWork> | undefined;
  const begin = () => {
    work ??= import('./roomWork').then(({ createRoomWork }) => createRoomWork(needs));
    // What could not be loaded is tried again the next time.
    work.catch(() => void (work = undefined));
    return work;
  };
  let served: Promise<boolean> | undefined;
  const ask = async () => {
    const { isServed } = await import('./isServed');
    const is = await isServed();
    if (is === null) served = undefined;
    needs.inRoom.setState({ isServed: is === true });
    return is === true;
  };
  const follow = async (id: string) => {
    if (await needs.store.loadRoom(id)) await (await begin()).follow(id);
  };
  needs.desk.onLoaded(({ id }) => void follow(id).catch(() => undefined));
  return {
    isServed: () => (served ??= ask()),
    start: async () => (await begin()).start(),
    join: async (link) => (await begin()).join(link),
    leave: async () => (await begin()).leave(),
    links: async () => (await begin()).links(),
    renew: async (role) => (await begin()).renew(role),
    show: (presence) => void work?.then((room) => room.show(presence)).catch(() => undefined),
  };
}
