// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { smallPlan } from '../../../fixtures/plans';
import { stubBrowser } from '../browserStubs';
import { renderApp } from '../renderApp';

stubBrowser();

it('What the words mean begins at what the view is about, or at the word that was asked about', async () => {
  const plan = smallPlan();
  const { user, services } = await renderApp({ plans: [plan], address: `/plan/${plan.id}/pdsa` });
  await user.click(await screen.findByRole('tab', { name: 'Ramps' }));
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: 'What the words mean' }));
  const words = await screen.findByRole('dialog', { name: 'What the words mean' });
  expect(within(words).getByRole('article', { name: 'Ramp' })).toHaveFocus();
  await user.keyboard('{Escape}');
  services.context.session.selectNodes(['P1']);
  const asked = await screen.findByRole('button', { name: 'What “Primary driver” means' });
  await user.click(asked);
  expect(await screen.findByRole('article', { name: 'Primary driver' })).toHaveFocus();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(asked).toHaveFocus());
});
