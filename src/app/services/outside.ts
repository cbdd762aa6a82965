/** Clock and randomness: the only place where the app takes them from. */

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A new identity: 16 letters, 96 bits. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => letters[byte & 63]).join('');
}

/** The present UTC instant. */
export function now(): string {
  return new Date().toISOString();
}
