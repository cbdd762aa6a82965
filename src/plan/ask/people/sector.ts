/**
 * Where stakeholders stand by their power and the impact on them: in the cells of a grid of five by five and in its four
 * sectors. 3 counts as high.
 *
 * Must not know: pixels.
 */
import type { Plan, Stakeholder } from '../../model/schema';
import type { Size } from '../readWords';
import { oneLine } from '../words';

/** From the upper left (great power, little impact) to the lower right. */
export const sectors = ['satisfy', 'manage', 'monitor', 'inform'] as const;
export type Sector = (typeof sectors)[number];

export interface PowerPlace {
  readonly power: Size;
  readonly impact: Size;
}

const usual: Readonly<Record<Sector, string>> = {
  satisfy: 'Satisfy',
  manage: 'Manage',
  monitor: 'Monitor',
  inform: 'Inform',
};

/** Under which name the plan keeps its own words for a sector. */
export const sectorKey = (sector: Sector): string => `power-impact-${sector}`;

/** The plan's own words where it has some. */
export function sectorWords(plan: Pick<Plan, 'appearance'>, sector: Sector): string {
  return oneLine(plan.appearance.words?.[sectorKey(sector)] ?? '') || usual[sector];
}

const means: Readonly<Record<Sector, string>> = {
  satisfy: 'keep content, ask early',
  manage: 'work closely together',
  monitor: 'little effort, look again',
  inform: 'tell and ask, raise their influence',
};

/** What is done with those who stand there; nothing where the plan has words of its own. */
export function sectorMeans(plan: Pick<Plan, 'appearance'>, sector: Sector): string {
  return sectorWords(plan, sector) === usual[sector] ? means[sector] : '';
}

export function powerPlace({ power, impact }: Pick<Stakeholder, 'power' | 'impact'>): PowerPlace | undefined {
  return power === undefined || impact === undefined ? undefined : { power, impact };
}

export function sectorAt({ power, impact }: PowerPlace): Sector {
  if (power >= 3) return impact >= 3 ? 'manage' : 'satisfy';
  return impact >= 3 ? 'inform' : 'monitor';
}

/** Undefined for whoever is not assessed on both. */
export function sectorOf(stakeholder: Pick<Stakeholder, 'power' | 'impact'>): Sector | undefined {
  const place = powerPlace(stakeholder);
  return place && sectorAt(place);
}
