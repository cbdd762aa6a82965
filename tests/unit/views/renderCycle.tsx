/** The page of a cycle with the inspector beside it, over real stores: as the editor shows them, without the editor. */
import { act, screen, within } from '@testing-library/react';
import type { Ports, WorksheetWish } from '../../../src/commands/command';
import type { Plan } from '../../../src/plan/model/schema';
import { smallPlan } from '../../fixtures/plans';
import { renderInspector } from './renderInspector';

/** Opens the page of a cycle of `C1`, or another. */
export function renderCycle(cycle: string, plan: Plan = smallPlan()) {
  const went: (string | undefined)[] = [];
  const wishes: WorksheetWish[] = [];
  const ports: Partial<Ports> = {
    goToView: (_, thing) => {
      went.push(thing);
      act(() => rendered.show(thing));
    },
    giveWorksheet: (wish) => {
      wishes.push(wish);
      return Promise.resolve();
    },
    whereNow: () => ({ view: 'pdsa', thing: cycle }),
  };
  const rendered = renderInspector(['C1'], plan, { ports, cycle });
  return {
    ...rendered,
    /** The ids of the cycles whose pages were gone to; undefined for the board. */
    went,
    /** Worksheets that were asked for. */
    wishes,
    form: () => within(screen.getByRole('form')),
    part: (name: string) => within(within(screen.getByRole('form')).getByRole('group', { name })),
    cycle: (id = cycle) => rendered.openPlan.plan().cycles[id],
  };
}
