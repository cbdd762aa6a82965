/**
 * Long texts that two people have changed, line by line: what either did stays, unless both changed the same lines.
 *
 * After diff3; what is the same in two texts is found by Myers (“An O(ND) difference algorithm and its variations”, 1986).
 */

/** Lines `from` to `to` of the earlier text, without the last, are `lines` now. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** More edits than this between two texts are no longer looked for: they are texts of their own. */
const mostSteps = 1_000;

/** Null where both changed the same lines, or put different lines into the same place. */
export function mergeLines(before: string, a: string, b: string): string | null {
  const old = before.split('\n');
  const [mine, theirs] = [editsOf(old, a.split('\n')), editsOf(old, b.split('\n'))];
  if (!mine || !theirs) return null;
  const edits = [...mine, ...theirs.filter((edit) => !mine.some((other) => isSame(edit, other)))].sort(
    (one, other) => one.from - other.from || one.to - other.to,
  );
  const merged: string[] = [];
  let at = 0;
  for (const [index, edit] of edits.entries()) {
    const last = edits[index - 1];
    if (last && (edit.from < last.to || edit.from === last.from)) return null;
    merged.push(...old.slice(at, edit.from), ...edit.lines);
    at = edit.to;
  }
  return [...merged, ...old.slice(at)].join('\n');
}

function isSame(one: Edit, other: Edit): boolean {
  return one.from === other.from && one.to === other.to && one.lines.join('\n') === other.lines.join('\n');
}

/** What leads from the old lines to the new ones; null where they have too little in common. */
function editsOf(old: readonly string[], now: readonly string[]): Edit[] | null {
  const path = shortestPath(old, now);
  if (!path) return null;
  const edits: Edit[] = [];
  let [x, y] = [0, 0];
  for (const [nextX, nextY, length] of path) {
    if (nextX > x || nextY > y) edits.push({ from: x, to: nextX, lines: now.slice(y, nextY) });
    [x, y] = [nextX + length, nextY + length];
  }
  if (x < old.length || y < now.length) edits.push({ from: x, to: old.length, lines: now.slice(y) });
  return edits;
}

/** Stretches that both have: where they begin in the one and in the other, and how long they are. */
type Stretch = readonly [x: number, y: number, length: number];

function shortestPath(old: readonly string[], now: readonly string[]): Stretch[] | null {
  const [width, height] = [old.length, now.length];
  const furthest = new Map<number, number>([[1, 0]]);
  const steps: Map<number, number>[] = [];
  for (let step = 0; step <= Math.min(width + height, mostSteps); step += 1) {
    steps.push(new Map(furthest));
    for (let line = -step; line <= step; line += 2) {
      let x = startOn(furthest, line, step);
      while (x < width && x - line < height && old[x] === now[x - line]) x += 1;
      furthest.set(line, x);
      if (x >= width && x - line >= height) return walkedBack(steps, width, height);
    }
  }
  return null;
}

/** Where the path comes onto a diagonal line: from the one below by a deletion, from the one above by an insertion. */
function startOn(furthest: ReadonlyMap<number, number>, line: number, step: number): number {
  const [below, above] = [furthest.get(line - 1) ?? -1, furthest.get(line + 1) ?? -1];
  return line === -step || (line !== step && below < above) ? above : below + 1;
}

function walkedBack(steps: readonly ReadonlyMap<number, number>[], width: number, height: number): Stretch[] {
  const stretches: Stretch[] = [];
  let [x, y] = [width, height];
  for (const [step, furthest] of [...steps.entries()].toReversed()) {
    const line = x - y;
    const startX = startOn(furthest, line, step);
    if (x > startX) stretches.push([startX, startX - line, x - startX]);
    const isInsertion =
      line === -step || (line !== step && (furthest.get(line - 1) ?? -1) < (furthest.get(line + 1) ?? -1));
    const from = isInsertion ? line + 1 : line - 1;
    x = furthest.get(from) ?? 0;
    y = x - from;
  }
  return stretches.toReversed();
}
