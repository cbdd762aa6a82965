/**
 * What is asked of the rooms' server over plain HTTPS. Nothing here throws: who asks gets an answer or `null`, which is
 * that the server could not be reached.
 */

export const roles = ['edit', 'comment', 'view'] as const;
export type Role = (typeof roles)[number];

/** What a link says: which room, and the secret that opens it. */
export interface RoomLink {
  readonly room: string;
  readonly secret: string;
}

export interface MadeRoom {
  readonly room: string;
  readonly keys: Readonly<Record<Role, string>>;
}

export interface FetchedPlan {
  readonly text: string;
  readonly tag: string;
}

/** `refused`: the link leads nowhere any more. `behind`: somebody was quicker. `unfit`: the server refuses this plan. */
export type Failure = 'refused' | 'behind' | 'unfit';

export type RoomApi = ReturnType<typeof createRoomApi>;

/** @param origin where the app was served from, ending in a slash */
export function createRoomApi(origin: string, fetch: typeof globalThis.fetch) {
  const ask = async (path: string, { secret, ...init }: RequestInit & { readonly secret?: string } = {}) => {
    const headers = { ...init.headers, ...(secret !== undefined && { Authorization: `Bearer ${secret}` }) };
    const response = await fetch(`${origin}together/${path}`, { ...init, headers, cache: 'no-store' }).catch(
      () => null,
    );
    return response && response.status < 500 ? response : null;
  };
  const failureOf = (status: number): Failure =>
    status === 412 ? 'behind' : status === 413 || status === 422 ? 'unfit' : 'refused';

  return {
    live: `${origin.replace(/^http/, 'ws')}together/live`,
    /** A room of this plan file. */
    async make(text: string): Promise<MadeRoom | Failure | null> {
      const response = await ask('rooms', { method: 'POST', body: text });
      if (response?.status !== 201) return response && failureOf(response.status);
      return (await response.json()) as MadeRoom;
    },
    async roleOf({ room, secret }: RoomLink): Promise<Role | Failure | null> {
      const response = await ask(`rooms/${room}`, { secret });
      if (!response?.ok) return response && failureOf(response.status);
      const { role } = (await response.json()) as { readonly role?: unknown };
      return roles.find((each) => each === role) ?? 'refused';
    },
    /** `same`: it still is what `tag` says. */
    async plan({ room, secret }: RoomLink, tag?: string): Promise<FetchedPlan | 'same' | Failure | null> {
      const response = await ask(`rooms/${room}/plan`, {
        secret,
        ...(tag !== undefined && { headers: { 'If-None-Match': tag } }),
      });
      if (response?.status === 304) return 'same';
      if (!response?.ok) return response && failureOf(response.status);
      return { text: await response.text(), tag: response.headers.get('ETag') ?? '' };
    },
    /** Puts this in the place of what `tag` says; gives the tag of what is there then. */
    async put(
      { room, secret }: RoomLink,
      text: string,
      tag: string,
    ): Promise<{ readonly tag: string } | Failure | null> {
      const response = await ask(`rooms/${room}/plan`, {
        method: 'PUT',
        body: text,
        secret,
        headers: { 'If-Match': tag },
      });
      if (!response?.ok) return response && failureOf(response.status);
      return { tag: response.headers.get('ETag') ?? '' };
    },
    /** A new secret in place of the one that opened it so; null when there is none to be had. */
    async renew({ room, secret }: RoomLink, role: Role): Promise<string | null> {
      const response = await ask(`rooms/${room}/links/${role}`, { method: 'POST', secret });
      return response?.status === 201 ? ((await response.json()) as { readonly key: string }).key : null;
    },
  };
}
