/**
 * Where a text that says two things falls into two. “Walking and activity every day” is one thing in two words; “Nurses
 * screen on admission and pharmacists review medicines” is two.
 */
import type { ReadBox } from './reading';
import { tokensOf, wordSet, type Token } from './tokens';
import { indefinite, isTwo, joins, twoNames, twoRests } from './twoThings';

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
    const isRest = role === 'driver' && text.slice(0, here.start).trimEnd().endsWith(',') && twoRests(left, right);
    if (isAlso || isRest || isTwo(left, right) || (role === 'driver' && !isList && twoNames(left, right)))
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
