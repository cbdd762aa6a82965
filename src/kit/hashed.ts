/**
 * A short name for a text, the same everywhere: for telling contents apart, not for secrets. Four lanes multiply and rotate
 * as MurmurHash3 does, and end as it does.
 */

/** 28 characters of 0-9 a-z. */
export function hashed(text: string): string {
  let [a, b, c, d] = [text.length, 0x9e3779b1, 0x85ebca6b, 0xc2b2ae35];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = mixed(a ^ unit, 0x9e3779b1);
    b = mixed(b ^ unit, 0x85ebca77);
    c = mixed(c ^ unit, 0xc2b2ae3d);
    d = mixed(d ^ unit, 0x27d4eb2f);
  }
  return [a, b, c, d].map((lane) => finished(lane).toString(36).padStart(7, '0')).join('');
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
