import { describe, expect, it } from 'vitest';
import { peopleCellName, peopleCellText } from '../../../../src/plan/ask/people/cells';
import type { PeopleColumn, WrittenPeopleColumn } from '../../../../src/plan/ask/people/columns';
import { likelyKind, readPeopleBlock } from '../../../../src/plan/ask/people/pastedPeople';
import { readPeopleCell } from '../../../../src/plan/ask/people/readCell';
import { peopleMarkCounts, peopleRows, type PeopleChoices } from '../../../../src/plan/ask/people/rows';
import type { Stakeholder } from '../../../../src/plan/model/schema';
import { peoplePlan } from '../../../fixtures/plans';

const plan = peoplePlan();
const who = (id: string) => plan.stakeholders[id] as Stakeholder;
const today = '2026-11-30';

const read: [WrittenPeopleColumn, string, unknown][] = [
  ['name', '  Night   staff ', 'Night staff'],
  ['kind', 'org', 'organisation'],
  ['power', '4', 4],
  ['power', '0', undefined],
  ['impact', '–', undefined],
  ['level', 'Collab', 'collaborate'],
  ['every', '6', 6],
  ['every', 'every 6 weeks', 6],
  ['every', 'weekly', 1],
  ['every', 'Monthly', 4],
  ['every', 'every 2 months', 8],
  ['every', 'fortnightly', 2],
  ['classes', 'Champions; customer, champion', ['champion', 'customer']],
  ['classes', '', []],
  ['matters', 'One\r\nTwo ', 'One\nTwo'],
  ['owner', ' ', undefined],
];

describe('A cell of a stakeholder', () => {
  it.each(read)('%s: “%s” is read', (column, typed, value) => {
    expect(readPeopleCell(column, typed)).toEqual({ cell: { column, value } });
  });

  it.each([
    ['let', 'let', 'as it is'],
    ['Let it happen → Make it happen', 'let', 'make'],
    ['2 5', 'none', 'make'],
    ['3', 'let', 'as it is'],
    ['→ help', undefined, 'help'],
    ['', undefined, undefined],
  ])('commitment “%s” is read', (typed, now, needed) => {
    expect(readPeopleCell('stance', typed)).toEqual({ cell: { column: 'stance', now, needed } });
  });

  it.each<[WrittenPeopleColumn, string, string]>([
    ['power', '7', '“7” is not from 1 to 5.'],
    ['level', 'shout', '“shout” is not a level. Type Inform, Consult, Involve, Collaborate or Empower.'],
    ['every', 'often', '“often” is not how often. Type a number of weeks, such as 6.'],
    ['every', '0', '“0” is not how often. Type a number of weeks, such as 6.'],
    ['kind', '', '“” is not a kind. Type Person, Group or Organisation.'],
    [
      'stance',
      'let → keen',
      '“keen” is no commitment. Type Opposed, No commitment, Let it happen, Help it happen or Make it happen.',
    ],
  ])('%s: “%s” is refused with the reason', (column, typed, problem) => {
    expect(readPeopleCell(column, typed)).toEqual({ problem });
  });

  it('is read again as it was copied', () => {
    const columns: WrittenPeopleColumn[] = ['kind', 'classes', 'stance', 'power', 'level', 'every', 'organisation'];
    for (const column of columns)
      expect(readPeopleCell(column, peopleCellText(plan, who('sister'), column))).toHaveProperty('cell');
  });

  it.each<[PeopleColumn, string]>([
    ['stance', 'Now → needed: Now let it happen, needed make it happen, 2 steps up'],
    ['due', 'Next due: 23 November 2026, a week late'],
    ['last', 'Last contact: 2 November, Will walk round with us.'],
    ['boxes', 'Boxes that touch them: 2 boxes'],
    ['role', 'Role: empty'],
  ])('%s is said in words', (column, name) => {
    expect(peopleCellName(plan, who('sister'), column, today)).toBe(name);
  });
});

describe('A pasted list', () => {
  const columns: PeopleColumn[] = ['kind', 'name', 'organisation', 'classes', 'matters'];

  it('of names alone is of people, groups and organisations by their names', () => {
    const { people } = readPeopleBlock(
      plan,
      [['Night nurses'], [''], ['Dr Green'], ['porters'], ['Dr  green']],
      columns,
    );
    expect(people).toEqual([
      { name: 'Night nurses', cells: [], like: undefined },
      { name: 'Dr Green', cells: [], like: undefined },
      { name: 'porters', cells: [], like: 'Porters' },
      { name: 'Dr green', cells: [], like: 'Dr Green' },
    ]);
    expect(['Night nurses', 'Dr Green', 'City council', 'People who call at night', 'Boss'].map(likelyKind)).toEqual([
      'group',
      'person',
      'organisation',
      'group',
      'person',
    ]);
  });

  it('is read by its headings, whatever their order, and by the columns of the table without them', () => {
    const headed = readPeopleBlock(
      plan,
      [
        ['Lead', 'Person', 'Colour', 'Lead'],
        ['Ama', 'Dr Green', 'red', 'Ben'],
      ],
      columns,
    );
    expect(headed.columns).toEqual(['owner', 'name', undefined, undefined]);
    expect(headed.people[0]?.cells).toEqual([{ column: 'owner', value: 'Ama' }]);
    expect(headed.leftOut).toEqual(['Colour', 'Lead']);
    const plain = readPeopleBlock(plan, [['Dr Green', 'Clinic', 'boss']], columns);
    expect(plain.people[0]?.cells).toEqual([{ column: 'organisation', value: 'Clinic' }]);
    expect(plain.problems[0]).toMatch(/^Class of “Dr Green”: “boss” is not a class\./);
  });
});

describe('A pasted list with a column for where they are needed', () => {
  const block = (head: string[], ...rows: string[][]) => readPeopleBlock(plan, [head, ...rows], ['name']);
  const stance = (now: unknown, needed: unknown) => ({ column: 'stance', now, needed });

  it.each([
    [['Name', 'Now', 'Needed'], ['Dr Green', 'let', 'make'], stance('let', 'make')],
    [['Name', 'Needed', 'Commitment now'], ['Dr Green', 'help', 'Opposed'], stance('opposed', 'help')],
    [['Name', 'Needed'], ['Dr Green', 'help'], stance(undefined, 'help')],
    [['Name', 'Now', 'Needed'], ['Dr Green', 'let', ''], stance('let', 'as it is')],
  ])('%j %j', (head, row, cell) => {
    const pasted = block(head, row);
    expect(pasted).toMatchObject({ leftOut: [], problems: [] });
    expect(pasted.people[0]?.cells).toEqual([cell]);
  });

  it('has a patient voice and notes as well', () => {
    const { people, problems } = block(
      ['Name', 'Patient or carer voice', 'What matters', 'Comments'],
      ['Dr Green', 'Yes', 'Rest', 'Rings on Fridays'],
      ['Dr Brown', 'perhaps', '', ''],
    );
    expect(people[0]?.cells).toEqual([
      { column: 'voice', value: true },
      { column: 'matters', value: 'Rest' },
      { column: 'notes', value: 'Rings on Fridays' },
    ]);
    expect(problems).toEqual(['Patient voice of “Dr Brown”: “perhaps” is neither yes nor no.']);
  });
});

describe('The rows of a list', () => {
  const all: PeopleChoices = {
    marks: [],
    withInactive: false,
    sort: null,
    group: 'none',
    folded: new Set(),
    me: '',
  };
  const keys = (choices: Partial<PeopleChoices>, of = plan) =>
    peopleRows(of, { ...all, ...choices }, today).map(({ key }) => key);

  it('follow the register, filters and sorting', () => {
    expect(keys({})).toEqual(['sister', 'porters', 'forum']);
    expect(keys({ marks: ['voice'] })).toEqual(['forum']);
    expect(keys({ marks: ['mine'], me: 'ama' })).toEqual(['sister']);
    expect(keys({ sort: { column: 'impact', isDown: true } })).toEqual(['forum', 'sister', 'porters']);
    // Whoever has nothing there stands at the end, either way.
    expect(keys({ sort: { column: 'due', isDown: true } })).toEqual(['sister', 'porters', 'forum']);
    expect(keys({ sort: { column: 'due', isDown: false } })).toEqual(['porters', 'sister', 'forum']);
    const left = { ...plan, stakeholders: { ...plan.stakeholders, forum: { ...who('forum'), active: false } } };
    expect(keys({}, left)).toEqual(['sister', 'porters']);
    expect(keys({ withInactive: true }, left)).toEqual(['sister', 'porters', 'forum']);
  });

  it('stand in groups by when they are due, which fold', () => {
    expect(keys({ group: 'due' })).toEqual([':overdue', 'porters', 'sister', ':none', 'forum']);
    const folded = peopleRows(plan, { ...all, group: 'due', folded: new Set([':overdue']) }, today);
    expect(folded[0]).toMatchObject({ label: 'Overdue', isOpen: false, about: 'Porters, Ward sister' });
    const open = peopleRows(plan, { ...all, group: 'due' }, today);
    expect(open[0]).toMatchObject({ about: 'the oldest 3 weeks late' });
  });

  it.each<[PeopleChoices['group'], string[]]>([
    ['owner', ['Ama: sister', 'Nobody: porters forum']],
    ['sector', ['Manage: sister', 'Inform: porters forum']],
    ['level', ['Collaborate: sister', 'No level yet: porters forum']],
  ])('stand in groups by %s, each by what is due', (group, groups) => {
    const rows = peopleRows(plan, { ...all, group }, today);
    const found = rows.flatMap((row) => (row.kind === 'group' ? `${row.label}: ${row.ids.join(' ')}` : []));
    expect(found).toEqual(groups);
  });

  it('are counted by what they need', () => {
    expect(peopleMarkCounts(plan, '', today)).toEqual({ mine: 0, voice: 1, overdue: 2, above: 1, unowned: 2 });
  });
});
