/** Writes the engagement plan as an Excel workbook: a row a stakeholder, those first who are due first, and all contacts. */
import { peopleCellText } from '../../plan/ask/people/cells';
import { peopleColumnNames, type PeopleColumn } from '../../plan/ask/people/columns';
import { isContact } from '../../plan/ask/people/contacts';
import { peopleRows } from '../../plan/ask/people/rows';
import { stakeholderTitle } from '../../plan/ask/people/words';
import { inOrderBy } from '../../plan/model/order';
import type { Contact, Plan, Stakeholder } from '../../plan/model/schema';
import { titleOf } from './boxFacts';
import { dayCell, listSheet, type Cell, type Field } from './workbook/sheet';
import { writeSheets } from './xlsx';

const widths: Partial<Record<PeopleColumn, number>> = { name: 28, matters: 44, next: 36, promise: 36, stance: 32 };
const columns: readonly PeopleColumn[] = [
  ...(['due', 'name', 'kind', 'organisation', 'classes', 'matters', 'stance', 'power', 'impact', 'level'] as const),
  ...(['promise', 'owner', 'channel', 'every', 'last', 'next'] as const),
];
/** Of a plan without judgements these are left out whole: an empty column would say that nobody had been judged. */
const judgements: ReadonlySet<PeopleColumn> = new Set<PeopleColumn>(['stance', 'power']);

/** `today`: YYYY-MM-DD. */
export function engagementXlsx(plan: Plan, today: string): Uint8Array<ArrayBuffer> {
  const rows = peopleRows(
    plan,
    {
      marks: [],
      withInactive: false,
      sort: { column: 'due', isDown: false },
      group: 'none',
      folded: new Set(),
      me: '',
    },
    today,
  );
  const people = rows.flatMap((row) => (row.kind === 'person' ? (plan.stakeholders[row.id] ?? []) : []));
  const shown = columns.filter((column) => plan.redacted !== true || !judgements.has(column));
  const fields = shown.map((column): Field<Stakeholder> => [
    peopleColumnNames[column],
    widths[column] ?? 16,
    (stakeholder) => cellOf(plan, stakeholder, column),
  ]);
  const contacts = inOrderBy(plan.contacts, 'date').filter(isContact);
  const { description, created, modified } = plan;
  return writeSheets(
    [listSheet('Engagement plan', fields, people), listSheet('Contacts', contactFields(plan), contacts)],
    { title: `Engagement plan: ${titleOf(plan)}`, description, created, modified },
  );
}

function cellOf(plan: Plan, stakeholder: Stakeholder, column: PeopleColumn): Cell {
  const text = peopleCellText(plan, stakeholder, column);
  if (text === '') return undefined;
  if (column === 'due' || column === 'last') return { date: text };
  return column === 'power' || column === 'impact' ? Number(text) : text;
}

function contactFields({ stakeholders, redacted = false }: Plan): readonly Field<Contact>[] {
  const names = (ids: readonly string[]) =>
    ids.flatMap((id) => (stakeholders[id] ? [stakeholderTitle(stakeholders[id])] : [])).join(', ');
  return [
    ['Date', 13, ({ date }) => dayCell(date)],
    ['With', 30, ({ stakeholders: ids }) => names(ids)],
    ['How', 16, ({ kind }) => kind],
    ...(redacted ? [] : [['What came of it', 50, ({ summary }) => summary] as Field<Contact>]),
    ['Next step', 36, ({ next }) => next],
    ['By', 13, ({ due }) => dayCell(due)],
    ['Owner', 20, ({ owner }) => owner],
  ];
}
