// @vitest-environment jsdom
/** Others in the room of the open plan, as they are seen and heard of in the outline. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Presence } from '../../../src/together/presence';
import { smallPlan } from '../../fixtures/plans';
import { stubBrowser } from './browserStubs';
import { renderApp } from './renderApp';

stubBrowser();

it('who is at a box is said by its line and marked on it; whom one follows stands over the view until Esc', async () => {
  const { services, user } = await renderApp({ plans: [smallPlan()], address: '/plan/plan-1/outline' });
  const { inRoom, session } = services.context;
  const tree = await screen.findByRole('treegrid', { name: 'Outline' });
  const be = (...people: readonly Presence[]) =>
    act(() =>
      inRoom.setState({
        room: { role: 'edit', state: 'together', others: people.map((presence, client) => ({ client, presence })) },
      }),
    );
  const line = (id: string) => tree.querySelector<HTMLElement>(`[data-node-id="${id}"]`)!;

  be({ name: 'Ana Souza', colour: 1, box: 'P1', types: true }, { name: '', colour: 2, box: 'S1' });
  expect(line('P1')).toHaveAttribute('aria-description', 'Ana Souza is typing here.');
  expect(line('S1')).toHaveAttribute('aria-description', 'Guest is here.');
  expect(line('aim-1')).not.toHaveAttribute('aria-description');
  expect(await within(line('P1')).findByTitle('Ana Souza is typing here.')).toHaveTextContent(
    'ASAna Souza is typing here',
  );
  expect(await within(line('S1')).findByTitle('Guest is here.')).toHaveTextContent('Gu');

  act(() => inRoom.setState({ following: 0 }));
  const strip = await screen.findByRole('group', { name: 'Following' });
  expect(strip).toHaveTextContent('Following Ana Souza.');
  await waitFor(() => expect(session.getState().announcement.text).toContain('Following Ana Souza, who is at'));
  await user.click(line('S1'));
  await user.keyboard('{Escape}');
  expect(strip).not.toBeInTheDocument();
  // The first Esc is for that alone.
  expect(session.getState().selection).toEqual([{ kind: 'node', id: 'S1' }]);

  be();
  expect(line('P1')).not.toHaveAttribute('aria-description');
  expect(within(line('P1')).queryByTitle(/here/)).toBeNull();
});
