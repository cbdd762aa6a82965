/**
 * Stakeholders on the grid of power and impact: in their cells, not yet placed, and where they stood before. A day shows
 * them as they were judged then.
 *
 * Must not know: pixels.
 */
import { count } from '../../../kit/english';
import type { Plan, Stakeholder, StakeholderId } from '../../model/schema';
import { fiveCells, type FivePlace } from '../fiveGrid';
import { dayBefore, standingOn } from './movement';
import { activeStakeholders } from './registered';
import { powerPlace, sectorAt, type PowerPlace, type Sector } from './sector';
import { stakeholderTitle } from './words';

export interface PowerCell extends PowerPlace {
  readonly ids: readonly StakeholderId[];
}

export interface Moved {
  readonly id: StakeholderId;
  readonly from: PowerPlace;
  readonly to: PowerPlace;
}

export interface PowerGrid {
  /** All 25, row by row from the greatest power, each row from the least impact. */
  readonly cells: readonly PowerCell[];
  readonly unplaced: readonly StakeholderId[];
  /** Since the assessment before; none where there was none. */
  readonly moved: readonly Moved[];
  /** Of that assessment. */
  readonly since: string | undefined;
}

type People = Pick<Plan, 'stakeholders'>;

export interface PowerShown {
  /** Absent: as they stand. */
  readonly day?: string | undefined;
  /** Somebody who is on the way to another place. */
  readonly carried?: { readonly id: StakeholderId; readonly place: PowerPlace | undefined } | undefined;
}

export const upright = ({ power, impact }: PowerPlace): FivePlace => ({ up: power, right: impact });
export const laidDown = ({ up, right }: FivePlace): PowerPlace => ({ power: up, impact: right });

export function powerGrid({ stakeholders }: People, { day, carried }: PowerShown = {}): PowerGrid {
  const shown = activeStakeholders(stakeholders);
  const since = dayBefore(stakeholders, day);
  const placeOf = (each: Stakeholder) => (each.id === carried?.id ? carried.place : powerPlace(standingOn(each, day)));
  const cells = fiveCells(shown, (each) => {
    const place = placeOf(each);
    return place && upright(place);
  });
  return {
    cells: cells.map((cell): PowerCell => ({ ...laidDown(cell), ids: cell.ids })),
    unplaced: shown.flatMap((each) => (placeOf(each) ? [] : each.id)),
    moved: shown.flatMap((each) => {
      const [from, to] = [since === undefined ? undefined : powerPlace(standingOn(each, since)), placeOf(each)];
      const hasMoved = from && to && (from.power !== to.power || from.impact !== to.impact);
      return hasMoved ? { id: each.id, from, to } : [];
    }),
    since,
  };
}

/** How many stand in each sector. */
export function sectorCounts({ cells }: PowerGrid): Readonly<Record<Sector, number>> {
  const counts = { satisfy: 0, manage: 0, monitor: 0, inform: 0 };
  for (const cell of cells) counts[sectorAt(cell)] += cell.ids.length;
  return counts;
}

/** “Power 2, impact 5”. */
export function powerPlaceName({ power, impact }: PowerPlace): string {
  return `Power ${power}, impact ${impact}`;
}

/** “power 2 → 3”, “impact 4 → 5”, both where both are others. */
export function movedWords({ from, to }: Pick<Moved, 'from' | 'to'>): string {
  const each = (['power', 'impact'] as const).filter((member) => from[member] !== to[member]);
  return each.map((member) => `${member} ${from[member]} → ${to[member]}`).join(', ');
}

/** “Power 2, impact 5, Inform, 3 people: Call handlers, …”. */
export function powerCellName({ stakeholders }: People, cell: PowerCell, sector: string): string {
  const names = cell.ids.flatMap((id) => (stakeholders[id] ? stakeholderTitle(stakeholders[id]) : []));
  const who = names.length === 0 ? 'nobody' : `${count(names.length, 'stakeholder')}: ${names.join(', ')}`;
  return `${powerPlaceName(cell)}, ${sector}, ${who}`;
}

/** Those who speak for patients or carers and stand where they are only told: their influence is to be raised. */
export function unheardVoices({ stakeholders }: People, { cells }: PowerGrid): readonly StakeholderId[] {
  return cells
    .filter((cell) => sectorAt(cell) === 'inform')
    .flatMap(({ ids }) => ids.filter((id) => stakeholders[id]?.voice === true));
}
