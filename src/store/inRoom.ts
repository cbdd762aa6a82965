/**
 * The room that the open plan is worked on in: how it stands to it, and who else is there. It is filled by what holds the
 * connection; views only read it, but for whom one follows.
 *
 * Must not know: the network, where links are kept.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Effect } from '../plan/change/effects';
import type { Presence } from '../together/presence';

export interface RoomHere {
  /** What the link opens. `comment` and `view` may only look; the former may comment as well. */
  readonly role: 'edit' | 'comment' | 'view';
  /**
   * `alone`: the server is not reached. `plain`: WebSockets do not get through, and the plan is fetched every few seconds.
   * `refused`: the link opens nothing any more.
   */
  readonly state: 'joining' | 'together' | 'alone' | 'plain' | 'refused';
  /** Who else is there. */
  readonly others: readonly { readonly client: number; readonly presence: Presence }[];
}

export interface InRoom {
  /** The open plan’s room; null when it is in none. */
  readonly room: RoomHere | null;
  /** Whom we look after; null: nobody. */
  readonly following: number | null;
  /** Why the link of the room does not let these effects be had; null when it does. Missing where it lets everything. */
  readonly refusal?: ((effects: readonly Effect[]) => string | null) | undefined;
  /** Whether rooms can be had where the page came from; false until that was asked. */
  readonly isServed: boolean;
}

export type InRoomStore = StoreApi<InRoom>;

export function createInRoom(): InRoomStore {
  return createStore<InRoom>(() => ({ room: null, following: null, isServed: false }));
}

/** Whoever is in a room can leave it, also where its server is not reached. */
export function isTogetherOffered({ room, isServed }: InRoom): boolean {
  return isServed || room !== null;
}

/** As long as somebody is in it, the room says what its link lets be done. */
export function refusalIn({ getState }: Pick<InRoomStore, 'getState'>): NonNullable<InRoom['refusal']> {
  return (effects) => getState().refusal?.(effects) ?? null;
}
