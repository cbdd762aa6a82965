/**
 * Boxes that say the same or nearly the same. Each box is compared only with those that share two of its rarest words,
 * so that the work grows with the plan and not with its square. Reads no language.
 */
import { groupBy } from '../../kit/groupBy';
import type { ReadBox } from './reading';
import { wordSet } from './tokens';

const idle = wordSet('a an the of and to in for on at by our is are be that with all every each their its it as from');

/** Of two texts, so much of the words must be the same. */
const alike = 0.75;
/** So many of the rarest words of a box are looked up, and so many boxes compared for each pair of them. */
const rarest = 4;
const compared = 4;
/** Of very long texts the first words tell. */
const longest = 60;

export interface SamePair {
  readonly box: ReadBox;
  readonly first: ReadBox;
}

/** Each box that repeats one before it, in the order of the page, with the first that it repeats. */
export function sameTexts(boxes: readonly ReadBox[]): readonly SamePair[] {
  const known = new Map<string, string>();
  const stems = new Map(boxes.map((box) => [box, stemsOf(box, known)]));
  const often = countsOf(stems.values());
  const wordings = new Map(
    [...stems].map(([box, own]) => [box, own.size > 1 ? [...own].sort().join(' ') : box.words.join(' ') || box.text]),
  );
  const wordingOf = (box: ReadBox) => wordings.get(box) ?? '';
  const exact = groupBy(boxes, wordingOf);
  const near = new Map<string, ReadBox[]>();
  return boxes.flatMap((box): SamePair[] => {
    if (box.text === '') return [];
    const [first] = exact.get(wordingOf(box)) ?? [];
    if (first && first !== box) return [{ box, first }];
    const own = stems.get(box) ?? new Set();
    if (own.size < 3) return [];
    const keys = pairsOf(
      [...own].sort((a, b) => (often.get(a) ?? 0) - (often.get(b) ?? 0) || (a < b ? -1 : 1)).slice(0, rarest),
    );
    const candidates = new Set(keys.flatMap((key) => near.get(key) ?? []));
    for (const key of keys) {
      const bucket = near.get(key) ?? [];
      if (bucket.length === 0) near.set(key, bucket);
      if (bucket.length < compared) bucket.push(box);
    }
    for (const other of candidates)
      if (likeness(own, stems.get(other) ?? new Set()) >= alike) return [{ box, first: other }];
    return [];
  });
}

/** `known`: stems of words that were met before. */
function stemsOf({ words }: ReadBox, known: Map<string, string>): Set<string> {
  const stems = new Set<string>();
  for (const word of words.slice(0, longest)) {
    if (idle.has(word)) continue;
    const found = known.get(word) ?? stem(word);
    known.set(word, found);
    stems.add(found);
  }
  return stems;
}

const endings = [
  'ations',
  'ation',
  'ising',
  'izing',
  'ings',
  'ing',
  'ised',
  'ized',
  'ions',
  'ion',
  'ied',
  'ies',
  'ely',
  'ly',
  'ed',
  'es',
  's',
  'y',
  'e',
];

/** Roughly: “assessments”, “assessing” and “assessed” are one. */
function stem(word: string): string {
  const plain = word.replace(/'s$/u, '');
  const ending = endings.find((end) => plain.endsWith(end) && plain.length - end.length >= (end === 'ly' ? 5 : 4));
  return ending === undefined ? plain : plain.slice(0, -ending.length);
}

function countsOf(sets: Iterable<ReadonlySet<string>>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function pairsOf(words: readonly string[]): string[] {
  return words.flatMap((one, at) =>
    words.slice(at + 1).map((other) => (one < other ? `${one} ${other}` : `${other} ${one}`)),
  );
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / (a.size + b.size - shared);
}
