// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { setText } from '../../../src/plan/edit/boxFields';
import { stubBrowser } from './browserStubs';
import {
  expectLibrary,
  expectNoFault,
  expectPlan,
  planCalled,
  renderApp,
  retitle,
  titleField,
  undo,
} from './renderApp';

stubBrowser();

const plans = [planCalled('Alpha'), planCalled('Beta')];

async function openHistory() {
  const app = await renderApp({ plans, address: '/plan/alpha/diagram' });
  await expectPlan('Alpha');
  await retitle(app.user, 'Alpha grew');
  await app.press('History');
  expect(await screen.findByRole('listbox', { name: 'Timeline' })).toBeVisible();
  return app;
}
const changes = () => screen.findByRole('list', { name: 'What was changed' });

describe('History', () => {
  it('tells what was just done, and the way back keeps the undo', async () => {
    const app = await openHistory();
    expect(await changes()).toHaveTextContent('Alpha grew');
    await app.back();
    await screen.findByRole('region', { name: 'Driver diagram' });
    await app.user.click(undo());
    await expectPlan('Alpha');
  });

  it('restores an earlier state, which is an edit that can be undone', async () => {
    const app = await openHistory();
    const moments = await screen.findAllByRole('option');
    await app.user.click(moments.at(-1)!);
    await app.press('Restore this version');
    await waitFor(() => expect(window.location.hash).toBe('#/plan/alpha/diagram'));
    await expectPlan('Alpha');
    await app.user.click(undo());
    await expectPlan('Alpha grew');
  });

  it('is left for the library and found again by Back', async () => {
    const app = await openHistory();
    await app.goTo('/');
    await expectLibrary();
    await app.back();
    expect(await screen.findByRole('listbox', { name: 'Timeline' })).toBeVisible();
    expect(await changes()).toHaveTextContent('Alpha grew');
    expectNoFault();
  });

  it('is that of the plan in the address, also when that changes', async () => {
    const app = await openHistory();
    await app.goTo('/plan/beta/history');
    await expectPlan('Beta');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
  });

  it('takes in what another tab does meanwhile', async () => {
    const app = await openHistory();
    const other = app.otherTab();
    await other.desk.open('alpha');
    other.openPlan.edit('edit text', (draft) => setText(draft, 'P1', 'By another tab'));
    await other.autosave.flush();
    await waitFor(async () => expect(await changes()).toHaveTextContent('By another tab'));
    expect(titleField()).toHaveValue('Alpha grew');
  });

  it('says when it cannot be read', async () => {
    const app = await renderApp({ plans, address: '/plan/alpha/diagram' });
    await expectPlan('Alpha');
    app.fail('history');
    await app.press('History');
    expect(await screen.findByText('The history cannot be read at the moment.')).toBeVisible();
    expectNoFault();
  });
});
