/** Links to rooms: the room and its secret stand behind the `#`, which no browser sends to a server. */
import type { RoomLink } from '../../together/roomApi';

/** @param place where the app was served from, ending in a slash */
export function wordLink(place: string, { room, secret }: RoomLink): string {
  return `${place}#/join/${room}/${secret}`;
}

/** From a whole link or from the part behind its `#`; null when it is none. */
export function readLink(text: string): RoomLink | null {
  const [, room, secret] = /\/join\/([0-9a-f]{16})\/([\w-]{22})$/.exec(text.trim()) ?? [];
  return room !== undefined && secret !== undefined ? { room, secret } : null;
}
