/**
 * Where a text that says two things falls into two. “Walking and activity every day” is one thing in two words; “Nurses
 * screen on admission and pharmacists review medicines” is two.
 */
import { afterLeadIns, isDeed } from './driverRules';
import {
  abstractions,
  auxiliaries,
  clauseWords,
  doubtfulVerbs,
  driverHeads,
  people,
  prepositions,
  qualities,
} from './lexicon';
import type { ReadBox } from './reading';
import { tokensOf, wordSet, type Token } from './tokens';

/** The two texts, or null for one thing. */
export type Halves = readonly [string, string] | null;

/** So many words are a thing of their own. */
const least = 2;

export function halvesOf(box: ReadBox): Halves {
  return box.role === 'aim' ? betweenAims(box) : (atMark(box) ?? atWord(box));
}

/** Goes on with the same aim: where it starts, how it is counted. */
const goingOn = wordSet(`
  from up down currently current now today baseline this that it which as measured against compared by before until at
  where those`);

/** Two sentences, or two amounts that are to be reached: “reduce falls by 20 % and pressure ulcers by 30 %”. */
function betweenAims(box: ReadBox): Halves {
  const halves = atMark(box);
  if (halves && !goingOn.has(firstWord(halves[1]))) return halves;
  const { text } = box;
  for (const { 0: mark, index } of text.matchAll(/, | and | & |; /gu)) {
    const [left, right] = [text.slice(0, index).trim(), text.slice(index + mark.length).trim()];
    if (wordsIn(right) >= least && !goingOn.has(firstWord(right)) && setsAmount(left) && setsAmount(right))
      return [left, right];
  }
  return null;
}

const firstWord = (text: string) => tokensOf(text)[0]?.word ?? '';
const amount = /\d\s?(?:%|per ?cent)|[£$€]\s?\d/iu;
/** Whether the text has an amount that is to be reached: of “from a baseline of 62 %”, it is where it starts. */
function setsAmount(text: string): boolean {
  const found = amount.exec(text);
  return found !== null && !/\b(?:from|baseline|currently|now|today)\b/iu.test(text.slice(0, found.index));
}

const marks = /\r?\n|;|[.!?] (?=\p{Lu})| \/ | \+ /gu;

/** A full stop after one of these ends no sentence. */
const abbreviated = new Set('e.g i.e approx vs incl max min a.m p.m no dr st mr mrs'.split(' '));

function atMark({ text }: ReadBox): Halves {
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const [left, right] = [text.slice(0, index).trim(), text.slice(index + mark.length).trim()];
    if (wordsIn(left) < least || wordsIn(right) < least) continue;
    const isBreak = mark.includes('\n');
    // A line that goes on below is one sentence that somebody has broken.
    if (isBreak && (/[,:–-]$/u.test(left) || /^[\p{Ll}\p{N}(“"‘']/u.test(right)) && !/^[-•*–]/u.test(right)) continue;
    const [word = ''] = left.split(/[\s(]/u).slice(-1);
    if (mark.startsWith('.') && abbreviated.has(word.toLowerCase())) continue;
    return [left, right];
  }
  return null;
}

function wordsIn(text: string): number {
  return text.split(/\s/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

const joins = new Set(['and', '&', 'plus']);

function atWord({ text, tokens, words, role }: ReadBox): Halves {
  // An ampersand is no token: it is found by what stands between two.
  for (let at = 1; at < tokens.length; at += 1) {
    const [before, here] = [tokens[at - 1], tokens[at]];
    if (!before || !here) continue;
    const isWord = joins.has(here.word);
    const isSign = text.slice(before.end, here.start).trim() === '&';
    const isAsWellAs = here.word === 'well' && before.word === 'as' && words[at + 1] === 'as';
    if (!isWord && !isSign && !isAsWellAs) continue;
    const end = isSign ? at : isAsWellAs ? at - 1 : at;
    const begin = isSign ? at : isAsWellAs ? at + 2 : at + 1;
    const [left, right] = [words.slice(0, end), withoutAlso(words.slice(begin))];
    if (left.length < least || right.length < least) continue;
    const isAlso = words[begin] === 'also' || beginsAnew(text.slice(0, here.start), right);

    const isList = text.slice(0, here.start).includes(',');
    if (isAlso || isTwo(left, right) || (role === 'driver' && !isList && twoNames(left, right)))
      return cut(text, tokens, end, words.length - right.length);
  }
  return null;
}

/** “A weekly round, and a new chart with larger boxes”: no list, but a second thing after a rest. */
function beginsAnew(before: string, right: readonly string[]): boolean {
  return (
    indefinite.has(right[0] ?? '') &&
    right.length >= 3 &&
    before.trimEnd().endsWith(',') &&
    before.indexOf(',') === before.lastIndexOf(',')
  );
}

function withoutAlso(words: readonly string[]): readonly string[] {
  return words[0] === 'also' || words[0] === 'then' ? words.slice(1) : words;
}

function cut(text: string, tokens: readonly Token[], end: number, begin: number): Halves {
  const left = text.slice(0, tokens[end - 1]?.end ?? 0).trim();
  const right = text.slice(tokens[begin]?.start ?? 0).trim();
  return [left, right.charAt(0).toUpperCase() + right.slice(1)];
}

const pronouns = new Set(['it', 'them', 'this', 'these', 'those', 'him', 'her', 'so', 'again']);

function isTwo(left: readonly string[], right: readonly string[]): boolean {
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

const articles = new Set(['a', 'an', 'the']);
const possessive = new Set(['their', 'its', 'our', 'his', 'her', 'other', 'others', 'more']);

/** “Staff training and equipment maintenance”: two names of things, each with a word that says which. */
function twoNames(left: readonly string[], right: readonly string[]): boolean {
  const isName = (words: readonly string[]) =>
    !words.some(
      (word) => prepositions.has(word) || clauseWords.has(word) || auxiliaries.has(word) || joins.has(word),
    ) && !people.has(words.at(-1) ?? '');
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

const indefinite = new Set(['a', 'an']);

/** “A falls huddle every morning and a new policy on alarms”. */
function twoOfAKind(left: readonly string[], right: readonly string[]): boolean {
  const [a = '', b = ''] = [left[0], right[0]];
  return (
    indefinite.has(a) && indefinite.has(b) && left.length >= 3 && right.length >= 3 && left.length + right.length >= 7
  );
}
