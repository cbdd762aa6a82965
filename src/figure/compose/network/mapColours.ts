/**
 * What the colours of a map stand for: organisations, the largest first, or stances. There are eight colours for
 * organisations; who belongs to a further one, or to none, is grey.
 */
import { groupBy } from '../../../kit/groupBy';
import { groupOf, type PlanNetwork } from '../../../plan/ask/people/network';
import { stanceWords } from '../../../plan/ask/people/words';
import { stances } from '../../../plan/model/choices';
import type { Plan, StakeholderId } from '../../../plan/model/schema';
import { mix } from '../../colour/colour';
import { darkPalette, lightPalette, type Palette } from '../../colour/palette';
import { categoryMarks } from '../../colour/paints';
import { screenPalette } from '../../colour/screenPalette';

export type MapColouring = 'organisation' | 'stance';

/** Of a mark, and of the ground on which a group stands. */
export interface MapColour {
  readonly mark: string;
  readonly tint: string;
}

export interface MapPalette {
  readonly base: Omit<Palette, 'aim' | 'drivers' | 'change'>;
  readonly ground: string;
  readonly none: MapColour;
  readonly organisation: (index: number) => MapColour;
  readonly stance: (index: number) => MapColour;
}

const few = categoryMarks.light.length;

export const paperMapPalette: MapPalette = {
  base: lightPalette,
  ground: '#ffffff',
  none: colourOf(lightPalette.strongLine, '#ffffff'),
  organisation: (index) => colourOf(categoryMarks.light[index] ?? lightPalette.strongLine, '#ffffff'),
  stance: (index) => colourOf(stanceMarks(lightPalette)[index] ?? lightPalette.strongLine, '#ffffff'),
};

const grounds = { light: '#f7f6f2', dark: '#16171a' } as const;

const both = (light: string, dark: string): MapColour => {
  const [one, other] = [colourOf(light, grounds.light), colourOf(dark, grounds.dark)];
  return { mark: `light-dark(${one.mark}, ${other.mark})`, tint: `light-dark(${one.tint}, ${other.tint})` };
};

export const screenMapPalette: MapPalette = {
  base: screenPalette,
  ground: 'var(--ground)',
  none: both(lightPalette.strongLine, darkPalette.strongLine),
  organisation: (index) =>
    both(categoryMarks.light[index] ?? lightPalette.strongLine, categoryMarks.dark[index] ?? darkPalette.strongLine),
  stance: (index) =>
    both(
      stanceMarks(lightPalette)[index] ?? lightPalette.strongLine,
      stanceMarks(darkPalette)[index] ?? darkPalette.strongLine,
    ),
};

/** In the order of the stances. */
function stanceMarks({ danger, strongLine, warn, accent, good }: Palette): readonly string[] {
  return [danger, strongLine, warn, accent, good];
}

function colourOf(mark: string, ground: string): MapColour {
  return { mark, tint: mix(mark, ground, 0.08) };
}

export interface MapCategories {
  /** Undefined for who belongs to none. */
  readonly of: (id: StakeholderId) => number | undefined;
  readonly entries: readonly { readonly index: number; readonly words: string }[];
}

export function categoriesOf(
  plan: Pick<Plan, 'stakeholders'>,
  { people }: PlanNetwork,
  colouring: MapColouring,
): MapCategories {
  if (colouring === 'stance') {
    const rank = new Map(people.map(({ id, stance }) => [id, stance?.now && stances.indexOf(stance.now)]));
    const there = new Set(rank.values());
    return {
      of: (id) => rank.get(id),
      entries: stances
        .map((stance, index) => ({ index, words: stanceWords[stance] }))
        .filter(({ index }) => there.has(index)),
    };
  }
  const groups = groupBy(people, (one) => groupOf(plan, one));
  groups.delete('');
  const names = [...groups].toSorted(([, a], [, b]) => b.length - a.length).map(([name]) => name);
  const index = new Map(names.slice(0, few).map((name, at) => [name, at]));
  const own = new Map(people.map((one) => [one.id, index.get(groupOf(plan, one))]));
  return { of: (id) => own.get(id), entries: [...index].map(([words, at]) => ({ index: at, words })) };
}
