/** Whether change ideas are changes that can be tested. */
import { onBox, reword } from './driverRules';
import type { Rule } from './finding';
import { isTask } from './tasks';
import { isWish } from './wishes';

export const ideaRules: readonly Rule[] = [
  {
    id: 'idea-is-task',
    source: 'QI Lothian: one can put “to test” before a change idea; “train staff to use X” is a task',
    why: 'A task is done once and then done. What will be different on the shift after it? Say that, and keep this as one of its tasks.',
    reads: 'English',
    find: ({ ideas }) =>
      ideas
        .filter(({ words }) => isTask(words) && !isWish(words))
        .map((box) => onBox(box, (name) => `${name} reads like a task, not a change.`, reword(box))),
  },
  {
    id: 'idea-is-wish',
    source: 'QI Lothian: “improve work culture” is no change idea',
    why: 'Everyone agrees, and nobody knows what to do on Monday. Say what somebody would do differently, so that it can be tested.',
    reads: 'English',
    find: ({ ideas }) =>
      ideas
        .filter(({ words }) => isWish(words))
        .map((box) =>
          onBox(box, (name) => `${name} reads like a wish: it does not say what is done differently.`, reword(box)),
        ),
  },
];
