/** Moves things along a line as little as keeps them from meeting. */

/**
 * @param wanted where the middle of each would be
 * @param size of each along the line
 * @returns the middles, in the order of `wanted`; they keep their order along the line, those of one place that of the list
 */
export function spread(
  wanted: readonly number[],
  size: number,
  { least, greatest }: { readonly least: number; readonly greatest: number },
): number[] {
  const order = wanted.map((_, at) => at).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const groups: { members: number[]; sum: number }[] = [];
  // Neighbours that would meet become one group about the middle of what they want.
  for (const [place, at] of order.entries()) {
    let group = { members: [at], sum: (wanted[at] ?? 0) - place * size };
    for (let last = groups.at(-1); last && meanOf(last) >= meanOf(group); last = groups.at(-1)) {
      groups.pop();
      group = { members: [...last.members, ...group.members], sum: last.sum + group.sum };
    }
    groups.push(group);
  }
  const placed = groups.flatMap((group) => group.members.map(() => meanOf(group)));
  const [first, last] = [least + size / 2, Math.max(least + size / 2, greatest - size / 2 - (order.length - 1) * size)];
  const result: number[] = [];
  order.forEach((at, place) => {
    result[at] = Math.min(last, Math.max(first, placed[place] ?? 0)) + place * size;
  });
  return result;
}

/** Where its first would stand if none stood before. */
function meanOf({ members, sum }: { readonly members: readonly number[]; readonly sum: number }): number {
  return sum / members.length;
}
