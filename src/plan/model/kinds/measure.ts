/** Measures, which tell whether the aim is being reached, and their values over time. */
import * as v from 'valibot';
import { filled, needed, refused, unsaid } from '../absence';
import { charts, measureGoals, ruleSets } from '../choices';
import { declare, member, optionalList, optionalPart, records } from '../declare';
import { limits } from '../limits';
import { dateSchema, idSchema, numberSchema } from '../values';
import { choice, longText, ownId, quantity, text, title, yesOrNo } from './shared';

/** Its id is ever only in memory: one is given, by place, when a file is read. */
export const point = declare({
  name: { one: 'value', many: 'values' },
  about:
    'One point, by ascending date. A `value` of null is a gap; `ghost` points are shown but not calculated with; `mark`: a flag on the chart.',
  members: {
    date: member(dateSchema, { words: 'the date', absent: needed, shared: 'never' }),
    value: member(v.optional(v.nullable(numberSchema)), { words: 'the value', absent: unsaid, shared: 'never' }),
    numerator: quantity('the numerator', 'never'),
    denominator: quantity('the denominator', 'never'),
    note: longText('the note', 'never'),
    mark: text('the mark on the chart', 'never'),
    ghost: yesOrNo('whether it counts', false, 'never'),
    reason: longText('why it does not count', 'never'),
  },
});

const rules = declare({
  name: { one: 'rule', many: 'rules' },
  about: 'Run lengths and rules where they differ from those of the app.',
  members: {
    set: choice(ruleSets, 'the set of rules'),
    shift: quantity('the length of a shift'),
    trend: quantity('the length of a trend'),
    screen: yesOrNo('the screening', true),
    nearCountsOutside: yesOrNo('whether outside counts as near', false),
  },
});

const day = (words: string) => member(dateSchema, { words, absent: needed, shared: 'always' });

const baseline = declare({
  name: { one: 'baseline', many: 'baselines' },
  about: 'The dates between which the centre line is calculated.',
  members: { from: day('the start'), to: day('the end') },
});

const phase = declare({
  name: { one: 'phase', many: 'phases' },
  about: 'A date from which the centre line is calculated anew.',
  members: { from: day('the start'), reason: longText('the reason') },
});

const changingTarget = declare({
  name: { one: 'target', many: 'targets' },
  about: 'A target from a date on.',
  members: {
    from: day('the start'),
    value: member(numberSchema, { words: 'the value', absent: needed, shared: 'always' }),
  },
});

const measureKinds = ['outcome', 'process', 'balancing', 'structure'] as const;

export const measure = declare({
  name: { one: 'measure', many: 'measures' },
  knownBy: 'name',
  about: 'One measure with its points. `nodes` are the boxes that it measures; no value is below `floor`.',
  members: {
    id: ownId,
    name: title('the name'),
    kind: member(v.picklist(measureKinds), {
      words: 'the kind',
      absent: refused(() => 'outcome' as const),
      shared: 'always',
    }),
    nodes: member(v.array(idSchema), {
      words: 'the boxes',
      absent: filled(() => []),
      shared: 'always',
      // A box that somebody decides to measure while it is being deleted has more to it than was known: it stays. To
      // record one more value of the measure says nothing about the box.
      refers: {
        to: 'nodes',
        gone: 'mention',
        inFile: 'refused',
        says: 'is a measure of',
        rests: 'when made',
        yields: true,
      },
    }),
    definition: longText('the definition', 'never'),
    numerator: longText('the numerator', 'never'),
    denominator: longText('the denominator', 'never'),
    unit: text('the unit', 'never'),
    per: quantity('what a rate is per', 'never'),
    goal: choice(measureGoals, 'the goal', 'never'),
    target: quantity('the target', 'never'),
    targets: optionalList(changingTarget, { words: 'the targets', shared: 'never', by: 'from' }),
    floor: quantity('the lowest possible value', 'never'),
    frequency: text('the frequency', 'never'),
    source: longText('the source', 'never'),
    owner: text('the owner', 'never'),
    chart: choice(charts, 'the chart', 'never'),
    rules: optionalPart(rules, { words: 'the rules', shared: 'never' }),
    baseline: optionalPart(baseline, { words: 'the baseline', shared: 'never' }),
    phases: optionalList(phase, { words: 'the phases', shared: 'never', known: ['from'] }),
    points: records(point, {
      words: 'the points',
      absent: filled(() => []),
      shared: 'never',
      limit: limits.points,
      by: 'date',
      order: 'the order of the values',
    }),
  },
});
