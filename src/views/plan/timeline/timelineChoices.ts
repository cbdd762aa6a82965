/** How a reader looks at the timeline of a plan. Kept beside the plan; what others stored counts as far as it makes sense. */
import { knownIn, wordsIn } from '../../../kit/stored';
import { marks, type Mark } from '../../../plan/ask/boxFilter';
import { keptChoices } from '../../../store/keptChoices';

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

export const zooms = { least: 0.4, greatest: 2.5, step: 1.25 } as const;

/** Px of a day. */
const usual: Readonly<Record<Scale, number>> = { weeks: 16, months: 3.6, quarters: 1.3 };

export const dayWidth = ({ scale, zoom }: Pick<TimelineSettings, 'scale' | 'zoom'>): number => usual[scale] * zoom;

const choices = keptChoices('plan-timeline', (stored): TimelineSettings => {
  const { marks: chosen, cycles, scale, zoom, folded } = stored;
  const isPossible = typeof zoom === 'number' && zoom >= zooms.least && zoom <= zooms.greatest;
  return {
    marks: knownIn(marks, chosen),
    cycles: cycles !== false,
    scale: scales.find((each) => each === scale) ?? 'months',
    zoom: isPossible ? zoom : 1,
    folded: new Set(wordsIn(folded)),
  };
});

export const timelineSettings = choices.of;
export const setTimeline = choices.set;
