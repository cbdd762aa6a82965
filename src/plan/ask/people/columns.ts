/** The columns in which stakeholders are listed: the register has some of them, the engagement plan others. */

export const peopleColumns = [
  'kind',
  'name',
  'due',
  'role',
  'organisation',
  'classes',
  'voice',
  'matters',
  'gains',
  'loses',
  'stance',
  'power',
  'impact',
  'level',
  'promise',
  'owner',
  'channel',
  'every',
  'last',
  'next',
  'boxes',
  'notes',
] as const;

export type PeopleColumn = (typeof peopleColumns)[number];

/** What is typed into; the others follow from contacts and boxes. */
export type WrittenPeopleColumn = Exclude<PeopleColumn, 'due' | 'last' | 'boxes'>;

export const peopleColumnNames: Readonly<Record<PeopleColumn, string>> = {
  kind: 'Kind',
  name: 'Who',
  due: 'Next due',
  role: 'Role',
  organisation: 'Organisation',
  classes: 'Class',
  voice: 'Patient voice',
  matters: 'What matters to them',
  gains: 'What they gain',
  loses: 'What they lose',
  stance: 'Now → needed',
  power: 'Power',
  impact: 'Impact on them',
  level: 'Level',
  promise: 'What it promises',
  owner: 'Owner',
  channel: 'How',
  every: 'How often',
  last: 'Last contact',
  next: 'Next step',
  boxes: 'Boxes that touch them',
  notes: 'Notes',
};

export function isWrittenOfPeople(column: PeopleColumn): column is WrittenPeopleColumn {
  return column !== 'due' && column !== 'last' && column !== 'boxes';
}
