/** How a reader looks at the grid of power and impact. Kept beside the plan; what others stored counts as far as it makes sense. */
import { keptChoices } from '../../../store/keptChoices';

export interface PowerSettings {
  /** Shows them as they were judged until then; absent: as they stand. */
  readonly day: string | undefined;
  /** Whether it is shown who has moved. */
  readonly movement: boolean;
}

const choices = keptChoices('stakeholders-grid', ({ day, movement }): PowerSettings => ({
  day: typeof day === 'string' ? day : undefined,
  movement: movement !== false,
}));

export const powerSettings = choices.of;
export const setPower = choices.set;
