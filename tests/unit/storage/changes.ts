/** Changes for tests, made as the app makes them: from a function of `plan/`. */
import type { Change } from '../../../src/plan/change/change';
import { record } from '../../../src/plan/change/record';
import type { Plan } from '../../../src/plan/model/schema';

/** The plan after the edit, and the edit as a change. */
export function changed(plan: Plan, recipe: (draft: Plan) => void, members: Partial<Change> = {}): [Plan, Change] {
  const { plan: after, effects } = record(plan, recipe);
  return [after, { id: 'step-1', label: 'edit', at: '2026-11-23T10:00:00.000Z', kind: 'edit', effects, ...members }];
}

/** A retitled plan, and the change that did it. */
export function retitled(plan: Plan, title: string, members: Partial<Change> = {}): [Plan, Change] {
  return changed(
    plan,
    (draft) => {
      draft.title = title;
    },
    members,
  );
}
