/** The members of what a cycle plans, as the page calls them. */
import type { CyclePlanChanges } from '../../../plan/edit/cycleEdits';

export const planWords: Readonly<Record<keyof CyclePlanChanges, string>> = {
  objective: 'What we are trying',
  questions: 'What we want to find out',
  prediction: 'Prediction',
  tasks: 'Tasks',
  data: 'Data to collect',
  start: 'Planned start',
  end: 'Planned end',
};
