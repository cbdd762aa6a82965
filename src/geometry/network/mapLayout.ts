/**
 * Lays out the map of a network: where each person stands and on which side the label. The same network gives the same map.
 *
 * Must not know: plans, the screen.
 */
import { movedApart } from './apart';
import { forceLayout } from './forceLayout';
import { labelSides } from './labelSides';
import type { MapLayout, MapPerson, MapTie, Places, Side } from './mapTypes';
import { organisationLayout, stanceLayout, targetLayout } from './otherLayouts';

export interface MapWish {
  readonly layout: MapLayout;
  readonly people: readonly MapPerson[];
  readonly ties: readonly MapTie[];
  /** Whom somebody has put somewhere by hand. */
  readonly fixed: Places;
  /** Where people stood in this layout before something changed. */
  readonly before?: Places;
}

export interface LaidOut {
  readonly places: Places;
  readonly sides: ReadonlyMap<string, Side>;
}

export function mapLayout({ layout, people, ties, fixed, before }: MapWish): LaidOut {
  const wished = wishedPlaces(layout, people, ties, before);
  const places = movedApart(people, wished, fixed);
  return { places, sides: labelSides(people, places, ties) };
}

function wishedPlaces(
  layout: MapLayout,
  people: readonly MapPerson[],
  ties: readonly MapTie[],
  before: Places | undefined,
): Places {
  switch (layout) {
    case 'force':
      return forceLayout(people, ties, before);
    case 'organisation':
      return organisationLayout(people, ties);
    case 'target':
      return targetLayout(people, ties);
    case 'stance':
      return stanceLayout(people, ties);
  }
}
