/**
 * Whether what stands before and behind an “and” are two things, by how both are built: two sentences, two deeds, two names.
 *
 * Must not know: where in a text the “and” stands.
 */
import { afterLeadIns, isDeed } from './driverRules';
import {
  abstractions,
  actionVerbs,
  auxiliaries,
  clauseWords,
  doubtfulVerbs,
  driverHeads,
  people,
  prepositions,
  qualities,
} from './lexicon';

/** What joins two. */
export const joins = new Set(['and', '&', 'plus']);

const pronouns = new Set(['it', 'them', 'this', 'these', 'those', 'him', 'her', 'so', 'again']);

export function isTwo(left: readonly string[], right: readonly string[]): boolean {
  const [first = '', second = ''] = right;
  if (clauseWords.has(first) || clauseWords.has(second) || pronouns.has(second)) return false;
  return (
    twoClauses(left, right) ||
    twoDeeds(left, right) ||
    twoThings(left, right) ||
    twoStates(left, right) ||
    twoOfAKind(left, right)
  );
}

/** “Staff have the skills and equipment is available”: each half has its own subject and its own verb. */
function twoClauses(left: readonly string[], right: readonly string[]): boolean {
  if (left.length < 3 || !hasVerb(left)) return false;
  const [first = ''] = right;
  if (auxiliaries.has(first) || prepositions.has(first)) return false;
  return right.length >= 3 && beginsClause(right);
}

/** Whether a subject comes first, then soon a verb of its own. */
function beginsClause(words: readonly string[]): boolean {
  const [first = '', second = ''] = words;
  if (/[^s]s$/u.test(first) && words.length > 3 && (doubtfulVerbs.has(second) || actionVerbs.has(second))) return true;
  for (let at = 1; at < Math.min(words.length, 6); at += 1) {
    const word = words[at] ?? '';
    if (clauseWords.has(word) || prepositions.has(word)) return false;
    if (auxiliaries.has(word)) return true;
    if (people.has(words[at - 1] ?? '') && agrees(words[at - 1] ?? '', word)) return true;
  }
  return false;
}

function hasVerb(words: readonly string[]): boolean {
  return words.some((word, at) => {
    if (at === 0 || clauseWords.has(words[at - 1] ?? '')) return false;
    if (auxiliaries.has(word)) return true;
    return at < 5 && people.has(words[at - 1] ?? '') && agrees(words[at - 1] ?? '', word);
  });
}

const plurals = new Set(['staff', 'people', 'women', 'children', 'everyone', 'somebody', 'someone', 'everybody']);

/** Whether the word may be the verb of whoever stands before it: “the nurse checks”, “nurses check”. */
function agrees(who: string, verb: string): boolean {
  if (prepositions.has(verb) || clauseWords.has(verb) || people.has(verb) || verb === 'and' || verb === 'or')
    return false;
  if (doubtfulVerbs.has(verb) && who.endsWith('s')) return true;
  if (!who.endsWith('s') && verb.endsWith('s') && doubtfulVerbs.has(verb.slice(0, -1))) return true;
  if (qualities.has(verb) || driverHeads.has(verb) || abstractions.has(verb)) return false;
  const isMany = plurals.has(who) || (who.endsWith('s') && !who.endsWith('ss'));
  if (!isMany) return /[^s]s$/u.test(verb);
  return !/(?:ing|ed|ly)$/u.test(verb) && verb.length > 2;
}

/** “Introduce a checklist and redesign the form”. */
function twoDeeds(left: readonly string[], right: readonly string[]): boolean {
  const at = afterLeadIns(left);
  return left.length - at >= 2 && isDeed(left, at) && isDeed(right, 0) && right.length >= 3;
}

/** “Early recognition of sepsis and rapid access to theatre”. */
function twoThings(left: readonly string[], right: readonly string[]): boolean {
  const bare = indefinite.has(right[0] ?? '') ? right.slice(1) : right;
  if (!isThing(left) || !isThing(bare)) return false;
  // “A review with a blood test and foot check”: both belong to “with”.
  return qualities.has(bare[0] ?? '') || bare.some(isPreposition) || !left.some(isPreposition);
}
const isPreposition = (word: string) => prepositions.has(word);

function isThing(words: readonly string[]): boolean {
  const [first = '', second = ''] = words;
  if (qualities.has(first)) return words.length >= 2 && !qualities.has(second) && !prepositions.has(second);
  const heads = words.findIndex((word) => driverHeads.has(word));
  const last = words.findIndex((word) => prepositions.has(word));
  if (heads === -1 || heads > 2) return false;
  return last === heads + 1 || (last === -1 && heads === words.length - 1 && heads > 0);
}

/** “Effective teamwork, and equipment that works”: a name, a rest, and another name. */
export function twoRests(left: readonly string[], right: readonly string[]): boolean {
  const [first = ''] = right;
  const leads = [auxiliaries, prepositions, clauseWords, doubtfulVerbs, actionVerbs].some((list) => list.has(first));
  const isClause = left.some((word) => auxiliaries.has(word) || clauseWords.has(word));
  return !leads && !isClause && !isDone(first) && right.length > 2;
}

const articles = new Set(['a', 'an', 'the']);
const possessive = new Set(['their', 'its', 'our', 'his', 'her', 'other', 'others', 'more']);

/** “Staff training and equipment maintenance”: two names of things, each with a word that says which. */
export function twoNames(left: readonly string[], right: readonly string[]): boolean {
  const isName = (words: readonly string[]) =>
    !words.some((word) => prepositions.has(word) || clauseWords.has(word) || auxiliaries.has(word) || joins.has(word));
  if (people.has(left.at(-1) ?? '') && right.slice(0, 3).some((word) => people.has(word))) return false;
  if (articles.has(left[0] ?? '') || left.length > 3 || !isName(left) || possessive.has(right[0] ?? '')) return false;
  if (qualities.has(right[0] ?? '') && !prepositions.has(right[1] ?? '')) return true;
  return left.length === 2 && right.length === 2 && isName(right) && !isDone(right[1] ?? '') && !isDone(left[1] ?? '');
}

const doneIrregularly = new Set(
  'kept made given seen known taken done found written told held sent met heard felt shown built lit'.split(' '),
);
const isDone = (word: string) => doneIrregularly.has(word) || /[^e]ed$/u.test(word);

/** “Call bells answered quickly and beds kept low”. */
function twoStates(left: readonly string[], right: readonly string[]): boolean {
  const [first = ''] = right;
  if (isDone(first) || left.length < 2 || right.length < 2) return false;
  return left.slice(1, 5).some(isDone) && right.slice(1, 4).some(isDone) && !left.some((word) => clauseWords.has(word));
}

export const indefinite = new Set(['a', 'an']);

/** “A falls huddle every morning and a new policy on alarms”. */
function twoOfAKind(left: readonly string[], right: readonly string[]): boolean {
  const [a = '', b = ''] = [left[0], right[0]];
  return (
    indefinite.has(a) && indefinite.has(b) && left.length >= 3 && right.length >= 3 && left.length + right.length >= 7
  );
}
