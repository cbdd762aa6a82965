// @vitest-environment jsdom
/** The network without its canvas: ties brought in with a preview, the list and the matrix by keyboard, questions put aside. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { planNetwork } from '../../../src/plan/ask/people/network';
import { tieSentence } from '../../../src/plan/ask/people/tieWords';
import type { Plan } from '../../../src/plan/model/schema';
import { networkPlan } from '../../fixtures/networkPlan';
import { smallPlan } from '../../fixtures/plans';
import { stubBrowser } from './browserStubs';
import { renderApp, undo } from './renderApp';

stubBrowser();

async function openNetwork(plan: Plan) {
  const app = await renderApp({ plans: [plan], address: `/plan/${plan.id}/stakeholders` });
  const { user, services } = app;
  await user.click(await screen.findByRole('tab', { name: 'Network' }));
  const map = await screen.findByRole('region', { name: 'Network map' });
  const shown = () => services.context.openPlan.plan();
  return {
    ...app,
    map,
    plan: shown,
    ties: () => planNetwork(shown()).ties.map((tie) => tieSentence(shown(), tie)),
    names: () => Object.values(shown().stakeholders).map(({ name }) => name),
    show: (form: string) => user.click(screen.getByRole('radio', { name: form })),
  };
}

const three = ['Ann - Bob - goes to for advice - daily', 'Cid - Bob - goes to for advice', 'Ann - Cid - manages'];

describe('The network', () => {
  it('takes typed ties, completing names, and asks before it enters whoever is new', async () => {
    const { user, map, ties, names } = await openNetwork(networkPlan(three));
    await user.click(within(map).getByRole('combobox', { name: 'New tie' }));
    await user.keyboard('bo{Tab}An{Tab}works w{Tab}{Enter}');
    await waitFor(() => expect(ties()).toContain('Bob works with Ann'));
    await user.keyboard('Bob – Night sister – advises{Enter}');
    expect(within(map).getByText(/“Night sister” is not in the register yet/)).toBeVisible();
    expect(names()).not.toContain('Night sister');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(ties()).toContain('Bob advises Night sister'));
    await user.keyboard('Bob – Night sister – advises{Enter}');
    expect(within(map).getByText('These two have this tie already.')).toBeVisible();
  });

  it('shows what a pasted list would add before anything changes', async () => {
    const { user, map, ties, names } = await openNetwork(networkPlan(three));
    const text = 'Source\tTarget\tWeight\nAnn\tDov\t3\nDov\tAnn\t1\nann\tBOB\t1\nDov\tDov\t1';
    const clipboardData = { getData: () => text, types: ['text/plain'] };
    fireEvent.paste(within(map).getByRole('combobox', { name: 'New tie' }), { clipboardData });
    const dialog = await screen.findByRole('dialog', { name: 'Import' });
    const preview = within(dialog).getByRole('group', { name: 'Preview' });
    expect(preview).toHaveTextContent('A table: 2 new ties.');
    expect(preview).toHaveTextContent('Not in the register yet, and added: Dov.');
    expect(preview).toHaveTextContent('1 in the plan already');
    expect(preview).toHaveTextContent('Left out: 1 tie of somebody to themselves.');
    expect(names()).toEqual(['Ann', 'Bob', 'Cid']);
    await user.click(within(dialog).getByRole('button', { name: 'Import' }));
    await waitFor(() => expect(names()).toEqual(['Ann', 'Bob', 'Cid', 'Dov']));
    expect(ties()).toHaveLength(5);
    await user.click(undo());
    await waitFor(() => expect(names()).toEqual(['Ann', 'Bob', 'Cid']));
  });

  it('says all of it as a list, with numbers for those who want them', async () => {
    const { user, show, services, ties } = await openNetwork(networkPlan(three));
    await show('List');
    const row = (await screen.findByRole('button', { name: 'Bob' })).closest('tr');
    const said = [...(row?.querySelectorAll('[data-tie-id]') ?? [])].map((tie) => tie.getAttribute('aria-label'));
    expect(said).toEqual(['Ann goes to Bob for advice, daily', 'Cid goes to Bob for advice']);
    const [tie] = screen.getAllByRole('button', { name: 'Cid goes to Bob for advice' });
    if (tie) await user.click(tie);
    expect(services.context.session.getState().selection).toEqual([{ kind: 'tie', id: 't2' }]);
    if (tie) fireEvent.contextMenu(tie, { button: 2 });
    const menu = await screen.findByRole('menu', { name: 'What is selected' });
    await user.click(within(menu).getByRole('menuitem', { name: 'Turn the tie round' }));
    await waitFor(() => expect(ties()).toContain('Bob goes to Cid for advice'));
    await user.click(undo());
    await user.click(screen.getByRole('button', { name: /^Numbers/ }));
    const numbers = within(screen.getByRole('table', { name: 'Numbers' }));
    const bob = within(numbers.getByRole('row', { name: /^Bob/ })).getAllByRole('cell');
    expect(bob.slice(0, 3).map(({ textContent }) => textContent)).toEqual(['2', '2', '0']);
  });

  it('has a menu of its own where nothing is pressed', async () => {
    const { map } = await openNetwork(networkPlan(three));
    fireEvent.contextMenu(map, { button: 2 });
    const menu = await screen.findByRole('menu', { name: 'Stakeholders' });
    const entries = within(menu)
      .getAllByRole('menuitem')
      .map(({ textContent }) => textContent);
    expect(entries[0]).toBe('New stakeholder');
    expect(entries.join()).not.toContain('Tidy');
  });

  it('draws and takes away ties in the matrix by keyboard', async () => {
    const { user, show, ties } = await openNetwork(networkPlan(three));
    await show('Matrix');
    const grid = await screen.findByRole('grid', { name: 'Matrix of ties' });
    expect(within(grid).getByRole('gridcell', { name: 'Cid goes to Bob for advice' })).toBeVisible();
    within(grid).getByRole('gridcell', { name: 'Ann goes to Bob for advice, daily' }).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowLeft}{ArrowUp}');
    expect(within(grid).getByRole('gridcell', { name: 'No tie from Bob to Ann' })).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(ties()).toContain('Bob goes to Ann for advice'));
    await user.keyboard('{Delete}');
    await waitFor(() => expect(ties()).not.toContain('Bob goes to Ann for advice'));
  });

  it('asks questions that can be put aside', async () => {
    const lines = ['Ann', 'Bea', 'Cid'].map((name) => `${name} - Night sister - goes to for advice`);
    const { user, services } = await openNetwork(networkPlan(lines));
    services.context.session.setState({
      findings: (await import('../../../src/plan/coach/coach')).findingsOf(
        services.context.openPlan.plan(),
        '2026-12-01',
      ),
    });
    const questions = await screen.findByRole('region', { name: 'Questions worth asking' });
    const sentence = 'Three go to Night sister, who owns nothing in the plan.';
    await user.click(within(questions).getByRole('button', { name: `Show: ${sentence}` }));
    expect(services.context.session.getState().selection).toEqual([{ kind: 'stakeholder', id: 'night-sister' }]);
    const again = await screen.findByRole('region', { name: 'Questions worth asking' });
    await user.click(within(again).getByRole('button', { name: `Put aside: ${sentence}` }));
    await waitFor(() => expect(screen.queryByText(sentence)).toBeNull());
    expect(services.context.openPlan.plan().dismissed?.[0]).toMatchObject({ rule: 'looked-to', on: 'night-sister' });
  });

  it('teaches while it is empty', async () => {
    const { map } = await openNetwork(smallPlan());
    expect(map).toHaveTextContent('Who goes to whom for advice? Type a tie above');
  });
});
