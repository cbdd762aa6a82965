/**
 * Numbers in a text, told apart by what they are: dates, names such as “Ward 6”, spans of time, and amounts.
 *
 * Must not know: plans.
 */
import { amountWords, comparatives, directionVerbs, monthWords, numbered, numberWords, totalWords } from './lexicon';
import { tokensOf, wordSet } from './tokens';

const year = /^(?:19|20)\d\d$/u;
const digits = /^\d/u;
/** Spans of time. */
export const spans = wordSet(`
  minute minutes min mins hour hours hr hrs day days week weeks month months working second seconds night nights year
  years shift shifts`);
const allDayLong = /^(?:24-hour|7-day|seven-day|24-7|1-1|24h)$/u;
const ordinal = /^(\d{1,2})(?:st|nd|rd|th)?$/u;

interface Read {
  readonly text: string;
  readonly tokens: ReturnType<typeof tokensOf>;
}

const read = (text: string): Read => ({ text, tokens: tokensOf(text) });

function isDay({ tokens }: Read, at: number): boolean {
  const word = tokens[at]?.word ?? '';
  const [before, after] = [tokens[at - 1]?.word ?? '', tokens[at + 1]?.word ?? ''];
  return ordinal.test(word) && (monthWords.has(after) || monthWords.has(before));
}

/** `3/9/2027`, `2027-09-30`, `30.9.27`: each token of one joins the next without a space. */
function joinedBy({ text, tokens }: Read, at: number): string {
  const [one, next] = [tokens[at], tokens[at + 1]];
  return one && next && digits.test(next.word) ? text.slice(one.end, next.start) : '';
}

const roundTheClock = /24\/7/u;
const dateToken = /^\d{4}-\d{1,2}(?:-\d{1,2})?$/u;

function isDatePart(whole: Read, at: number): boolean {
  const { tokens } = whole;
  const word = tokens[at]?.word ?? '';
  if (year.test(word) || dateToken.test(word) || isDay(whole, at)) return true;
  const [before, after] = [joinedBy(whole, at - 1), joinedBy(whole, at)];
  const isSlashed = (mark: string) => mark === '/' && !roundTheClock.test(whole.text);
  return isSlashed(before) || isSlashed(after);
}

/** “24/7”, “a 7-day service”. */
function isAllDay({ text, tokens }: Read, at: number): boolean {
  const word = tokens[at]?.word ?? '';
  return allDayLong.test(word) || (['24', '7'].includes(word) && roundTheClock.test(text));
}

/** The amounts of a text in digits, each as it is written: no dates, no “Ward 6”, no round the clock. */
export function amountsIn(text: string): readonly string[] {
  const whole = read(text);
  const { tokens } = whole;
  const amounts: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const word = tokens[at]?.word ?? '';
    if (!digits.test(word) || isDatePart(whole, at) || isAllDay(whole, at)) continue;
    if (numbered.has(tokens[at - 1]?.word ?? '')) continue;
    amounts.push(tokens[at]?.raw ?? '');
  }
  return amounts;
}

/** What an amount of an aim may be without its standards: “within 60 minutes”, “per 1,000”, “aged 65”, “score of 7”. */
const standards: readonly (readonly string[])[] = [
  ['within'],
  ['per'],
  ['every'],
  ['aged'],
  ['over', 'the', 'age', 'of'],
  ['score', 'of'],
  ['news2', 'of'],
];

/** Whether the text says how much: an amount that is no standard, or a quantity in words. */
export function saysHowMuch(text: string): boolean {
  const whole = read(text);
  const { tokens } = whole;
  const pointsOnly = tokens.some(({ word }) => directionVerbs.has(word) || comparatives.has(word));
  return tokens.some(({ word }, at) => {
    if (amountWords.has(word)) return true;
    const after = tokens[at + 1]?.word ?? '';
    if (totalWords.has(word) && !pointsOnly) return !digits.test(after) && !spans.has(after) && after !== 'longer';
    const isAmount = numberWords.has(word)
      ? !isInDate(whole, at)
      : digits.test(word) && !isDatePart(whole, at) && !isAllDay(whole, at);
    // The rest of `1,000` belongs to what stands before it.
    const isRest = [',', '.'].includes(joinedBy(whole, at - 1)) && at > 1 && isStandard(tokens, at - 1);
    return isAmount && !isRest && !isStandard(tokens, at) && !numbered.has(tokens[at - 1]?.word ?? '');
  });
}

function isStandard(tokens: Read['tokens'], at: number): boolean {
  const before = tokens[at - 1]?.word ?? '';
  return (
    standards.some((lead) => lead.every((word, index) => tokens[at - lead.length + index]?.word === word)) ||
    (spans.has(tokens[at + 1]?.word ?? '') && ['within', 'in', 'next', 'for', 'of'].includes(before))
  );
}

/** “in six months”, “over the next two years”: a number in words that only says when. */
function isInDate({ tokens }: Read, at: number): boolean {
  const [before, after] = [tokens[at - 1]?.word ?? '', tokens[at + 1]?.word ?? ''];
  return spans.has(after) && ['in', 'within', 'next', 'of'].includes(before);
}

const seasons = wordSet('spring summer autumn winter fall christmas easter ramadan q1 q2 q3 q4');
const counts = /^(?:\d+|a|an|one|two|three|four|five|six|nine|ten|twelve|eighteen|next|coming)$/u;
const longSpans = wordSet('month months year years');

/** “since 2026”, “compared with 2026”, “the 2026 baseline”: a year from which, not by which. */
const looksBack = wordSet('since from than with baseline');
const measured = wordSet('baseline level levels average mean rate figure figures data total');

/** Whether the text names a day, month or year, or a span of months from now. */
export function saysWhen(text: string): boolean {
  const whole = read(text);
  const { tokens } = whole;
  return tokens.some(({ word, raw }, at) => {
    const [before, after] = [tokens[at - 1]?.word ?? '', tokens[at + 1]?.word ?? ''];
    if (isDatePart(whole, at)) {
      if (year.test(word) && (looksBack.has(before) || measured.has(after))) return false;
      return true;
    }
    // “may” and “march” are also verbs.
    if (monthWords.has(word) && word !== 'may' && word !== 'march') return true;
    if (['May', 'March'].includes(raw) && at > 0) return true;
    if (seasons.has(word) && ['by', 'before', 'this', 'next', 'of', 'in', 'until'].includes(before)) return true;
    if (['this', 'next', 'financial'].includes(before) && word === 'year') return true;
    if (longSpans.has(word) && before === 'next') return true;
    if (longSpans.has(word) && counts.test(before)) {
      const lead = new Set(tokens.slice(Math.max(0, at - 4), at - 1).map((token) => token.word));
      return ['in', 'within', 'over', 'next', 'after'].some((one) => lead.has(one)) && after !== 'of';
    }
    return false;
  });
}

/** Leads to where it starts. */
const nowadays = wordSet('currently current now today present was were');

const arrow = /\d ?%? ?(?:→|->|–>)/u;

/** Whether the text says from where: “from 8.4”, “baseline”, “currently 60 %”, “8.4 → 5”. */
export function saysFromWhere(text: string): boolean {
  const { tokens } = read(text);
  if (arrow.test(text)) return true;
  return tokens.some(({ word }, at) => {
    const after = tokens.slice(at + 1, at + 5).map((token) => token.word);
    const isDate = monthWords.has(after[0] ?? '') || monthWords.has(after[1] ?? '') || year.test(after[0] ?? '');
    const hasAmount = !isDate && after.some((one) => digits.test(one));
    const isCounted = hasAmount || after.some((one) => numberWords.has(one));
    if (word === 'from' && (isCounted || after.some((one) => amountWords.has(one)))) return true;
    if (nowadays.has(word) && isCounted) return true;
    if (word === 'instead' && after[0] === 'of' && isCounted) return true;
    return word === 'baseline' || (word === 'compared' && ['with', 'to'].includes(after[0] ?? ''));
  });
}
