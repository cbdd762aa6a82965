/**
 * A short name for a text, the same everywhere: for telling contents apart, not for secrets. Two lanes multiply and rotate
 * as MurmurHash3 does, and end as it does.
 */

/** 14 characters of 0-9 a-z, made of 64 bits. */
export function hashed(text: string): string {
  let [one, other] = [text.length, 0x9e3779b1];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = mixed(one ^ unit, 0xcc9e2d51);
    other = mixed(other ^ unit, 0x1b873593);
  }
  return [one, other].map((lane) => finished(lane).toString(36).padStart(7, '0')).join('');
}

function mixed(lane: number, factor: number): number {
  const next = Math.imul(lane, factor);
  return (next << 13) | (next >>> 19);
}

function finished(lane: number): number {
  let end = lane ^ (lane >>> 16);
  end = Math.imul(end, 0x85ebca6b);
  end ^= end >>> 13;
  end = Math.imul(end, 0xc2b2ae35);
  return (end ^ (end >>> 16)) >>> 0;
}
