// @vitest-environment jsdom
/** The list of who is here, over the app on a plan. */
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ServicesContext } from '../../../../../src/app/services/ServicesContext';
import { PeopleButton } from '../../../../../src/app/together/presence/PeopleButton';
import { CommandsContext } from '../../../../../src/commands/commandContext';
import { StoresContext } from '../../../../../src/store/stores';
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
  render(
    <ServicesContext value={services}>
      <StoresContext value={context}>
        <CommandsContext value={context}>
          <PeopleButton shown="Together: 3 here" />
        </CommandsContext>
      </StoresContext>
    </ServicesContext>,
  );
  const button = screen.getByRole('button', { name: 'Together: 3 here' });
  await user.click(button);
  const form = screen.getByRole('dialog', { name: 'Who is here' });
  expect(form).toHaveTextContent('Nobody else is here just now.');

  be({ name: 'Ana', box: 'P1', types: true }, { name: '', box: 'gone' });
  const list = within(form).getByRole('list', { name: 'Who is here' });
  expect(
    within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['AnAnaPrimary driver: Risk is known – typingFollow', 'GuGuestNothing selectedFollow']);

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
