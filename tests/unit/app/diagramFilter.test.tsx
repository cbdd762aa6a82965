// @vitest-environment jsdom
/** The filter of the diagram as a whole: its form, what is said, the keys, what is kept. What is drawn is seen in a browser. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { filterOf, setFilter } from '../../../src/store/filtering';
// Its code comes before the tests, which then need not wait for it.
import '../../../src/views/diagram/DiagramView';
import { smallPlan } from '../../fixtures/plans';
import { stubBrowser } from './browserStubs';
import { renderApp } from './renderApp';

stubBrowser();

async function openDiagram() {
  const app = await renderApp({ plans: [smallPlan()], address: '/plan/plan-1/diagram' });
  const { user } = app;
  const { session } = app.services;
  const button = await screen.findByLabelText(/^Filter/, { selector: 'button' });
  return {
    ...app,
    button,
    open: async () => {
      await user.click(button);
      return within(await screen.findByRole('dialog', { name: 'Filter' }));
    },
    filter: () => filterOf(session.getState()),
    said: () => session.getState().announcement.text,
    selected: () => session.getState().selection.map(({ id }) => id),
    foot: (words: string | RegExp) => screen.getByText(words, { selector: 'p' }),
    ground: () => screen.getByLabelText('Driver diagram').focus(),
  };
}

describe('the filter of the diagram', () => {
  it('says how many boxes match, in the button, in the line below and aloud', async () => {
    const { open, user, button, said, foot } = await openDiagram();
    expect(foot('11 boxes, 10 links, 2 PDSA cycles')).toBeVisible();
    const form = await open();
    await user.click(form.getByRole('button', { name: 'No cycle yet 3' }));
    expect(said()).toBe('3 of 11 boxes match.');
    expect(form.getByText('3 of 11 boxes match.')).toBeVisible();
    await user.click(form.getByRole('button', { name: 'No owner 9' }));
    await user.keyboard('{Escape}');
    expect(button).toHaveAccessibleName('Filter: 3 of 11 match');
    await waitFor(() => expect(button).toHaveFocus());
    expect(foot('3 of 11 boxes match')).toBeVisible();
  });

  it('takes words, owners, statuses and tags; Enter in the words goes to the first box that has them', async () => {
    const { open, user, filter, selected, foot } = await openDiagram();
    const form = await open();
    await user.click(form.getByRole('button', { name: 'Quick win 1' }));
    await user.click(form.getByRole('button', { name: 'Testing 1' }));
    await user.click(form.getByRole('button', { name: 'Ben 1' }));
    expect(filter()).toMatchObject({ tags: ['quick'], statuses: ['testing'], owners: ['Ben'] });
    await user.click(form.getByRole('button', { name: 'Clear' }));
    await user.type(form.getByLabelText('Words'), 'RISK{Enter}');
    expect(filter()).toMatchObject({ words: 'RISK', tags: [] });
    expect(selected()).toEqual(['P1']);
    expect(foot('3 of 11 boxes match, 2 of them change ideas')).toBeVisible();
  });

  it('is walked by Ctrl+G, round and round and from where one is; Esc lets go, then shows all', async () => {
    const { user, selected, said, filter, ground, services } = await openDiagram();
    setFilter(services.context, { words: 'risk' });
    ground();
    await user.keyboard('{Control>}g{/Control}');
    expect(selected()).toEqual(['P1']);
    await user.keyboard('{Control>}gg{/Control}');
    expect(selected()).toEqual(['C2']);
    expect(said()).toBe('Match 3 of 3.');
    await user.keyboard('{Control>}g{/Control}');
    expect(selected()).toEqual(['P1']);
    await user.keyboard('{Control>}{Shift>}g{/Shift}{/Control}');
    expect(selected()).toEqual(['C2']);
    // From a box that does not match, to the next on the page.
    services.session.selectNodes(['S2']);
    await user.keyboard('{Control>}g{/Control}');
    expect(selected()).toEqual(['C1']);
    ground();
    await user.keyboard('{Escape}');
    expect([selected(), filter().words]).toEqual([[], 'risk']);
    await user.keyboard('{Escape}');
    expect(filter().words).toBe('');
    expect(said()).toBe('All boxes are shown again.');
    expect(screen.queryByRole('group', { name: 'Matches' })).toBeNull();
  });

  it('opens the branch that a match is folded away in', async () => {
    const { user, services, selected } = await openDiagram();
    services.session.setCollapsed(new Set(['P1', 'S3']));
    setFilter(services.context, { words: 'admission pack' });
    await user.click(await screen.findByLabelText('Next match'));
    expect(selected()).toEqual(['C1']);
    expect([...services.session.getState().collapsed]).toEqual(['S3']);
  });

  it('asks once who “mine” is, with the owners as suggestions, and can be told otherwise', async () => {
    const { open, user, filter, services, foot } = await openDiagram();
    await user.click((await open()).getByRole('button', { name: 'Mine' }));
    const asking = within(await screen.findByRole('dialog', { name: 'Which owner are you?' }));
    await user.type(asking.getByRole('combobox', { name: 'Owner' }), 'be{Enter}');
    expect(services.session.getState().me).toBe('Ben');
    expect(filter().marks).toEqual(['mine']);
    expect(foot('1 of 11 boxes match')).toBeVisible();
    const form = await open();
    expect(form.getByRole('button', { name: 'Mine 1' })).toHaveAttribute('aria-pressed', 'true');
    expect(form.getByRole('button', { name: '“Mine”: Ben' })).toBeVisible();
  });

  it('takes a new name, by Enter or by “Done”, though letters of it stand within an owner’s', async () => {
    const { open, user, services } = await openDiagram();
    const ask = async (button: string) => {
      await user.click((await open()).getByRole('button', { name: button }));
      return within(await screen.findByRole('dialog', { name: 'Which owner are you?' }));
    };
    await user.type((await ask('Mine')).getByRole('combobox', { name: 'Owner' }), 'En{Enter}');
    expect(services.session.getState().me).toBe('En');
    const again = await ask('“Mine”: En');
    await user.type(again.getByRole('combobox', { name: 'Owner' }), 'Zoe');
    // While the list is open, only it and the field are there for assistive technology.
    await user.click(again.getByRole('button', { name: 'Done', hidden: true }));
    expect(services.session.getState().me).toBe('Zoe');
    expect(screen.queryByRole('dialog', { name: 'Which owner are you?' })).toBeNull();
  });

  it('is the reader’s own: kept beside the plan, no step of undo, in the diagram alone', async () => {
    const { open, user, services, store, goTo } = await openDiagram();
    await user.click((await open()).getByRole('button', { name: 'Being tested 1' }));
    await user.keyboard('{Escape}');
    expect(services.openPlan.getState().past).toHaveLength(0);
    expect(await store.loadView('plan-1')).toMatchObject({ kept: { 'diagram-filter': { marks: ['testing'] } } });
    await goTo('/plan/plan-1/outline');
    await user.keyboard('{Control>}g{/Control}');
    expect(services.session.getState().selection).toEqual([]);
  });
});
