/** How drivers are worded and how many there are. */
import { count } from '../../kit/english';
import { quoted } from '../ask/words';
import type { Found, Mend, Rule } from './finding';
import {
  actionVerbs,
  amountWords,
  doubtfulVerbs,
  driverHeads,
  leadIns,
  numberWords,
  objectSigns,
  prepositions,
} from './lexicon';
import { isNegative } from './negative';
import { amountsIn, saysWhen, spans } from './numbersIn';
import type { ReadBox, Reading } from './reading';

/** A finding about a box, which looked at its text. */
export function onBox({ id, node, text }: ReadBox, word: (name: string) => string, mend?: Mend): Found {
  return { on: id, kind: 'node', sentence: word(quoted(node)), seen: text, ...(mend && { mend }) };
}

export const reword = ({ id }: ReadBox): Mend => ({ kind: 'reword', node: id });

function onPrimaries({ aim, primaries, boxes }: Reading, sentence: (many: string) => string): Found[] {
  if (boxes.length === 1) return [];
  const many = primaries.length;
  const mend: Mend = { kind: 'add-child', node: aim.id };
  const told = sentence(many === 0 ? 'no primary driver' : count(many, 'primary driver'));
  return [{ on: aim.id, kind: 'node', sentence: told, seen: String(many), ...(many < 2 && { mend }) }];
}

const byWord = /\b(?:per cent|percent|percentage)\b/iu;

/** “Two-thirds”, “three-quarters”. */
const shares = /-(?:thirds?|quarters?|fifths?|tenths?)$/u;

/** Whether the text sets a target: an amount, a share, a date. */
function setsTarget({ body: text, words }: ReadBox): boolean {
  if (amountsIn(text).length > 0 || byWord.test(text)) return true;
  const hasAmount = words.some(
    (word, at) =>
      (amountWords.has(word) || shares.test(word)) &&
      word !== 'none' &&
      word !== 'never' &&
      words[at + 1] !== 'tolerance',
  );
  const isCounted = words.some((word, at) => {
    const [before, after] = [words[at - 1] ?? '', words[at + 1] ?? ''];
    if (before === 'within' && ['a', 'an', 'one'].includes(word)) return spans.has(after);
    const isShare = ['out', 'of'].includes(after) || numberWords.has(words[at + 2] ?? '');
    return (
      numberWords.has(word) &&
      (['by', 'than', 'least', 'most', 'under', 'below', 'above'].includes(before) || spans.has(after) || isShare)
    );
  });
  return hasAmount || isCounted || (saysWhen(text) && words.includes('by'));
}

/** Where the text proper begins: behind “we will”, “please”, “to”. “We choose …” says how things are. */
export function afterLeadIns(words: readonly string[]): number {
  const first = words.findIndex((word) => !leadIns.has(word));
  if (first === -1) return words.length;
  return words[first - 1] === 'we' ? first - 1 : first;
}

/** Two words that make a deed: “set up”, “roll out”. */
const particles = new Set(['up', 'out', 'in', 'down', 'off', 'on', 'over', 'together']);
const parted = new Set(
  'set roll carry put bring start draw drive make step scale speed build sign phase ramp hand follow'.split(' '),
);
/** Begins both deeds and things; a deed only with an object. */
const weak = new Set(
  'add make give get put bring keep maintain continue begin start stop hold set roll carry complete perform measure agree arrange'.split(
    ' ',
  ),
);
/** “Roll-out of the new chart”: a deed put as a thing. */
const nominal = new Set(
  'implementation introduction development roll-out rollout installation creation establishment launch redesign'.split(
    ' ',
  ),
);
const often = new Set('daily weekly monthly hourly regularly routinely yearly quarterly'.split(' '));
const states = new Set(['is', 'are', 'that', 'who', 'which', 'has', 'have', 'can']);

/** Deeds with their commonest objects: “display results”, “check equipment”; “test results” is a thing. */
const shown = new Set('display share measure document track stock clean report check monitor label'.split(' '));
const objects = new Set(
  `results equipment incidents outcomes learning information data decisions progress risks observations compliance
  performance feedback weights wounds allergies errors harm delays`.split(/\s+/u),
);

/** “… weekly”, “… every month”. */
function isOften(words: readonly string[]): boolean {
  const [last = '', before = ''] = [words.at(-1), words.at(-2)];
  return often.has(last) || (['each', 'every'].includes(before) && spans.has(last));
}

/** “Staff huddle every day”, “Safety check weekly”: a thing and how often, in too few words for a deed. */
function staysThing(words: readonly string[], at: number): boolean {
  return names.has(words[at] ?? '') || driverHeads.has(words[at + 1] ?? '');
}
const names = new Set(['staff', 'support', 'document', 'focus', 'discharge', 'place', 'board', 'team', 'lead']);

/** Whether the words from `at` on say what somebody shall do. */
export function isDeed(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  const next = words[at + 1] ?? '';
  if (parted.has(word) && particles.has(next)) return true;
  if (word === 'be') return true;
  if (states.has(next) || words.length === at + 1) return false;
  if (actionVerbs.has(word)) return !(weak.has(word) && (prepositions.has(next) || next === 'and'));
  if (nominal.has(word) && next === 'of') return ['a', 'an', 'the', 'new'].includes(words[at + 2] ?? '');
  if (doubtfulVerbs.has(word) && isOften(words) && !prepositions.has(next) && !staysThing(words, at)) return true;
  if (shown.has(word) && objects.has(next)) return true;
  return (
    doubtfulVerbs.has(word) && objectSigns.has(next) && !(next === 'with' && ['training', 'contact'].includes(word))
  );
}

export const driverRules: readonly Rule[] = [
  {
    id: 'few-primaries',
    source: 'IHI QI Essentials Toolkit: two to five primary drivers',
    why: 'One driver alone is the aim said twice. Together, two to five should be enough to reach it.',
    find: (reading) =>
      reading.primaries.length < 2
        ? onPrimaries(reading, (many) => `The aim has ${many} so far; most have two to five.`)
        : [],
  },
  {
    id: 'many-primaries',
    source: 'IHI QI Essentials Toolkit: two to five primary drivers; ACR: four to six',
    why: 'Nobody keeps so many in mind. Often some of them are secondary drivers of the same larger one.',
    find: (reading) =>
      reading.primaries.length > 5 ? onPrimaries(reading, (many) => `The aim has ${many}; most have two to five.`) : [],
  },
  {
    id: 'target-in-driver',
    source: 'CEC NSW: a primary driver is a clear statement, not a numeric target',
    why: 'A driver says what must be true for the aim. How much of it belongs to its measure, where it can be followed.',
    reads: 'English',
    find: ({ primaries }) =>
      primaries
        .filter(setsTarget)
        .map((box) => onBox(box, (name) => `The primary driver ${name} holds a target.`, reword(box))),
  },
  {
    id: 'driver-is-action',
    source: 'ACR: key drivers are never tangible actions',
    why: 'A driver is what has to be in place. What somebody does about it is a change idea, and there may be several.',
    reads: 'English',
    find: ({ drivers }) =>
      drivers
        .filter(({ words }) => isDeed(words, afterLeadIns(words)))
        .map((box) => onBox(box, (name) => `The driver ${name} begins like something to do.`, reword(box))),
  },
  {
    id: 'negative',
    source: 'ACR: key drivers are framed positively',
    why: 'What is missing does not say what would be there instead. Put as what is wanted, it points to ideas.',
    reads: 'English',
    find: ({ boxes }) =>
      boxes
        .filter(isNegative)
        .map((box) => onBox(box, (name) => `${name} says what is wrong, not what is wanted.`, reword(box))),
  },
];
