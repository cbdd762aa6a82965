// @vitest-environment jsdom
/** The timeline of the plan as it is heard and moved by keys. jsdom has no layout: dragging is tested in the browser. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { setDue, setStart } from '../../../src/plan/edit/boxFields';
import { setCycle } from '../../../src/plan/edit/cycleEdits';
// Its code comes before the tests, which then need not wait for it.
import '../../../src/views/plan/PlanView';
import { smallPlan } from '../../fixtures/plans';
import { changed } from '../plan/page';
import { stubBrowser } from './browserStubs';
import { renderApp } from './renderApp';

stubBrowser();

const dated = () =>
  changed((draft) => {
    setStart(draft, 'C1', '2031-01-06');
    setDue(draft, 'C1', '2031-02-17');
    setCycle(draft, 'cycle-2', 'plan', 'start', '2031-02-03');
    setCycle(draft, 'cycle-2', 'plan', 'end', '2031-02-05');
  }, smallPlan());

async function openTimeline() {
  const app = await renderApp({ plans: [dated()], address: '/plan/plan-1/plan' });
  const { user } = app;
  await user.click(await screen.findByText('Timeline'));
  const grid = await screen.findByLabelText('Timeline', { selector: '[role="grid"]' });
  const { openPlan } = app.services.context;
  return {
    ...app,
    grid,
    row: (id: string) => grid.querySelector<HTMLElement>(`[data-row="${id}"]`) ?? grid,
    node: (id: string) => openPlan.plan().nodes[id],
    cycle: (id: string) => openPlan.plan().cycles[id],
    steps: () => openPlan.getState().past.length,
    plan: () => openPlan.plan(),
    keys: (keys: string) => user.keyboard(keys),
  };
}

describe('the timeline of the plan', () => {
  it('is a grid with a row an idea, each said with its dates and cycles', async () => {
    const { grid, row } = await openTimeline();
    expect(row('C1')).toHaveAccessibleName(
      'Risk tool in the admission pack, Testing, Ben, 6 January to 17 February 2031, 2 cycles',
    );
    expect(row('C2')).toHaveAccessibleName('Risk on the handover sheet, Proposed, no owner, no dates yet');
    expect(within(grid).getByLabelText('Cycle 2, 3 to 5 February 2031, planned')).toBeInTheDocument();
  });

  it('moves a bar by Alt and arrows, from Monday to Monday; a run of presses is one step', async () => {
    const { user, row, keys, node, steps } = await openTimeline();
    await user.click(row('C1'));
    await keys('{Alt>}{ArrowRight}{ArrowRight}{/Alt}');
    expect(node('C1')).toMatchObject({ start: '2031-01-20', due: '2031-03-03' });
    expect(steps()).toBe(1);
    await keys('{Alt>}{Shift>}{ArrowLeft}{/Shift}{/Alt}');
    expect(node('C1')).toMatchObject({ start: '2031-01-20', due: '2031-02-24' });
    expect(steps()).toBe(2);
    expect(await screen.findByText('Due 24 February 2031, 1 week earlier.')).toBeInTheDocument();
  });

  it('goes by arrows from row to row and from mark to mark', async () => {
    const { user, row, keys, services } = await openTimeline();
    const { session } = services.context;
    await user.click(row('C1'));
    await keys('{ArrowRight}');
    await waitFor(() => expect(document.activeElement).toHaveAttribute('data-cycle-id', 'cycle-2'));
    await keys('{ArrowLeft}{ArrowDown}');
    expect(session.getState().selection).toEqual([{ kind: 'node', id: 'C2' }]);
    await keys('{ArrowUp}{ArrowRight}');
    await waitFor(() => expect(document.activeElement).toHaveAttribute('data-cycle-id', 'cycle-2'));
    await keys('{Enter}');
    await waitFor(() => expect(window.location.hash).toBe('#/plan/plan-1/pdsa/cycle-2'));
  });

  it('has milestones, added by name and date, beside the date of the aim', async () => {
    const { user, keys, plan } = await openTimeline();
    const dialog = async (title: string) => {
      const found = (await screen.findByText(title, { selector: 'h2' })).closest<HTMLElement>('[role="dialog"]');
      if (!found) throw new Error(`There is no dialog ${title}.`);
      return within(found);
    };
    await user.click(screen.getByText('Milestone', { selector: 'button' }));
    const asked = await dialog('New milestone');
    await user.click(asked.getByLabelText('Name'));
    await keys('Board review');
    await user.click(asked.getByLabelText('Date'));
    await keys('24 March 2031{Enter}');
    expect(Object.values(plan().milestones)).toMatchObject([{ name: 'Board review', date: '2031-03-24' }]);
    await user.click(screen.getByText('Board review'));
    await user.click((await dialog('Milestone')).getByText('Delete'));
    expect(plan().milestones).toEqual({});
  });
});
