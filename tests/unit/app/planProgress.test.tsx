// @vitest-environment jsdom
/** Progress as it is heard and rated. */
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { rateProgress } from '../../../src/plan/edit/progress';
// Its code comes before the tests, which then need not wait for it.
import '../../../src/views/plan/PlanView';
import { smallPlan } from '../../fixtures/plans';
import { changed } from '../plan/page';
import { stubBrowser } from './browserStubs';
import { renderApp } from './renderApp';

stubBrowser();

async function openProgress(plan = smallPlan()) {
  const app = await renderApp({ plans: [plan], address: '/plan/plan-1/plan' });
  const { user } = app;
  await user.click(await screen.findByText('Progress'));
  await screen.findByText('The next step asks');
  const { openPlan } = app.services.context;
  return { ...app, progress: () => openPlan.plan().progress };
}

const dialog = async (title: string) => {
  const found = (await screen.findByText(title, { selector: 'h2' })).closest<HTMLElement>('[role="dialog"]');
  if (!found) throw new Error(`There is no dialog ${title}.`);
  return within(found);
};

describe('progress', () => {
  it('begins with the first rating: one of ten steps, the day, and why', async () => {
    const { user, progress } = await openProgress();
    expect(screen.getByText('Not rated yet')).toBeVisible();
    await user.click(screen.getByText('Rate for the first time'));
    const asked = await dialog('Rate for the first time');
    expect(asked.getAllByRole('radio')).toHaveLength(10);
    await user.click(asked.getByText('Team and aim agreed'));
    await user.click(asked.getByLabelText('Why'));
    await user.keyboard('A team of seven.');
    await user.click(asked.getByText('Keep'));
    expect(progress()).toEqual([{ date: new Date().toLocaleDateString('sv-SE'), score: 1, note: 'A team of seven.' }]);
    expect(screen.getByLabelText(/^Team and aim agreed, since /)).toBeInTheDocument();
  });

  it('has all ratings in a table, each to be edited and deleted, with Undo', async () => {
    const { user, progress, services } = await openProgress(
      changed((draft) => {
        rateProgress(draft, { date: '2026-01-11', score: 3, note: '' });
        rateProgress(draft, { date: '2026-02-08', score: 2.5, note: 'Two late shifts were short.' });
      }),
    );
    const cells = [...document.querySelectorAll('tbody tr')].map(({ textContent }) => textContent);
    expect(cells).toEqual([
      expect.stringMatching(/^28 Feb.*2\.5from 3\.0Two late shifts were short\.$/),
      expect.stringMatching(/^111 Jan.*3\.0first$/),
    ]);
    await user.click(screen.getByLabelText(/^Edit the rating of 8 February/));
    const asked = await dialog('Rating');
    await user.click(asked.getByText('Delete'));
    expect(progress()).toHaveLength(1);
    services.context.openPlan.undo();
    expect(progress()).toHaveLength(2);
  });
});
