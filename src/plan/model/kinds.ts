/**
 * The table of what a plan consists of: its own members in the order of the file, and by them every kind of thing that
 * it holds. A further kind is declared in `kinds/` and gets one line here.
 */
import * as v from 'valibot';
import { filled, needed, refused } from './absence';
import { untold, type RecordsIn } from './declaration';
import { declare, list, member, optionalList, optionalRecords, part, records } from './declare';
import { appearance } from './kinds/appearance';
import { column } from './kinds/column';
import { comment } from './kinds/comment';
import { contact } from './kinds/contact';
import { cycle } from './kinds/cycle';
import { dismissal } from './kinds/dismissal';
import { heard } from './kinds/heard';
import { link } from './kinds/link';
import { measure } from './kinds/measure';
import { milestone } from './kinds/milestone';
import { node } from './kinds/node';
import { namedVersion, progressScore } from './kinds/past';
import { title, yesOrNo } from './kinds/shared';
import { stakeholder } from './kinds/stakeholder';
import { tag } from './kinds/tag';
import { tie } from './kinds/tie';
import { limits } from './limits';
import { idSchema, instantSchema, notesSchema } from './values';

const none = () => [];
const always = { absent: filled(none), shared: 'always', words: untold } as const;
/** A page that is only to be looked at tells nothing of people. */
const ofPeople = { words: untold, shared: 'never' } as const;
/** What the plan is, whatever state it is in. */
const stamp = { words: untold, shared: 'always', stays: true } as const;
const instant = member(instantSchema, { ...stamp, absent: refused(() => '1970-01-01T00:00:00.000Z') });

export const plan = declare({
  name: { one: 'plan', many: 'plans' },
  knownBy: 'title',
  about: 'One improvement plan.',
  members: {
    id: member(idSchema, { ...stamp, absent: needed, refers: 'itself' }),
    title: title('the title'),
    description: member(notesSchema, { words: 'the description', absent: filled(() => ''), shared: 'always' }),
    revision: member(idSchema, { ...stamp, absent: refused(() => 'unknown'), refers: 'itself' }),
    ancestors: member(v.pipe(v.array(idSchema), v.maxLength(limits.ancestors)), {
      words: untold,
      absent: filled(none),
      shared: 'never',
      refers: 'elsewhere',
      limit: limits.ancestors,
      stays: true,
    }),
    created: instant,
    modified: instant,
    columns: records(column, { ...always, absent: refused(none), order: 'the order of the columns' }),
    nodes: records(node, { ...always, absent: refused(none), limit: limits.nodes, order: untold }),
    links: records(link, { ...always, limit: limits.links, order: untold }),
    cycles: records(cycle, {
      ...always,
      shared: 'with notes',
      limit: limits.cycles,
      order: 'the order of the PDSA cycles',
    }),
    measures: records(measure, { ...always, limit: limits.measures, order: 'the order of the measures' }),
    tags: records(tag, { ...always, limit: limits.tags, order: 'the order of the tags' }),
    progress: list(progressScore, {
      words: 'the progress scores',
      shared: 'never',
      limit: limits.progress,
      known: ['date'],
    }),
    versions: list(namedVersion, {
      stays: true,
      words: 'the names of versions',
      shared: 'never',
      limit: limits.versions,
      known: ['revision'],
    }),
    appearance: part(appearance, {
      words: 'the appearance',
      absent: filled(() => ({})),
      shared: 'always',
      trivial: true,
    }),
    stakeholders: optionalRecords(stakeholder, {
      ...ofPeople,
      limit: limits.stakeholders,
      order: 'the order of the stakeholders',
    }),
    ties: optionalRecords(tie, { ...ofPeople, limit: limits.ties, order: untold }),
    contacts: optionalRecords(contact, { ...ofPeople, limit: limits.contacts, order: untold }),
    heard: optionalRecords(heard, { ...ofPeople, limit: limits.heard, order: untold }),
    comments: optionalRecords(comment, {
      words: untold,
      shared: 'never',
      limit: limits.comments,
      order: untold,
    }),
    milestones: optionalRecords(milestone, {
      words: untold,
      shared: 'always',
      limit: limits.milestones,
      order: untold,
    }),
    dismissed: optionalList(dismissal, {
      words: 'the findings put aside',
      shared: 'never',
      limit: limits.dismissed,
      known: ['rule', 'on'],
    }),
    redacted: yesOrNo(untold, false, 'never'),
  },
});

export type PlanMembers = typeof plan.members;
/** The members of a plan that are records by id. */
export type Part = RecordsIn<PlanMembers>;
