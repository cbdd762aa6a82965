/** The groups in which the engagement plan lists people: by what is due, or by owner, sector or level. Today is an argument. */
import { engagementLevels } from '../../model/choices';
import type { Plan, Stakeholder } from '../../model/schema';
import { daysUntilDue } from './contacts';
import { sectorOf, sectorWords } from './sector';
import { levelWords } from './words';

export const peopleGroupings = ['due', 'owner', 'sector', 'level'] as const;
export type PeopleGrouping = (typeof peopleGroupings)[number];

export const peopleGroupingWords: Readonly<Record<PeopleGrouping, string>> = {
  due: 'What is due',
  owner: 'Owner',
  sector: 'Sector',
  level: 'Level',
};

interface GroupOfPeople {
  /** No id begins with a colon. */
  readonly key: `:${string}`;
  readonly label: string;
}

/** In their order, those without a value last. `of` gives the key of somebody. */
interface Grouping {
  readonly groups: readonly GroupOfPeople[];
  readonly of: (stakeholder: Stakeholder) => string;
}

export function groupingOf(plan: Plan, by: PeopleGrouping, people: readonly Stakeholder[], today: string): Grouping {
  switch (by) {
    case 'due':
      return { groups: byDue, of: (each) => dueGroup(daysUntilDue(plan, each, today)) };
    case 'owner':
      return byOwner(people);
    case 'sector':
      return {
        groups: [
          ...bySector.map((sector) => ({ key: `:${sector}` as const, label: sectorWords(plan, sector) })),
          { key: ':unplaced', label: 'Not placed yet' },
        ],
        of: (each) => `:${sectorOf(each) ?? 'unplaced'}`,
      };
    case 'level':
      return {
        groups: [
          ...engagementLevels.toReversed().map((level) => ({ key: `:${level}` as const, label: levelWords[level] })),
          { key: ':unsaid', label: 'No level yet' },
        ],
        of: ({ level }) => `:${level ?? 'unsaid'}`,
      };
  }
}

/** Whoever needs most stands first. */
const bySector = ['manage', 'satisfy', 'inform', 'monitor'] as const;

const byDue: readonly GroupOfPeople[] = [
  { key: ':overdue', label: 'Overdue' },
  { key: ':week', label: 'Today and this week' },
  { key: ':fortnight', label: 'The next two weeks' },
  { key: ':later', label: 'Later' },
  { key: ':none', label: 'No date yet' },
];

/** Days from today on to the end of what is meant by the words. */
function dueGroup(days: number | undefined): string {
  if (days === undefined) return ':none';
  if (days < 0) return ':overdue';
  return days < 6 ? ':week' : days <= 14 ? ':fortnight' : ':later';
}

function byOwner(people: readonly Stakeholder[]): Grouping {
  const ownerOf = ({ owner = '' }: Stakeholder) => owner.trim();
  const owners = [...new Set(people.map(ownerOf))].filter((owner) => owner !== '');
  return {
    groups: [
      ...owners
        .sort((a, b) => a.localeCompare(b, 'en'))
        .map((owner) => ({ key: `:owner:${owner}` as const, label: owner })),
      { key: ':nobody', label: 'Nobody' },
    ],
    of: (each) => (ownerOf(each) === '' ? ':nobody' : `:owner:${ownerOf(each)}`),
  };
}
