/**
 * The rows of the commitment chart: where everybody stands and is needed, how far it is, where they stood before, in the
 * order that a reader chooses.
 *
 * Must not know: pixels, the clock.
 */
import { count } from '../../../kit/english';
import { stances } from '../../model/choices';
import type { Plan, Stakeholder, StakeholderId, Stance } from '../../model/schema';
import { dayBefore, standingOn } from './movement';
import { activeStakeholders } from './registered';
import { sectors, sectorOf } from './sector';
import { stanceGap } from './stance';
import { stakeholderTitle } from './words';

export interface CommitmentRow {
  readonly id: StakeholderId;
  readonly now: Stance | undefined;
  readonly needed: Stance | undefined;
  /** Where they stood at the assessment before; absent where nothing moved. */
  readonly before: Stance | undefined;
  /** Steps up; fewer than none downwards; absent where it cannot be said. */
  readonly gap: number | undefined;
}

export const commitmentOrders = ['gap', 'name', 'sector', 'owner', 'register'] as const;
export type CommitmentOrder = (typeof commitmentOrders)[number];

export const commitmentOrderWords: Readonly<Record<CommitmentOrder, string>> = {
  gap: 'Gap',
  name: 'Name',
  sector: 'Sector',
  owner: 'Owner',
  register: 'Register',
};

type People = Pick<Plan, 'stakeholders'>;

export function commitmentRows({ stakeholders }: People, order: CommitmentOrder): readonly CommitmentRow[] {
  const since = dayBefore(stakeholders, undefined);
  return inThatOrder(activeStakeholders(stakeholders), order).map((each) => {
    const { now, needed } = each.stance ?? {};
    const stood = since === undefined ? undefined : standingOn(each, since).now;
    return { id: each.id, now, needed, before: stood === now ? undefined : stood, gap: stanceGap(each) };
  });
}

function inThatOrder(people: readonly Stakeholder[], order: CommitmentOrder): readonly Stakeholder[] {
  const byName = (a: Stakeholder, b: Stakeholder) => stakeholderTitle(a).localeCompare(stakeholderTitle(b), 'en-GB');
  const sectorAt = (each: Stakeholder) => {
    const sector = sectorOf(each);
    return sector === undefined ? sectors.length : sectors.indexOf(sector);
  };
  switch (order) {
    case 'register':
      return people;
    case 'name':
      return people.toSorted(byName);
    case 'sector':
      return people.toSorted((a, b) => sectorAt(a) - sectorAt(b));
    case 'owner':
      // Nobody comes last.
      return people.toSorted(
        (a, b) =>
          Number(ownerOf(a) === '') - Number(ownerOf(b) === '') || ownerOf(a).localeCompare(ownerOf(b), 'en-GB'),
      );
    case 'gap':
      return people.toSorted(
        (a, b) =>
          (stanceGap(b) ?? -stances.length) - (stanceGap(a) ?? -stances.length) || (b.power ?? 0) - (a.power ?? 0),
      );
  }
}

const ownerOf = ({ owner = '' }: Stakeholder) => owner.trim();

/** “2 steps up”, “1 step down”, “There”; empty where it cannot be said. */
export function gapWords(gap: number | undefined): string {
  if (gap === undefined) return '';
  if (gap === 0) return 'There';
  return `${count(Math.abs(gap), 'step')} ${gap > 0 ? 'up' : 'down'}`;
}

/** How many stand at each place, and how many are needed there. */
export function stanceTotals(rows: readonly CommitmentRow[], member: 'now' | 'needed'): readonly number[] {
  return stances.map((stance) => rows.filter((row) => row[member] === stance).length);
}

/** “10 of 14 need to move up, 3 are there, 1 may step back”. */
export function commitmentSentence(rows: readonly CommitmentRow[]): string {
  const up = rows.filter(({ gap = 0 }) => gap > 0).length;
  const there = rows.filter(({ gap }) => gap === 0).length;
  const down = rows.filter(({ gap = 0 }) => gap < 0).length;
  const unsaid = rows.length - up - there - down;
  return [
    `${up} of ${rows.length} ${up === 1 ? 'needs' : 'need'} to move up`,
    ...(there > 0 ? [`${there} ${there === 1 ? 'is' : 'are'} there`] : []),
    ...(down > 0 ? [`${down} may step back`] : []),
    ...(unsaid > 0 ? [`${unsaid} not yet judged`] : []),
  ].join(', ');
}
