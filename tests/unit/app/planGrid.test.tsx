// @vitest-environment jsdom
/** Impact and effort as it is heard and sorted by keys. jsdom has no layout: dragging is tested in the browser. */
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
// Its code comes before the tests, which then need not wait for it.
import '../../../src/views/plan/PlanView';
import { smallPlan } from '../../fixtures/plans';
import { stubBrowser } from './browserStubs';
import { renderApp } from './renderApp';

stubBrowser();

async function openGrid() {
  const app = await renderApp({ plans: [smallPlan()], address: '/plan/plan-1/plan' });
  const { user } = app;
  await user.click(await screen.findByText('Impact and effort'));
  const grid = await screen.findByLabelText('Impact and effort', { selector: '[role="grid"]' });
  const { openPlan, session } = app.services.context;
  const card = (id: string) => {
    const found = document.querySelector<HTMLElement>(`[data-card="${id}"]`);
    if (!found) throw new Error(`There is no card ${id}.`);
    return found;
  };
  return {
    ...app,
    grid,
    card,
    goTo: (id: string) => user.click(card(id)),
    keys: (keys: string) => user.keyboard(keys),
    place: (id: string) => {
      const { impact, effort } = openPlan.plan().nodes[id] ?? {};
      return [impact, effort];
    },
    /** What the cell is called in which the card stands. */
    cellOf: (id: string) => card(id).closest('[role="gridcell"]')?.getAttribute('aria-label'),
    steps: () => openPlan.getState().past.length,
    said: () => session.getState().announcement.text,
    plan: () => openPlan.plan(),
  };
}

describe('impact and effort', () => {
  it('is a grid of five by five, with what is not yet placed beside it', async () => {
    const { grid, cellOf } = await openGrid();
    expect(grid.querySelectorAll('[role="gridcell"]')).toHaveLength(25);
    expect(cellOf('C1')).toBe('Impact 4, effort 2, 1 idea');
    expect(cellOf('C2')).toBeUndefined();
    expect(screen.getByText('Not yet placed')).toHaveTextContent('Not yet placed 3');
  });

  it('takes a card up by Enter, moves it by arrows, and keeps it as one step', async () => {
    const { goTo, keys, place, cellOf, said, steps } = await openGrid();
    await goTo('C1');
    await keys('{Enter}{ArrowUp}{ArrowRight}{ArrowRight}');
    expect(cellOf('C1')).toBe('Impact 5, effort 4, 1 idea');
    expect(said()).toBe('Impact 5, effort 4, Plan well');
    expect(place('C1')).toEqual([4, 2]);
    await keys('{Enter}');
    expect(place('C1')).toEqual([5, 4]);
    expect(steps()).toBe(1);
  });

  it('puts a card back by Escape, and takes one off by Delete', async () => {
    const { goTo, keys, place, cellOf, steps } = await openGrid();
    await goTo('C1');
    await keys('{Enter}{ArrowDown}{Escape}');
    expect(cellOf('C1')).toBe('Impact 4, effort 2, 1 idea');
    expect(steps()).toBe(0);
    await keys('{Delete}');
    expect(place('C1')).toEqual([undefined, undefined]);
    expect(cellOf('C1')).toBeUndefined();
  });

  it('places by two digits: impact, then effort', async () => {
    const { goTo, keys, place, said } = await openGrid();
    await goTo('C2');
    await keys('5');
    expect(said()).toBe('Impact 5. Now the effort, 1 to 5.');
    await keys('1');
    expect(place('C2')).toEqual([5, 1]);
  });

  it('goes by arrows from card to card and into the list', async () => {
    const { goTo, keys, services } = await openGrid();
    const lead = () => services.context.session.getState().selection.map(({ id }) => id);
    await goTo('C1');
    await keys('{ArrowRight}');
    expect(lead()).toEqual(['C2']);
    await keys('{ArrowDown}');
    expect(lead()).toEqual(['C3']);
    await keys('{ArrowLeft}');
    expect(lead()).toEqual(['C1']);
  });

  it('names the corners with the plan’s own words', async () => {
    const { user, keys, plan } = await openGrid();
    await user.click(screen.getByText('Corner names…'));
    const field = await screen.findByLabelText('Small impact, much effort');
    await user.clear(field);
    await user.click(field);
    await keys('Not now');
    await user.click(screen.getByText('Keep'));
    expect(plan().appearance.words).toEqual({ 'impact-effort-leave': 'Not now' });
    expect(screen.getByText('Not now')).toBeInTheDocument();
  });
});
