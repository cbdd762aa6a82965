/** Secrets of links: 128 bits each, of which the server keeps nothing but a hash. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 22 characters of A-Z a-z 0-9 _ -. */
export function newSecret(): string {
  return randomBytes(16).toString('base64url');
}

/** The public name of a room: says nothing, opens nothing. */
export function newRoomId(): string {
  return randomBytes(8).toString('hex');
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Takes as long whatever is wrong. */
export function fits(secret: string, hash: string): boolean {
  const [given, kept] = [Buffer.from(hashOf(secret)), Buffer.from(hash)];
  return given.length === kept.length && timingSafeEqual(given, kept);
}
