/**
 * The order of what two copies hold in a row: each pair keeps the order that it had, unless one copy turned it round. Where
 * that goes round in a circle, for both have moved the same things, `a`’s order holds. What only one copy has stands
 * behind its left neighbour.
 *
 * Takes time in proportion to the items, and to the square of the stretch that both have put in another order.
 */

export interface Orders {
  readonly before: readonly string[];
  readonly a: readonly string[];
  readonly b: readonly string[];
}

/** All ids that stay in the merged plan stand in `a` or in `b`; others are not named. `onRing` hears whose order is `a`’s. */
export function mergeOrder({ before, a, b }: Orders, onRing: (ids: readonly string[]) => void): string[] {
  const [inA, inB] = [new Set(a), new Set(b)];
  const common = { a: a.filter((id) => inB.has(id)), b: b.filter((id) => inA.has(id)) };
  const out = withOwn(mergeCommon(before, common, onRing), a, inB, inA);
  return withOwn(out, b, inA, inB);
}

function mergeCommon(
  before: readonly string[],
  { a, b }: Pick<Orders, 'a' | 'b'>,
  onRing: (ids: readonly string[]) => void,
): readonly string[] {
  const all = new Set(a);
  const old = before.filter((id) => all.has(id));
  const known = new Set(old);
  // A copy that holds new things among the common ones says more than the old order does.
  if (
    isSame(a, b) ||
    (isSame(
      b.filter((id) => known.has(id)),
      old,
    ) &&
      old.length === b.length)
  )
    return a;
  if (isSame(a, old)) return b;
  let [from, to] = [0, a.length];
  while (a[from] === b[from]) from += 1;
  while (a[to - 1] === b[to - 1]) to -= 1;
  const stretch = { before: old, a: a.slice(from, to), b: b.slice(from, to) };
  return [...a.slice(0, from), ...mergeStretch(stretch, onRing), ...a.slice(to)];
}

/**
 * Of each two one comes first, so how many come before a thing says where it stands. Where two have the same number there
 * is a ring. Source: H. G. Landau, “On dominance relations III” (1953), on the scores of tournaments.
 */
function mergeStretch({ before, a, b }: Orders, onRing: (ids: readonly string[]) => void): readonly string[] {
  const place = (ids: readonly string[]) => new Map(ids.map((id, at) => [id, at]));
  const [was, other] = [place(before), place(b)];
  const old = Int32Array.from(a, (id) => was.get(id) ?? -1);
  const theirs = Int32Array.from(a, (id) => other.get(id) ?? -1);
  const scores = new Int32Array(a.length);
  for (let first = 0; first < a.length; first += 1) {
    const [oldFirst, theirFirst] = [old[first] ?? -1, theirs[first] ?? -1];
    for (let second = first + 1; second < a.length; second += 1) {
      const isUnturned = oldFirst >= 0 && oldFirst < (old[second] ?? -1);
      const last = isUnturned && theirFirst > (theirs[second] ?? -1) ? first : second;
      scores[last] = (scores[last] ?? 0) + 1;
    }
  }
  const ranked = a.map((id, at) => ({ id, score: scores[at] ?? 0 })).sort((one, next) => one.score - next.score);
  let [from, to] = [0, ranked.length];
  while (from < to && ranked[from]?.score === from) from += 1;
  while (from < to && ranked[to - 1]?.score === to - 1) to -= 1;
  if (from === to) return ranked.map(({ id }) => id);
  onRing(
    ranked
      .slice(from, to)
      .map(({ id }) => id)
      .sort(),
  );
  return a;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at]);
}

/** With what only this copy has, each behind what stands before it there; behind what only the other one put there. */
export function withOwn(
  out: readonly string[],
  side: readonly string[],
  others: ReadonlySet<string>,
  own: ReadonlySet<string>,
): string[] {
  const behind = new Map<string | null, string[]>();
  const there = new Set(out);
  let last: string | null = null;
  for (const id of side) {
    if (there.has(id)) last = id;
    else if (!others.has(id)) {
      const list = behind.get(last);
      if (list) list.push(id);
      else behind.set(last, [id]);
    }
  }
  if (behind.size === 0) return [...out];
  const merged: string[] = [];
  const waiting = behind.get(null) ?? [];
  for (const id of out) {
    if (own.has(id)) merged.push(...waiting.splice(0));
    merged.push(id);
    waiting.push(...(behind.get(id) ?? []));
  }
  return [...merged, ...waiting];
}
