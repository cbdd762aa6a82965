// @vitest-environment jsdom
/** The keys that are listed are those of what is on the screen. */
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import '../../../../src/views/plan/PlanView';
import { smallPlan } from '../../../fixtures/plans';
import { stubBrowser } from '../browserStubs';
import { renderApp } from '../renderApp';

stubBrowser();

async function openPlanView() {
  const { user } = await renderApp({ plans: [smallPlan()], address: '/plan/plan-1/plan' });
  await screen.findByRole('grid', { name: 'Plan' });
  const panel = screen.getByRole('complementary', { name: 'Details' });
  /** Of the panel, while nothing is selected. */
  const here = () => {
    const keys = within(panel).getByRole('group', { name: 'Keys' });
    return within(keys)
      .getAllByRole('definition')
      .map((each) => each.textContent);
  };
  const dialog = async () => {
    await user.keyboard('?');
    return within(await screen.findByRole('dialog', { name: 'Keys' }));
  };
  return { user, here, dialog };
}

describe('the keys that are listed', () => {
  it('in the panel are those of the tab that is shown', async () => {
    const { user, here } = await openPlanView();
    expect(here()).toEqual(['edit', 'next', 'select cells', 'fill down', 'clear', 'from Excel', 'all keys']);
    await user.click(screen.getByRole('tab', { name: 'Timeline' }));
    expect(here()).toEqual(['moves a bar', 'its end', 'all keys']);
    await user.click(screen.getByRole('tab', { name: 'Progress' }));
    expect(here()).toEqual(['all keys']);
  });

  it('in their dialog are so too', async () => {
    const { user, dialog } = await openPlanView();
    const table = await dialog();
    expect(table.getByText('Fill the cells below from the first one')).toBeInTheDocument();
    expect(table.getByText('While editing a cell')).toBeInTheDocument();
    expect(table.queryByText(/^Take a card up/)).toBeNull();
    expect(table.queryByText(/canvas/)).toBeNull();
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('tab', { name: 'Impact and effort' }));
    const cards = await dialog();
    expect(cards.getByText(/^Take a card up/)).toBeInTheDocument();
    expect(cards.queryByText('While editing a cell')).toBeNull();
  });
});
