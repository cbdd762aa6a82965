/** Whether the plan would notice that it works, and what it costs elsewhere. */
import { inOrder } from '../model/order';
import { inQuotes } from '../ask/words';
import type { Measure } from '../model/schema';
import { onBox } from './driverRules';
import type { Found, Rule } from './finding';
import { below, type Reading } from './reading';
import { tokensOf } from './tokens';

/** Before there are ideas it is early to ask for measures. */
function missingKind({ plan, ideas }: Reading, kind: Measure['kind'], sentence: string): Found[] {
  const measures = Object.values(plan.measures);
  if (ideas.length === 0 || measures.some((measure) => measure.kind === kind)) return [];
  return [{ on: plan.id, kind: 'plan', sentence, seen: '' }];
}

/** A primary driver whose own branch nobody measures. Of a plan without any measure, the missing outcome is enough said. */
function unmeasured(reading: Reading): Found[] {
  const measured = new Set(Object.values(reading.plan.measures).flatMap(({ nodes }) => nodes));
  if (measured.size === 0) return [];
  return reading.primaries
    .filter(
      ({ id, text }) => text !== '' && !measured.has(id) && ![...below(reading, id)].some((one) => measured.has(one)),
    )
    .map((box) => onBox(box, (name) => `Nothing is measured for the driver ${name}.`));
}

const placeholders =
  /^(?:tbc|tbd|to be (?:confirmed|decided|defined|agreed)|n\/?a|none|\?+|-+|\.+|as above|see above)\.?$/iu;

function isUndefined({ definition = '', name }: Measure): boolean {
  const told = definition.trim();
  if (placeholders.test(told)) return true;
  const words = tokensOf(told);
  return words.length < 3 || told.toLowerCase() === name.trim().toLowerCase();
}

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
