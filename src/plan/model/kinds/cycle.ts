/** PDSA cycles: what was planned, done, studied and decided in one test of a change idea. */
import * as v from 'valibot';
import { decisions, purposes, stages } from '../choices';
import { filled, needed, refused, unsaid } from '../absence';
import { declare, member, optionalList, optionalPart, part } from '../declare';
import { idSchema, instantSchema, notesSchema, numberSchema } from '../values';
import { choice, date, longText, ownId, text, title } from './shared';

/** What a user writes in the plan of a cycle. */
const planned = {
  objective: longText('the objective'),
  questions: longText('the questions'),
  prediction: longText('the prediction'),
  tasks: longText('the tasks'),
  data: longText('the data to collect'),
  start: date('the start'),
  end: date('the end'),
};

export const plannedBefore = declare({
  name: { one: 'earlier plan', many: 'earlier plans' },
  about: 'The members of a plan that were changed, as they were before.',
  members: planned,
});

export const amendment = declare({
  name: { one: 'amendment', many: 'amendments' },
  about: 'One change of a plan whose prediction was fixed already.',
  members: {
    at: member(instantSchema, { words: 'the time', absent: needed, shared: 'always' }),
    reason: member(notesSchema, { words: 'the reason', absent: refused(() => ''), shared: 'always' }),
    was: optionalPart(plannedBefore, { words: 'what was planned before', shared: 'always' }),
  },
});

export const cyclePlan = declare({
  name: { one: 'plan', many: 'plans' },
  about: 'Plan. `locked` is when the prediction was fixed, `amended` lists each later change.',
  members: {
    ...planned,
    locked: member(v.optional(instantSchema), {
      words: 'when the prediction was fixed',
      absent: unsaid,
      shared: 'always',
    }),
    amended: optionalList(amendment, { words: 'the amendments', shared: 'always', known: ['at'] }),
  },
});

export const cycleDo = declare({
  name: { one: 'do', many: 'dos' },
  about: 'Do.',
  members: {
    asPlanned: member(v.optional(v.boolean()), {
      words: 'whether it went as planned',
      absent: unsaid,
      shared: 'always',
    }),
    observations: longText('the observations'),
    start: date('the start'),
    end: date('the end'),
  },
});

export const cycleStudy = declare({
  name: { one: 'study', many: 'studies' },
  about: 'Study. `comparison` is with the prediction.',
  members: {
    results: longText('the results'),
    comparison: longText('the comparison with the prediction'),
    predictionHeld: choice(['yes', 'partly', 'no'], 'whether the prediction held'),
    learning: longText('what was learned'),
  },
});

export const cycleAct = declare({
  name: { one: 'act', many: 'acts' },
  about: 'Act.',
  members: {
    decision: choice(decisions, 'the decision'),
    next: longText('what comes next'),
  },
});

const always = { absent: filled(() => ({})), shared: 'always' } as const;

export const cycle = declare({
  name: { one: 'PDSA cycle', many: 'PDSA cycles', came: 'Began', changed: 'Worked on' },
  knownBy: 'title',
  about:
    'One PDSA cycle of a change idea. `previous` is the cycle of the same idea that it follows, never in a circle.',
  members: {
    id: ownId,
    idea: member(idSchema, {
      words: 'the change idea',
      absent: needed,
      shared: 'always',
      refers: { to: 'nodes', gone: 'holder', inFile: 'refused', says: 'tests', rests: 'always', belongs: true },
    }),
    title: title('the title'),
    purpose: choice(purposes, 'the purpose'),
    previous: member(v.optional(idSchema), {
      words: 'the cycle that it follows',
      absent: unsaid,
      shared: 'always',
      refers: { to: 'cycles', gone: 'mention', inFile: 'refused', says: 'follows', rests: 'when made' },
    }),
    scale: text('the scale'),
    step: member(v.optional(v.pipe(numberSchema, v.integer(), v.minValue(1))), {
      words: 'its step in the ramp',
      absent: unsaid,
      shared: 'always',
    }),
    owner: text('the owner'),
    stage: member(v.picklist(stages), {
      words: 'the stage',
      absent: refused(() => 'plan' as const),
      shared: 'always',
    }),
    plan: part(cyclePlan, { ...always, words: 'plan' }),
    do: part(cycleDo, { ...always, words: 'do' }),
    study: part(cycleStudy, { ...always, words: 'study' }),
    act: part(cycleAct, { ...always, words: 'act' }),
    measures: member(v.optional(v.array(idSchema)), {
      words: 'the measures',
      absent: unsaid,
      shared: 'always',
      // Whoever follows a measure in a cycle wants it there, though somebody else has just deleted the measure.
      refers: { to: 'measures', gone: 'mention', inFile: 'refused', says: 'uses', rests: 'when made' },
    }),
  },
});
