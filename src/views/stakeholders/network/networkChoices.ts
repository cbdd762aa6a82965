/**
 * How a reader looks at the network: its form, its layout, whose ties, and where marks were put by hand. Kept beside the
 * plan; what others stored counts as far as it makes sense.
 */
import type { MapColouring } from '../../../figure/compose/network/mapColours';
import { mapLayouts, type MapLayout, type Places } from '../../../geometry/network/mapTypes';
import type { Point } from '../../../geometry/types/types';
import { perIdentity } from '../../../kit/perIdentity';
import { wholeNetwork, type NetworkChoice } from '../../../plan/ask/people/network';
import type { StakeholderId } from '../../../plan/model/schema';
import type { Session, SessionState } from '../../../store/session';

export const networkForms = ['map', 'matrix', 'list'] as const;
export type NetworkForm = (typeof networkForms)[number];

export interface NetworkSettings {
  /** Undefined while the reader has not chosen: what suits the size of window and network. */
  readonly form: NetworkForm | undefined;
  readonly layout: MapLayout;
  readonly colouring: MapColouring;
  readonly choice: NetworkChoice;
  /** So many steps around whoever is selected are shown alone; 0 is all. */
  readonly steps: 0 | 1 | 2;
  readonly put: Readonly<Record<MapLayout, Places>>;
  /** What a tie that is drawn by hand is. */
  readonly drawnAs: string;
}

const name = 'network';
type Stored = Readonly<Record<string, unknown>>;
const empty: Stored = {};

/** The same object for the same choice. */
export function networkSettings({ kept }: Pick<SessionState, 'kept'>): NetworkSettings {
  return read(recordOf(kept[name]));
}

const recordOf = (stored: unknown): Stored =>
  typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? (stored as Stored) : empty;

const oneOf = <T>(choices: readonly T[], stored: unknown): T | undefined => choices.find((one) => one === stored);

const read = perIdentity((stored: Stored): NetworkSettings => {
  const choice = recordOf(stored['choice']);
  const put = recordOf(stored['put']);
  const { hidden } = choice;
  return {
    form: oneOf(networkForms, stored['form']),
    layout: oneOf(mapLayouts, stored['layout']) ?? 'force',
    colouring: oneOf(['organisation', 'stance'] as const, stored['colouring']) ?? 'organisation',
    choice: {
      formal: choice['formal'] !== false,
      informal: choice['informal'] !== false,
      hidden: Array.isArray(hidden) ? hidden.filter((type) => typeof type === 'string') : wholeNetwork.hidden,
      least: oneOf([1, 2, 3] as const, choice['least']) ?? wholeNetwork.least,
    },
    steps: oneOf([0, 1, 2] as const, stored['steps']) ?? 0,
    put: {
      force: placesIn(put['force']),
      organisation: placesIn(put['organisation']),
      target: placesIn(put['target']),
      stance: placesIn(put['stance']),
    },
    drawnAs: typeof stored['drawnAs'] === 'string' ? stored['drawnAs'] : 'goes to for advice',
  };
});

function placesIn(stored: unknown): Places {
  const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
  return new Map(
    Object.entries(recordOf(stored)).flatMap(([id, spot]) => {
      const [x, y]: readonly unknown[] = Array.isArray(spot) ? spot : [];
      return isNumber(x) && isNumber(y) ? [[id, { x, y }] as const] : [];
    }),
  );
}

export type NetworkSetting = Partial<Omit<NetworkSettings, 'put'>>;

export function setNetwork(session: Session, change: NetworkSetting): void {
  session.keep(name, { ...recordOf(session.getState().kept[name]), ...change });
}

export function choose(session: Session, change: Partial<NetworkChoice>): void {
  setNetwork(session, { choice: { ...networkSettings(session.getState()).choice, ...change } });
}

/** Marks stay where they are put, in this layout. */
export function putMarks(session: Session, layout: MapLayout, places: Iterable<readonly [StakeholderId, Point]>): void {
  setPut(session, layout, new Map([...networkSettings(session.getState()).put[layout], ...places]));
}

/** Takes the place of all that were put in this layout. */
export function setPut(session: Session, layout: MapLayout, places: Places): void {
  const stored = recordOf(session.getState().kept[name]);
  const spots = Object.fromEntries([...places].map(([id, { x, y }]) => [id, [Math.round(x), Math.round(y)]]));
  session.keep(name, { ...stored, put: { ...recordOf(stored['put']), [layout]: spots } });
}
