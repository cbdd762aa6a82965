/** Tells what of boxes is seen in a figure beside their texts. */
import type { Appearance } from '../../plan/model/schema';
import type { FigureOptions } from './figureOptions';

export interface SeenOfBoxes {
  readonly owner: boolean;
  readonly status: boolean;
  readonly due: boolean;
  readonly tags: boolean;
  readonly stakeholders: boolean;
  readonly comments: boolean;
}

/** What of a box is seen beside its text, be it below the text or by its colour with a name in the legend. */
export function seenOfBoxes({ look: { colourBy }, shown }: Pick<FigureOptions, 'look' | 'shown'>): SeenOfBoxes {
  const isNamed = (by: Appearance['colourBy']) => colourBy === by && shown.legend !== false;
  return {
    owner: shown.owner || isNamed('owner'),
    status: shown.status || colourBy === 'status',
    due: shown.due,
    tags: shown.tags || isNamed('tag'),
    stakeholders: shown.stakeholders,
    comments: shown.comments,
  };
}
