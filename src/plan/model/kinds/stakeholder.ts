/** Stakeholders: people, groups and organisations that the work touches or that can touch it. */
import * as v from 'valibot';
import { needed, refused, unsaid } from '../absence';
import { engagementLevels, stakeholderClasses, stakeholderKinds, stances } from '../choices';
import { declare, member, optionalList, optionalPart } from '../declare';
import { dateSchema, idSchema, numberSchema } from '../values';
import { choice, date, longText, ownId, text, title, yesOrNo } from './shared';

const oneToFive = [1, 2, 3, 4, 5] as const;
// A page that is only to be looked at tells nothing of people.
const shared = 'never';

const stance = declare({
  name: { one: 'stance', many: 'stances' },
  about: 'How committed they are today, and how committed they have to be.',
  members: {
    now: choice(stances, 'where they stand', shared),
    needed: choice(stances, 'where they are needed', shared),
  },
});

const assessment = declare({
  name: { one: 'assessment', many: 'assessments' },
  about: 'How they were judged on a day, at most once a day.',
  members: {
    date: member(dateSchema, { words: 'the date', absent: needed, shared }),
    power: choice(oneToFive, 'the power', shared),
    impact: choice(oneToFive, 'the impact on them', shared),
    now: choice(stances, 'where they stood', shared),
  },
});

export const stakeholder = declare({
  name: { one: 'stakeholder', many: 'stakeholders' },
  knownBy: 'name',
  about:
    'A person, a group or an organisation. `nodes` are the boxes that affect them, `voice` says that they speak for patients or carers, `team` that they belong to the improvement team, `active` false that they have left.',
  members: {
    id: ownId,
    name: title('the name'),
    kind: member(v.picklist(stakeholderKinds), {
      words: 'the kind',
      absent: refused(() => 'person' as const),
      shared,
    }),
    role: text('the role', shared),
    organisation: text('the organisation', shared),
    classes: member(v.optional(v.array(v.picklist(stakeholderClasses))), {
      words: 'the classes',
      absent: unsaid,
      shared,
    }),
    voice: yesOrNo('whether they speak for patients', false, shared),
    matters: longText('what matters to them', shared),
    gains: longText('what they gain', shared),
    loses: longText('what they lose', shared),
    nodes: member(v.optional(v.array(idSchema)), {
      words: 'the boxes that touch them',
      absent: unsaid,
      shared,
      refers: { to: 'nodes', gone: 'mention', inFile: 'dropped', says: 'is affected by', rests: 'when made' },
    }),
    power: choice(oneToFive, 'the power', shared),
    impact: choice(oneToFive, 'the impact on them', shared),
    stance: optionalPart(stance, { words: 'the commitment', shared }),
    level: choice(engagementLevels, 'the level', shared),
    promise: longText('the promise', shared),
    owner: text('the owner', shared),
    channel: text('the channel', shared),
    everyWeeks: member(v.optional(v.pipe(numberSchema, v.integer(), v.minValue(1))), {
      words: 'how often they are spoken to',
      absent: unsaid,
      shared,
    }),
    active: yesOrNo('whether they are active', true, shared),
    consent: longText('the consent', shared),
    team: yesOrNo('whether they are of the team', false, shared),
    asked: date('when they were asked', shared),
    answered: date('when they answered', shared),
    tags: member(v.optional(v.array(idSchema)), {
      words: 'the tags',
      absent: unsaid,
      shared,
      refers: { to: 'tags', gone: 'mention', inFile: 'dropped', says: 'wears', rests: 'when made', yields: true },
    }),
    notes: longText('the notes', shared),
    assessed: optionalList(assessment, { words: 'the assessments', shared, by: 'date' }),
  },
});
