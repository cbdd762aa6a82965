// @vitest-environment jsdom
/** The list of who is here, in the top bar of a plan that is in a room. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { smallPlan } from '../../../../fixtures/plans';
import { stubBrowser } from '../../browserStubs';
import { renderApp } from '../../renderApp';

stubBrowser();

it('says who is here and where, follows them to the diagram, and asks for a name', async () => {
  const { services, user } = await renderApp({ plans: [smallPlan()], address: '/plan/plan-1/measures' });
  const { context, session } = services;
  await screen.findByRole('tab', { name: 'Measures', selected: true });
  const be = (...others: { name: string; box?: string; types?: boolean }[]) =>
    act(() =>
      context.inRoom.setState({
        room: {
          role: 'edit',
          state: 'together',
          others: others.map((other, client) => ({ client, presence: { colour: client, ...other } })),
        },
      }),
    );
  be();
  const button = await screen.findByRole('button', { name: /^Together: 1 here/ });
  await user.click(button);
  const form = screen.getByRole('dialog', { name: 'Working together' });
  expect(form).toHaveTextContent('Nobody else is here just now.');

  be({ name: 'Ana', box: 'P1', types: true }, { name: '', box: 'gone' });
  const list = within(form).getByRole('list', { name: 'Who is here' });
  expect(
    within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['AnAnaTyping – Primary driver: Risk is knownFollow', 'GuGuestNothing selectedFollow']);

  await user.click(within(list).getByRole('button', { name: 'Follow Ana' }));
  expect(form).not.toBeInTheDocument();
  await screen.findByRole('tab', { name: 'Diagram', selected: true });
  await screen.findByRole('group', { name: 'Following' });
  await user.click(button);
  await user.click(screen.getByRole('button', { name: 'Stop following Ana' }));
  expect(context.inRoom.getState().following).toBeNull();

  expect(screen.getByText(/You are here as a guest/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Say who you are…' }));
  const field = await screen.findByRole('combobox', { name: 'Name' });
  await user.type(field, 'Ben{Enter}');
  await waitFor(() => expect(session.getState().me).toBe('Ben'));
});
