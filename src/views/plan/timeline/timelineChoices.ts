/** How a reader looks at the timeline of a plan. Kept beside the plan; what others stored counts as far as it makes sense. */
import { perIdentity } from '../../../kit/perIdentity';
import { marks, type Mark } from '../../../plan/ask/boxFilter';
import type { Session, SessionState } from '../../../store/session';

export const scales = ['weeks', 'months', 'quarters'] as const;
export type Scale = (typeof scales)[number];

export interface TimelineSettings {
  readonly marks: readonly Mark[];
  readonly cycles: boolean;
  readonly scale: Scale;
  /** Times the usual. */
  readonly zoom: number;
  readonly folded: ReadonlySet<string>;
}

const name = 'plan-timeline';
export const zooms = { least: 0.4, greatest: 2.5, step: 1.25 } as const;

/** Px of a day. */
const usual: Readonly<Record<Scale, number>> = { weeks: 16, months: 3.6, quarters: 1.3 };

export const dayWidth = ({ scale, zoom }: Pick<TimelineSettings, 'scale' | 'zoom'>): number => usual[scale] * zoom;

/** The same object for the same choice. */
export const timelineSettings = ({ kept }: Pick<SessionState, 'kept'>): TimelineSettings => read(recordOf(kept[name]));

const read = perIdentity((stored: Readonly<Record<string, unknown>>): TimelineSettings => {
  const { marks: chosen, cycles, scale, zoom, folded } = stored;
  const isPossible = typeof zoom === 'number' && zoom >= zooms.least && zoom <= zooms.greatest;
  return {
    marks: Array.isArray(chosen) ? marks.filter((mark) => chosen.includes(mark)) : [],
    cycles: cycles !== false,
    scale: scales.find((each) => each === scale) ?? 'months',
    zoom: isPossible ? zoom : 1,
    folded: new Set(Array.isArray(folded) ? folded.filter((key) => typeof key === 'string') : []),
  };
});

export function setTimeline(session: Session, change: Partial<TimelineSettings>): void {
  const next = { ...timelineSettings(session.getState()), ...change };
  session.keep(name, { ...next, folded: [...next.folded] });
}

const empty: Readonly<Record<string, unknown>> = {};

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : empty;
}
