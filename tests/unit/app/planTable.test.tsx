// @vitest-environment jsdom
/** The plan’s table as a whole: heard by its roles, written by keys and the clipboard. jsdom has no layout, which it does not need. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { addMeasure } from '../../../src/plan/edit/measureEdits';
import type { Plan } from '../../../src/plan/model/schema';
// Its code comes before the tests, which then need not wait for it.
import '../../../src/views/plan/PlanView';
import { smallPlan } from '../../fixtures/plans';
import { stubBrowser } from './browserStubs';
import { renderApp } from './renderApp';

stubBrowser();

async function openTable(plan: Plan = smallPlan()) {
  const app = await renderApp({ plans: [plan], address: '/plan/plan-1/plan' });
  const grid = await screen.findByLabelText('Plan', { selector: '[role="grid"]' });
  const { user } = app;
  const { context } = app.services;
  const cell = (id: string, column: string) => {
    const found = grid.querySelector<HTMLElement>(`[data-row="${id}"] [data-cell="${column}"]`);
    if (!found) throw new Error(`There is no cell ${column} of ${id}.`);
    return found;
  };
  return {
    ...app,
    grid,
    cell,
    node: (id: string) => context.openPlan.plan().nodes[id],
    plan: () => context.openPlan.plan(),
    steps: () => context.openPlan.getState().past.length,
    session: () => context.session.getState(),
    goTo: (id: string, column: string) => user.click(cell(id, column)),
    keys: (keys: string) => user.keyboard(keys),
    /** By their words: among all that the editor holds, jsdom is slow to look for a role. */
    pick: async (menu: string, entry: string) => {
      await user.click(screen.getByText(menu, { selector: 'button *' }));
      await user.click(await screen.findByText(entry));
    },
    /** What the rows are, from top to bottom. */
    rows: () => [...grid.querySelectorAll<HTMLElement>('[data-row]')].map(({ dataset }) => dataset['row']),
    paste: (text: string, html = '', target: Element | null = document.activeElement) =>
      fireEvent.paste(target ?? document.body, {
        clipboardData: { getData: (type: string) => (type === 'text/plain' ? text : type === 'text/html' ? html : '') },
      }),
  };
}

describe('the table of the plan', () => {
  it('shows each change idea once, under its first driver, with all named', async () => {
    const { rows, cell, grid } = await openTable();
    expect(rows()).toEqual(['group:P1', 'C1', 'C2', 'group:P2', 'C3', 'C4']);
    expect(cell('C2', 'drivers')).toHaveTextContent('Review after every change +1');
    expect(cell('C2', 'drivers')).toHaveAccessibleName(/Contributes to: Review after every change; Clear floors$/);
    expect(within(grid).getByRole('row', { name: 'Change idea: Walk round at 7 am' })).toBe(
      cell('C3', 'text').parentElement,
    );
    expect(screen.getByText(/^4 ideas · 1 being tested, 3 proposed · 2 cycles$/)).toBeVisible();
  });

  it('leads from the line of a measure to the measure, by mouse and by Enter', async () => {
    const plan = produce(smallPlan(), (draft) => {
      addMeasure(draft, { id: 'M1', name: 'Rounds done', kind: 'process', nodes: ['C1'] });
    });
    const { user, goTo, keys } = await openTable(plan);
    await goTo('C1', 'measures');
    await keys('{Enter}');
    await waitFor(() => expect(window.location.hash).toBe('#/plan/plan-1/measures/M1'));
    window.location.hash = '/plan/plan-1/plan';
    await user.click(await screen.findByLabelText('Go to Rounds done'));
    await waitFor(() => expect(window.location.hash).toBe('#/plan/plan-1/measures/M1'));
  });

  it('edits where one is: typing replaces, Enter keeps and goes down, Esc puts back', async () => {
    const { goTo, keys, node, steps } = await openTable();
    await goTo('C1', 'owner');
    await keys('Cara{Enter}');
    expect(node('C1')?.owner).toBe('Cara');
    await keys('{F2}Dan{Escape}');
    expect(node('C2')?.owner).toBeUndefined();
    await keys('{Enter}Eve{Tab}');
    expect(node('C2')?.owner).toBe('Eve');
    await keys('1/3/2027{Enter}');
    expect(node('C2')?.start).toBe('2027-03-01');
    expect(steps()).toBe(3);
  });

  it('writes the text of a box as everywhere: at once, and as one step', async () => {
    const { goTo, keys, node, steps } = await openTable();
    await goTo('C3', 'text');
    await keys('{F2}{End} daily{Enter}');
    expect(node('C3')?.text).toBe('Walk round at 7 am daily');
    expect(steps()).toBe(1);
  });

  it('takes the first letters of a choice for the choice', async () => {
    const { goTo, keys, node } = await openTable();
    await goTo('C3', 'status');
    await keys('ad{Enter}');
    expect(node('C3')?.status).toBe('adopted');
  });

  it('stays at what it cannot read, and says why', async () => {
    const { goTo, keys, node } = await openTable();
    await goTo('C3', 'due');
    await keys('31/2/2027{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('31 February 2027 is not a date.');
    expect(node('C3')?.due).toBeUndefined();
    await keys('{Escape}');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('selects a block by Shift and arrows, fills it down and clears it, each as one step', async () => {
    const { goTo, keys, node, steps, session } = await openTable();
    await goTo('C1', 'owner');
    await keys('{Shift>}{ArrowDown}{/Shift}');
    expect(session().selection.map(({ id }) => id)).toEqual(['C1', 'C2']);
    await keys('{Control>}d{/Control}');
    expect(node('C2')?.owner).toBe('Ben');
    await keys('{Delete}');
    expect([node('C1')?.owner, node('C2')?.owner]).toEqual([undefined, undefined]);
    expect(steps()).toBe(2);
  });

  it('takes a block from a spreadsheet as it would be typed, in one step', async () => {
    const { goTo, paste, node, steps } = await openTable();
    await goTo('C1', 'status');
    paste('done\tGwen\t1 Feb 2027\nin progress\tHal\t\n');
    expect(node('C1')).toMatchObject({ status: 'adopted', owner: 'Gwen', start: '2027-02-01' });
    expect(node('C2')).toMatchObject({ status: 'testing', owner: 'Hal' });
    expect(steps()).toBe(1);
    expect(await screen.findByText('Pasted 6 cells.')).toBeVisible();
  });

  it('takes of a block as much as there is room for, and says what had none', async () => {
    const { goTo, paste, node, steps } = await openTable();
    await goTo('C4', 'owner');
    paste('Gwen\nHal\nIda\n');
    expect(node('C4')?.owner).toBe('Gwen');
    expect(steps()).toBe(1);
    expect(await screen.findByText('Pasted 1 cell. 2 rows had no idea to go to.')).toBeVisible();
    // After a menu the browser sends it to the page, though the cell has the keyboard.
    paste('Ida', '', document.body);
    expect(node('C4')?.owner).toBe('Ida');
  });

  it('refuses a block of which one cell cannot be read, says which, and changes nothing', async () => {
    const { goTo, paste, node, steps } = await openTable();
    await goTo('C1', 'owner');
    paste('', '<table><tr><td>Gwen<td>1 Feb 2027<tr><td>Hal<td>soon</table>');
    expect(
      await screen.findByText(/^Nothing was changed\. Start of “Risk on the handover sheet”: “soon” is not a date\./),
    ).toBeVisible();
    expect(node('C1')?.owner).toBe('Ben');
    expect(steps()).toBe(0);
  });

  it('copies a block as text parted by tabs and as a table', async () => {
    const { goTo, keys } = await openTable();
    await goTo('C1', 'status');
    await keys('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
    const data = new Map<string, string>();
    fireEvent.copy(document.activeElement ?? document.body, {
      clipboardData: { setData: (type: string, text: string) => data.set(type, text) },
    });
    expect(data.get('text/plain')).toBe('Testing\tBen\nProposed\t');
    expect(data.get('text/html')).toContain('<table><tr><td');
  });

  it('sorts by a heading, filters by chips with counts, groups and keeps it for the reader', async () => {
    const { user, rows, pick, session } = await openTable();
    await user.click(screen.getByText('Owner', { selector: 'button' }));
    expect(screen.getByText('Owner', { selector: 'button' }).parentElement).toHaveAttribute('aria-sort', 'ascending');
    await pick('Group: primary driver', 'None');
    expect(rows()).toEqual(['C1', 'C2', 'C3', 'C4']);
    await user.click(screen.getByText('Being tested'));
    expect(screen.getByText('Being tested')).toHaveAccessibleName('Being tested 1');
    expect(rows()).toEqual(['C1']);
    expect(session().kept['plan-table']).toMatchObject({ group: 'none', marks: ['testing'] });
  });

  it('shows the drivers too when they are asked for', async () => {
    const { pick, rows } = await openTable();
    await pick('Columns', 'Drivers too');
    expect(rows()).toEqual([
      'group:P1',
      'P1',
      'S1',
      'S2',
      'C1',
      'C2',
      'group:P2',
      'P2',
      'S3',
      'C3',
      'C4',
      'group:unplaced',
      'S4',
    ]);
  });

  it('folds a group by Enter and a click, and opens it for what is found in it', async () => {
    const { goTo, keys, rows, services } = await openTable();
    await goTo('C1', 'text');
    await keys('{ArrowUp}{Enter}');
    expect(rows()).toEqual(['group:P1', 'group:P2', 'C3', 'C4']);
    services.context.session.selectNodes(['C2']);
    await screen.findByText('Risk on the handover sheet');
    expect(rows()).toContain('C2');
  });

  it('says how late something is, in words', async () => {
    const plan = smallPlan();
    const { C3 } = plan.nodes;
    if (!C3) throw new Error('There is a C3.');
    const due = new Date(Date.now() - 8 * 86_400_000).toLocaleDateString('sv-SE');
    const { cell } = await openTable({ ...plan, nodes: { ...plan.nodes, C3: { ...C3, due } } });
    expect(cell('C3', 'due')).toHaveTextContent(/ · 8 days late$/);
    expect(cell('C3', 'due')).toHaveAccessibleName(/^Walk round at 7 am, Due: .*, 8 days late$/);
    expect(screen.getByText('Overdue')).toHaveAccessibleName('Overdue 1');
  });

  it('adds an idea at its foot, typed at once; left empty it goes again', async () => {
    const { user, keys, plan, rows } = await openTable();
    await user.click(screen.getByText('Add a change idea'));
    await keys('Ring the ward first{Enter}');
    expect(Object.values(plan().nodes).map(({ text }) => text)).toContain('Ring the ward first');
    expect(rows()).toContain('group:unplaced');
    await user.click(screen.getByText('Add a change idea'));
    await keys('{Escape}');
    expect(Object.values(plan().nodes).filter(({ text }) => text === '')).toEqual([]);
  });
});
