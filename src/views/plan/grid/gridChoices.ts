/** How a reader looks at the grid of impact and effort. Kept beside the plan; what others stored counts as far as it makes sense. */
import { knownIn } from '../../../kit/stored';
import { marks, type Mark } from '../../../plan/ask/boxFilter';
import type { NodeId } from '../../../plan/model/schema';
import { keptChoices } from '../../../store/keptChoices';

export interface GridSettings {
  readonly marks: readonly Mark[];
  /** Whether abandoned ideas are shown. */
  readonly abandoned: boolean;
  /** The primary driver whose ideas are shown alone. */
  readonly driver: NodeId | undefined;
}

const choices = keptChoices('plan-grid', ({ marks: chosen, abandoned, driver }): GridSettings => ({
  marks: knownIn(marks, chosen),
  abandoned: abandoned === true,
  driver: typeof driver === 'string' ? driver : undefined,
}));

export const gridSettings = choices.of;
export const setGrid = choices.set;
