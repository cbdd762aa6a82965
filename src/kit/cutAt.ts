/** How far before the limit a space is looked for. */
const nearby = 120;

/** A text in two: as much as fits, parted between words where there are words, and the rest. */
export function cutAt(text: string, limit: number): [string, string] {
  if (text.length <= limit) return [text, ''];
  let at = limit;
  while (at > limit - nearby && !/\s/u.test(text.charAt(at))) at -= 1;
  if (at <= limit - nearby) at = /[\ud800-\udbff]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
  return [text.slice(0, at).trimEnd(), text.slice(at).trimStart()];
}
