// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { readPast } from '../../../src/app/past/readPast';
import { setNotes, setText } from '../../../src/plan/edit/boxFields';
import { act } from '../../../src/store/act';
import { selectedNodes } from '../../../src/store/selection';
import { stubBrowser } from './browserStubs';
import { expectPlan, planCalled, renderApp } from './renderApp';

stubBrowser();

const was = planCalled('Alpha').nodes['P1']?.text ?? '';

/** Two tabs on the plan, of which this one cannot write until it is let. */
async function twoTabs() {
  const app = await renderApp({ plans: [planCalled('Alpha')], address: '/plan/alpha/diagram' });
  await expectPlan('Alpha');
  const other = app.otherTab();
  await other.desk.open('alpha');
  const letWrite = app.fail('append');
  const { openPlan } = app.services;
  const text = () => openPlan.plan().nodes['P1']?.text;
  return {
    ...app,
    text,
    other,
    letWrite,
    write: (words: string) =>
      act(app.services, 'edit text', (draft) => setText(draft, 'P1', words), { run: 'text:P1:1' }),
    async writeThere(words: string) {
      act(other, 'edit text', (draft) => setText(draft, 'P1', words), { run: 'text:P1:2' });
      await other.autosave.flush();
    },
    async settle() {
      letWrite();
      await app.services.autosave.flush();
      await waitFor(() => expect(other.openPlan.plan()).toEqual(openPlan.plan()));
    },
  };
}

// React Aria says things in logs of its own.
const messages = () => within(screen.getByRole('region', { name: 'Messages' })).getByRole('log');
const show = async () => (await within(messages()).findByText('Show')).click();
const clashes = () => messages().textContent.match(/was changed in another tab at the same time/gu) ?? [];

describe('a text that was written in two tabs at once', () => {
  it('is told with both texts; the box is shown, and the other text taken as one step', async () => {
    const { write, writeThere, press, text, settle, services, other } = await twoTabs();
    write('Mine');
    await writeThere('Theirs');
    await waitFor(() =>
      expect(messages()).toHaveTextContent(
        `“${was}” was changed in another tab at the same time. Here stays “Mine”. The other tab had “Theirs”.`,
      ),
    );
    services.session.selectNodes(['aim-1']);
    await show();
    expect(selectedNodes(services.session.getState())).toEqual(['P1']);
    await press('Take this one');
    expect(text()).toBe('Theirs');
    expect(clashes()).toEqual([]);
    services.openPlan.undo();
    expect(text()).toBe('Mine');
    await settle();
    const past = await readPast(other.store, 'alpha', [], 9);
    const states = past?.moments[0]?.steps().map(({ state }) => state.nodes['P1']?.text);
    expect(states?.slice(0, 2)).toEqual(['Theirs', 'Mine']);
  });

  it('has one message that stays true while both go on, whoever writes last', async () => {
    const { write, writeThere, press, text, settle } = await twoTabs();
    write('M');
    await writeThere('Th');
    await waitFor(() => expect(messages()).toHaveTextContent('Here stays “M”. The other tab had “Th”.'));
    write('Mine');
    await waitFor(() => expect(messages()).toHaveTextContent('Here stays “Mine”. The other tab had “Th”.'));
    await writeThere('Theirs');
    await waitFor(() => expect(messages()).toHaveTextContent('Here stays “Mine”. The other tab had “Theirs”.'));
    expect(clashes()).toHaveLength(1);
    await settle();
    await writeThere('Theirs after all');
    await waitFor(() =>
      expect(messages()).toHaveTextContent('Here stands “Theirs after all”. You had written “Mine”.'),
    );
    expect(clashes()).toHaveLength(1);
    await press('Take this one');
    expect(text()).toBe('Mine');
  });

  it('is shown in the details where it is not on the box', async () => {
    const { services, other } = await twoTabs();
    services.session.setState(({ panel }) => ({ panel: { ...panel, isShown: false } }));
    act(services, 'change notes', (draft) => setNotes(draft, 'P1', 'My notes'));
    act(other, 'change notes', (draft) => setNotes(draft, 'P1', 'Their notes'));
    await other.autosave.flush();
    await waitFor(() =>
      expect(messages()).toHaveTextContent(
        `Another tab changed the notes of “${was}” at the same time. Here stays “My notes”. The other tab had “Their notes”.`,
      ),
    );
    await show();
    expect(services.session.getState()).toMatchObject({ details: true, panel: { isShown: true } });
    expect(screen.getByRole('button', { name: 'Take this one' })).toHaveAccessibleDescription(/notes/u);
  });

  it('needs no message any more once the box is gone', async () => {
    const { write, writeThere, services } = await twoTabs();
    write('Mine');
    await writeThere('Theirs');
    await waitFor(() => expect(clashes()).toHaveLength(1));
    act(services, 'delete box', (draft) => {
      delete draft.nodes['P1'];
      delete draft.links['P1-aim-1'];
    });
    await waitFor(() => expect(clashes()).toEqual([]));
  });
});
