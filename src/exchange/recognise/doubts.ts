/**
 * Finds in boxes what their user should decide: the same sentence twice in a column, almost the same one, more than one
 * aim. Takes time in proportion to the number of boxes.
 */
import { folded } from '../../kit/folded';
import { groupBy } from '../../kit/groupBy';
import { levelsOf } from './levels';
import type { Doubt, Recognised, RecognisedRow } from './recognised';

/** The same with its doubts; those that its reader found itself come behind. */
export function withDoubts(recognised: Recognised): Recognised {
  const rows = withOneAim(recognised.rows);
  const aims = recognised.rows.filter(({ column }) => column === 'aim').map(({ key }) => key);
  const levels = levelsOf(rows);
  const columns = groupBy(
    rows.filter(({ text, column }) => text.trim() !== '' && column !== 'aim'),
    ({ key }) => levels.get(key) ?? 1,
  );
  const doubts: Doubt[] = aims.length > 1 ? [{ kind: 'aims', rows: aims }] : [];
  for (const column of columns.values()) {
    const same = [...groupBy(column, ({ text }) => plain(text)).values()];
    doubts.push(...same.filter(isShared).map((group): Doubt => ({ kind: 'same', rows: group.map(({ key }) => key) })));
    doubts.push(...near(same.flatMap(([first]) => first ?? [])));
  }
  return { ...recognised, rows, doubts: [...doubts, ...recognised.doubts] };
}

/** The first aim is it; the others are primary drivers. */
function withOneAim(rows: readonly RecognisedRow[]): readonly RecognisedRow[] {
  const first = rows.find(({ column }) => column === 'aim');
  return rows.map((row) => {
    if (row.column !== 'aim' || row === first || !first) return row;
    return { ...row, column: 1, parents: [{ to: first.key }] };
  });
}

function isShared(group: readonly RecognisedRow[]): boolean {
  const [first, ...others] = group;
  return others.some(({ parents }) => parentsOf(parents) !== parentsOf(first?.parents ?? []));
}

const parentsOf = (parents: RecognisedRow['parents']) => parents.map(({ to }) => to).join();

function plain(text: string): string {
  return folded(text).trim();
}

/** A shorter text says too little to be almost the same as another. */
const shortest = 12;
/** Texts that begin or end alike are compared with so many of their like, and so many pairs in all. */
const compared = 4;
const mostPairs = 10_000;
/** Nobody goes through more boxes than these for small differences. */
const mostRows = 3_000;

interface Compared {
  readonly key: string;
  readonly letters: string;
  readonly words: string;
  readonly numbers: string;
}

/** Pairs that differ in a few letters, or only in signs and the order of their words. */
function near(rows: readonly RecognisedRow[]): Doubt[] {
  if (rows.length > mostRows) return [];
  const found: Doubt[] = [];
  const taken = new Set<string>();
  const buckets = new Map<string, Compared[]>();
  let pairs = 0;
  for (const { key, text } of rows) {
    const one = comparedBy(key, text);
    if (one.letters.length < shortest) continue;
    const places = [`<${one.letters.slice(0, 5)}`, `>${one.letters.slice(-5)}`, `=${one.words}`];
    const like = places.flatMap((place) => buckets.get(place)?.slice(-compared) ?? []);
    pairs += like.length;
    if (pairs > mostPairs) break;
    const other = like.find((each) => !taken.has(each.key) && areNear(each, one));
    if (other) {
      taken.add(other.key).add(key);
      found.push({ kind: 'near', rows: [other.key, key] });
    }
    for (const place of places) {
      const bucket = buckets.get(place);
      if (bucket) bucket.push(one);
      else buckets.set(place, [one]);
    }
  }
  return found;
}

function comparedBy(key: string, text: string): Compared {
  const words = folded(text.slice(0, 300)).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return {
    key,
    letters: words.join(''),
    words: words.toSorted().join(' '),
    numbers: (text.match(/\d+/gu) ?? []).join(),
  };
}

function areNear(a: Compared, b: Compared): boolean {
  // “Ward 3” and “Ward 4” are two things.
  if (a.numbers !== b.numbers) return false;
  if (a.words === b.words) return true;
  const most = Math.max(1, Math.floor(Math.min(a.letters.length, b.letters.length) / 16));
  return changes(a.letters, b.letters, most) <= most;
}

/** How many letters must be put in, taken away or changed; more than `most` is not counted. */
function changes(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a.charAt(i - 1) === b.charAt(j - 1);
      next[j] = Math.min((row[j - 1] ?? 0) + (isSame ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row[b.length] ?? most + 1;
}
