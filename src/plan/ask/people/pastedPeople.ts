/**
 * A list of names, perhaps with more in further columns, on its way into the register: who is new, who looks like somebody
 * that is there already, what was not understood.
 *
 * Must not know: where the list comes from, how people are added.
 */
import { folded } from '../../../kit/folded';
import { quote } from '../../../kit/english';
import { tidyName } from '../../../kit/names';
import type { Plan, Stakeholder } from '../../model/schema';
import { isWrittenOfPeople, peopleColumnNames, type PeopleColumn, type WrittenPeopleColumn } from './columns';
import { readPeopleCell, type PeopleCell } from './readCell';
import { stakeholderNamed } from './register';

export interface PastedPerson {
  readonly name: string;
  /** What its other columns say. */
  readonly cells: readonly PeopleCell[];
  /** Who is there already under this name; of a name that the list has twice, its first. */
  readonly like: string | undefined;
}

export interface PastedPeople {
  readonly people: readonly PastedPerson[];
  readonly columns: readonly (WrittenPeopleColumn | undefined)[];
  /** The headings of columns that were not understood, or came a second time: they are left out. */
  readonly leftOut: readonly string[];
  /** Sentences on cells that were left out. */
  readonly problems: readonly string[];
}

/** What heads a column in other people's lists. */
const headings: Readonly<Record<string, WrittenPeopleColumn>> = {
  name: 'name',
  names: 'name',
  stakeholder: 'name',
  stakeholders: 'name',
  person: 'name',
  type: 'kind',
  'job title': 'role',
  title: 'role',
  position: 'role',
  organization: 'organisation',
  org: 'organisation',
  department: 'organisation',
  service: 'organisation',
  team: 'organisation',
  category: 'classes',
  classes: 'classes',
  voice: 'voice',
  'patient or carer voice': 'voice',
  concerns: 'matters',
  'what matters': 'matters',
  interests: 'matters',
  matters: 'matters',
  gains: 'gains',
  losses: 'loses',
  note: 'notes',
  comments: 'notes',
  influence: 'power',
  impact: 'impact',
  interest: 'impact',
  commitment: 'stance',
  stance: 'stance',
  now: 'stance',
  'commitment now': 'stance',
  'current commitment': 'stance',
  engagement: 'level',
  lead: 'owner',
  channel: 'channel',
  frequency: 'every',
};

const named = new Map(
  (Object.entries(peopleColumnNames) as [PeopleColumn, string][]).flatMap(([column, words]) =>
    isWrittenOfPeople(column) ? [[folded(words), column] as const] : [],
  ),
);

function headingOf(cell: string): WrittenPeopleColumn | undefined {
  const words = folded(cell).trim();
  return named.get(words) ?? (Object.hasOwn(headings, words) ? headings[words] : undefined);
}

/** `shown`: the columns that a block without headings is read by, the name first. */
export function readPeopleBlock(
  plan: Plan,
  block: readonly (readonly string[])[],
  shown: readonly PeopleColumn[],
): PastedPeople {
  const rows = withNeeded(block);
  const [head = []] = rows;
  const found = head.map(headingOf);
  const hasHead = found.includes('name');
  const usual = shown.filter(isWrittenOfPeople).filter((column) => column !== 'kind');
  const columns = hasHead ? firstOfEach(found) : head.map((_, at) => usual[at]);
  const nameAt = columns.indexOf('name');
  const problems: string[] = [];
  const names = new Map<string, string>();
  const people = rows.slice(hasHead ? 1 : 0).flatMap((row): PastedPerson[] => {
    const name = tidyName(row[nameAt] ?? '');
    if (name === '') return [];
    const cells = columns.flatMap((column, at) => {
      const text = row[at] ?? '';
      if (column === undefined || column === 'name' || text.trim() === '') return [];
      const reading = readPeopleCell(column, text);
      if ('cell' in reading) return [reading.cell];
      problems.push(`${peopleColumnNames[column]} of ${quote(name)}: ${reading.problem}`);
      return [];
    });
    const like = stakeholderNamed(plan, name)?.name ?? names.get(folded(name));
    names.set(folded(name), name);
    return [{ name, cells, like }];
  });
  const leftOut = hasHead ? head.filter((words, at) => columns[at] === undefined && isFilled(rows, at, words)) : [];
  return { people, columns, leftOut: leftOut.map(tidyName), problems };
}

const isFilled = (rows: Block, at: number, heading: string) =>
  heading.trim() !== '' && rows.slice(1).some((row) => (row[at] ?? '').trim() !== '');

type Block = readonly (readonly string[])[];

const needed: ReadonlySet<string> = new Set(['needed', 'commitment needed', 'needed commitment', 'target commitment']);

/** Where somebody stands and where they are needed stand in one cell here; other lists have a column for each. */
function withNeeded(block: Block): Block {
  const [head = []] = block;
  const neededAt = head.findIndex((cell) => needed.has(folded(cell).trim()));
  if (neededAt === -1) return block;
  const nowAt = head.findIndex((cell) => headingOf(cell) === 'stance');
  const joined = (row: readonly string[]) => {
    const [now, wanted] = [(row[nowAt] ?? '').trim(), (row[neededAt] ?? '').trim()];
    return wanted === '' || wanted === '–' ? now : `${now} → ${wanted}`;
  };
  return block.map((row, line) =>
    row.map((cell, at) => {
      if (at === neededAt) return nowAt !== -1 ? '' : line === 0 ? 'stance' : joined(row);
      return at === nowAt && line > 0 ? joined(row) : cell;
    }),
  );
}

/** A column that comes twice counts once. */
function firstOfEach(columns: readonly (WrittenPeopleColumn | undefined)[]) {
  return columns.map((column, at) => (columns.indexOf(column) === at ? column : undefined));
}

/** Group names in the plural, and what bears the name of an organisation, are proposed as such. */
export function likelyKind(name: string): Stakeholder['kind'] {
  const words = folded(name);
  if (/\b(?:trust|board|department|service|council|association|university|union|ministry|company|charity)$/.test(words))
    return 'organisation';
  return /(?:[^s]s|staff|team|panel|forum|group|committee|public|people)$/.test(words) || words.startsWith('people ')
    ? 'group'
    : 'person';
}
