// @vitest-environment jsdom
/** The guide through the first steps: for the first plan, until it is left. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { stubBrowser } from './browserStubs';
import { planCalled, renderApp } from './renderApp';

stubBrowser();

const guide = () => screen.queryByLabelText('First steps');
const patient = { timeout: 15_000 };

describe('The guide', () => {
  it('is there in the first plan, ticks what has been done, and is left for good', async () => {
    const { press, services, user, goTo } = await renderApp();
    await press('New plan');
    await waitFor(() => expect(guide()).toBeVisible(), patient);
    const steps = within(screen.getByLabelText('First steps'));
    expect(steps.getByText('0 of 6')).toBeVisible();
    services.context.openPlan.edit('change text', (draft) => {
      for (const node of Object.values(draft.nodes)) node.text = 'Halve falls';
    });
    await waitFor(() => expect(steps.getByText('1 of 6')).toBeVisible());
    await user.click(steps.getByText('Leave the guide'));
    expect(guide()).toBeNull();
    const { hash } = window.location;
    await goTo('/');
    await goTo(hash.slice(1));
    await waitFor(() => expect(screen.getByLabelText('Plan title')).toBeVisible(), patient);
    expect(guide()).toBeNull();
  }, 60_000);

  it('is there in a blank diagram that is the first plan', async () => {
    const { user } = await renderApp();
    await user.click(await screen.findByText('Blank diagram'));
    await waitFor(() => expect(guide()).toBeVisible(), patient);
  }, 60_000);

  it('is not there in a plan beside others, and comes by its command', async () => {
    const { services } = await renderApp({ plans: [planCalled('Sleep')], address: '/plan/sleep/outline' });
    await screen.findByRole('treegrid', { name: 'Outline' });
    expect(guide()).toBeNull();
    services.context.session.setState({ guide: true });
    await waitFor(() => expect(guide()).toBeVisible(), patient);
  });
});
