/**
 * Gives numbers that look random and are always the same for one seed, so that *Tidy* and the map of a network give every
 * reader the same picture.
 */

/** A generator of numbers in [0, 1) for `seed` (its lowest 32 bits). Source: Tommy Ettinger's mulberry32. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Puts `items` in a random order, in place (Fisher-Yates). */
export function shuffle(items: { length: number; [index: number]: number }, random: () => number): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const pick = Math.floor(random() * (last + 1));
    const held = items[last] as number;
    items[last] = items[pick] as number;
    items[pick] = held;
  }
}
