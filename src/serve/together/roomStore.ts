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
  plan(id: string): Promise<string | null>;
  /** Done when it outlasts a cut of the power. */
  savePlan(id: string, text: string): Promise<void>;
  ids(): Promise<readonly string[]>;
  /** Keeps a copy of each plan by the day (`YYYY-MM-DD`) and forgets those that are too old. */
  copy(day: string): Promise<void>;
}

export function isRoomId(text: string): boolean {
  return /^[0-9a-f]{16}$/.test(text);
}
