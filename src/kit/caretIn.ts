/** Where a caret that stood at `at` in one text stands once another is in its place: at the same letters, as far as they are still there. */
export function caretIn(before: string, after: string, at: number): number {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same += 1;
  if (at <= same) return at;
  let end = 0;
  while (end < shorter - same && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return after.length - Math.min(end, before.length - at);
}
