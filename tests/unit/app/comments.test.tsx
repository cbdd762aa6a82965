// @vitest-environment jsdom
/** Comments from the first word to the last: written on what is selected, signed once, answered, resolved, kept when the box goes. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { smallPlan } from '../../fixtures/plans';
import { stubBrowser } from './browserStubs';
import { renderApp, undo } from './renderApp';

stubBrowser();

it('Comments are written, signed, answered, resolved, and stay when what they are on is deleted', async () => {
  const app = await renderApp({ plans: [smallPlan()], address: '/plan/plan-1/outline' });
  await screen.findByRole('treegrid', { name: 'Outline' });
  const { session, context } = app.services;
  const said = () => Object.values(context.openPlan.plan().comments);
  const row = await screen.findByRole('row', { name: /^Change idea: Walk round at 7 am/ });
  await app.user.click(row);
  await app.user.keyboard('{Shift>}{F2}{/Shift}');
  const panel = await screen.findByRole('complementary', { name: 'Comments' });
  await within(panel).findByRole('heading', { name: 'Change idea: Walk round at 7 am' });
  await app.user.keyboard('Who walks?{Control>}{Enter}{/Control}');

  const asked = await screen.findByRole('dialog', { name: 'Under which name do you comment?' });
  await app.user.click(within(asked).getByRole('combobox', { name: 'Name' }));
  await app.user.keyboard('Chi Obi{Enter}');
  await waitFor(() =>
    expect(said()).toMatchObject([{ author: 'Chi Obi', text: 'Who walks?', on: { kind: 'nodes', id: 'C3' } }]),
  );
  expect(within(panel).getByRole('status')).toHaveTextContent('1 open comment');
  const group = within(panel).getByRole('region', { name: 'The ward is safe' });
  const item = within(group).getByRole('listitem');
  expect(item).toHaveAttribute('aria-current', 'true');

  await app.user.click(within(item).getByRole('button', { name: 'Reply' }));
  await app.user.keyboard('The porters.');
  await app.user.click(within(item).getByRole('button', { name: 'Reply' }));
  await waitFor(() =>
    expect(Object.values(said()[0]?.replies ?? {})).toMatchObject([{ text: 'The porters.', author: 'Chi Obi' }]),
  );

  await app.user.click(within(item).getAllByRole('button', { name: 'More for what Chi Obi said' })[0] ?? item);
  await app.user.click(await screen.findByRole('menuitem', { name: 'Edit' }));
  await app.user.keyboard('{Control>}a{/Control}Who walks round?');
  await app.user.click(within(item).getByRole('button', { name: 'Keep' }));
  await waitFor(() => expect(said()[0]?.text).toBe('Who walks round?'));

  await app.user.click(within(item).getByRole('button', { name: 'Resolve' }));
  await waitFor(() => expect(said()[0]?.resolved).toMatchObject({ by: 'Chi Obi' }));
  expect(within(panel).getByRole('status')).toHaveTextContent('No open comment, 1 resolved');
  await app.user.click(undo());
  await waitFor(() => expect(said()[0]?.resolved).toBeUndefined());

  session.selectNodes(['C3']);
  await app.user.click(row);
  await app.user.keyboard('{Delete}');
  await waitFor(() => expect(context.openPlan.plan().nodes).not.toHaveProperty('C3'));
  const lost = await within(panel).findByRole('region', { name: 'From what was deleted' });
  expect(within(lost).getByText('Who walks round?')).toBeVisible();
});
