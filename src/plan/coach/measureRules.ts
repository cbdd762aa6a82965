/** Whether the plan would notice that it works, and what it costs elsewhere. */
import { inOrder } from '../model/order';
import { inQuotes } from '../ask/words';
import type { Measure } from '../model/schema';
import { onBox } from './driverRules';
import type { Found, Rule } from './finding';
import { below, type Reading } from './reading';
import { phrases, startsAt, tokensOf } from './tokens';

/** Before anybody has written an idea it is early to ask for measures. */
function missingKind({ plan, ideas }: Reading, kind: Measure['kind'], sentence: string): Found[] {
  const measures = Object.values(plan.measures);
  if (ideas.every(({ text }) => text === '') || measures.some((measure) => measure.kind === kind)) return [];
  return [{ on: plan.id, kind: 'plan', sentence, seen: '' }];
}

/** Where so much of the lower drivers is measured one by one, the team means to measure each. */
const mostly = 2 / 3;

/**
 * A primary driver whose own branch nobody measures, and a lower one that is left out where nearly all are measured. Of
 * a plan without any measure, the missing outcome is enough said.
 */
function unmeasured(reading: Reading): Found[] {
  const { plan, primaries, drivers } = reading;
  const measured = new Set(Object.values(plan.measures).flatMap(({ nodes }) => nodes));
  if (Object.keys(plan.measures).length === 0) return [];
  const lower = drivers.filter(({ level, text }) => level > 1 && text !== '');
  const leftOut = lower.filter(({ id }) => !measured.has(id));
  const meansEach = lower.length > 2 && leftOut.length <= lower.length * (1 - mostly);
  return [
    ...primaries.filter(
      ({ id, text }) => text !== '' && !measured.has(id) && ![...below(reading, id)].some((one) => measured.has(one)),
    ),
    ...(meansEach ? leftOut : []),
  ].map((box) => onBox(box, (name) => `Nothing is measured for the driver ${name}.`));
}

/** What stands for a definition that nobody has written yet. */
const placeholders = phrases(`
  to be
  tbc
  tbd
  not yet
  not defined
  see
  as per
  as above
  as agreed
  refer to
  pending
  still to
  unknown
  none
  needs
  definition to
  definition tbc
  definition needed
  add definition
  operational definition`);
/** In these no blanks tell where words end: that many letters define something. */
const unspaced =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const fewLetters = 8;
/** More words than these define something, whatever they begin with. */
const few = 9;

function isUndefined({ definition = '', name }: Measure): boolean {
  const words = tokensOf(definition).map(({ word }) => word);
  if ((definition.match(unspaced)?.length ?? 0) > fewLetters) return words.join(' ') === wordsOf(name);
  if (words.length < 4 || (words.length < few && startsAt(words, 0, placeholders))) return true;
  return words.join(' ') === wordsOf(name);
}

const wordsOf = (text: string) =>
  tokensOf(text)
    .map(({ word }) => word)
    .join(' ');

export const measureRules: readonly Rule[] = [
  {
    id: 'no-outcome-measure',
    source: 'NES, Life QI: a family of measures has at least one outcome',
    why: 'Without it, nobody will know whether the aim has been reached.',
    find: (reading) => missingKind(reading, 'outcome', 'The plan has no outcome measure.'),
  },
  {
    id: 'no-balancing-measure',
    source: 'NES, Life QI, CEC NSW: at least one balancing measure',
    why: 'What gets better here may get worse elsewhere. A measure of that tells it early.',
    find: (reading) =>
      Object.keys(reading.plan.measures).length === 0
        ? []
        : missingKind(reading, 'balancing', 'The plan has no balancing measure.'),
  },
  {
    id: 'driver-without-measure',
    source: 'IHI QI Essentials Toolkit: as each driver is identified, establish a way to measure it',
    why: 'The outcome moves late. A measure of the driver tells sooner whether the theory holds.',
    find: unmeasured,
  },
  {
    id: 'measure-undefined',
    source: 'NES measurement plan, NHS how-to guide to measurement: an operational definition',
    why: 'Two people who count must come to the same number. Say what counts, what does not, and when.',
    find: ({ plan }) =>
      inOrder(plan.measures)
        .filter(isUndefined)
        .map(({ id, name, definition = '' }) => ({
          on: id,
          kind: 'measure',
          sentence: `The measure ${name.trim() === '' ? 'without a name' : inQuotes(name)} is not defined.`,
          seen: definition,
        })),
  },
];
