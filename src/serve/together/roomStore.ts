/** Where rooms are kept: who may do what there, and the plan of each as the text of its file. */
export const roles = ['edit', 'comment', 'view'] as const;
/** `comment`: reads what leaves of the plan, and comments on it. `view`: reads it. */
export type Role = (typeof roles)[number];

export interface RoomRecord {
  readonly id: string;
  /** UTC instant. */
  readonly created: string;
  /** Hashes of the secrets that open it. */
  readonly keys: Readonly<Record<Role, string>>;
}

export interface RoomStore {
  /** Null where there is no such room. Fails as the disk does. */
  room(id: string): Promise<RoomRecord | null>;
  saveRoom(room: RoomRecord): Promise<void>;
  /** Puts the hash of another secret in the place of that of this role. False where there is no such room. */
  renew(id: string, role: Role, hash: string): Promise<boolean>;
  plan(id: string): Promise<string | null>;
  /** Done when it outlasts a cut of the power. */
  savePlan(id: string, text: string): Promise<void>;
  ids(): Promise<readonly string[]>;
  /** Keeps a copy of each plan by the day (`YYYY-MM-DD`) and forgets those that are too old. */
  copy(day: string): Promise<void>;
}

/** A plan as the text of its file, and the document that it was read from. */
export interface Kept {
  readonly plan: string;
  readonly state: Uint8Array;
}

/** Which document it is, and the last of its states that is known here. */
export interface KeptAt {
  readonly epoch: string;
  readonly revision: string;
}

/** What a store keeps besides for several servers at once. Each of these is done as a whole or not at all. */
export interface SharedRooms {
  /** Which document the room goes on from; null where there is none. */
  epoch(id: string): Promise<string | null>;
  /**
   * The document to go on from. A new one is made where there is none, or where it is still the one that is `over`. Null
   * where there is no such room.
   */
  begin(id: string, over: string | null, seed: (plan: string) => Kept | null): Promise<(Kept & KeptAt) | null>;
  /**
   * Puts what `merge` makes of what is there. The state is only given where it is not that of `at`; `merge` gives null where
   * it has nothing new. Gives the revision that is there then, null where another document has taken the place of this one.
   */
  keep(
    id: string,
    at: KeptAt,
    merge: (others: { readonly plan: string; readonly state: Uint8Array | null }) => Promise<Kept | null>,
  ): Promise<string | null>;
  /** There is no document to go on from any more, if it is still this one. */
  end(id: string, epoch: string): Promise<void>;
}

export function isRoomId(text: string): boolean {
  return /^[0-9a-f]{16}$/.test(text);
}
