// @vitest-environment jsdom
/** The outline as a whole: written by keys alone, heard by its roles. jsdom has no layout, which it does not need. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { smallPlan } from '../../fixtures/plans';
import { stubBrowser } from './browserStubs';
import { renderApp } from './renderApp';

stubBrowser();

async function openOutline() {
  const app = await renderApp({ plans: [smallPlan()], address: '/plan/plan-1/outline' });
  const tree = await screen.findByRole('treegrid', { name: 'Outline' });
  const { user } = app;
  return {
    ...app,
    tree,
    plan: () => app.services.context.openPlan.plan(),
    session: () => app.services.context.session.getState(),
    /** The lines by the names of their boxes, one deeper for each level. */
    lines: () =>
      within(tree)
        .getAllByRole('row')
        .map(
          (row) => `${' '.repeat(Number(row.ariaLevel ?? row.getAttribute('aria-level')) - 1)}${row.dataset['nodeId']}`,
        ),
    line: (name: string | RegExp, at = 0) => {
      const row = screen.getAllByRole('row', { name })[at];
      if (!row) throw new Error(`There is no line ${name}.`);
      return row;
    },
    /** Puts the keyboard on a line. */
    goTo: async (name: string | RegExp, at = 0) => {
      const row = screen.getAllByRole('row', { name })[at];
      if (row) await user.click(row);
    },
    keys: (keys: string) => user.keyboard(keys),
    /** The id of the box with that text. */
    called: (text: string) => {
      const { nodes } = app.services.context.openPlan.plan();
      return Object.keys(nodes).find((id) => nodes[id]?.text === text) ?? '';
    },
    textOf: (id: string) => app.services.context.openPlan.plan().nodes[id]?.text ?? '',
  };
}

const parentsOf = (plan: ReturnType<typeof smallPlan>, id: string) =>
  Object.values(plan.links)
    .filter((link) => link.from === id)
    .map((link) => link.to)
    .toSorted();

describe('the outline', () => {
  it('shows each box under each of its parents, by name, level and place', async () => {
    const { lines, line } = await openOutline();
    expect(lines()).toEqual([
      'aim-1',
      ' P1',
      '  S1',
      '   C1',
      '  S2',
      '   C2',
      ' P2',
      '  S3',
      '   C2',
      '   C3',
      '  C4',
    ]);
    const second = line('Change idea: Risk on the handover sheet', 1);
    expect(second).toHaveAttribute('aria-level', '4');
    expect(second).toHaveAttribute('aria-posinset', '1');
    expect(second).toHaveAttribute('aria-setsize', '2');
    expect(second).toHaveTextContent('also under Review after every change');
    expect(within(screen.getByRole('treegrid', { name: 'Not yet placed' })).getAllByRole('row')).toHaveLength(1);
  });

  it('is written by typing: Enter goes on, Tab goes in, Shift+Tab comes out again', async () => {
    const { goTo, keys, plan, called, session } = await openOutline();
    await goTo('Primary driver: The ward is safe');
    await keys('{Enter}Staff know what to do');
    const driver = called('Staff know what to do');
    expect(parentsOf(plan(), driver)).toEqual(['aim-1']);
    await keys('{Enter}{Tab}Training on the first day');
    const under = called('Training on the first day');
    expect(parentsOf(plan(), under)).toEqual([driver]);
    expect(plan().nodes[under]?.column).toBe('secondary');
    await keys('{Enter}{Shift>}{Tab}{/Shift}Families are partners');
    const last = called('Families are partners');
    expect(parentsOf(plan(), last)).toEqual(['aim-1']);
    // Nothing is kept of a line that nothing was typed in.
    await keys('{Enter}{Enter}');
    expect(session().editing).toBeNull();
    expect(Object.keys(plan().nodes)).toHaveLength(14);
    await keys('{Control>}z{/Control}');
    expect(plan().nodes[last]).toBeUndefined();
  });

  it('keeps the caret where it is in a line that moves while it is typed', async () => {
    const { goTo, keys, plan } = await openOutline();
    await goTo(/^Secondary driver: Review/);
    await keys('{F2}{End} or fall');
    await keys('{Shift>}{Tab}{/Shift}s');
    expect(plan().nodes['S2']).toMatchObject({ text: 'Review after every change or falls', column: 'primary' });
    await waitFor(() => expect(document.activeElement).toHaveValue('Review after every change or falls'));
  });

  it('moves the line that is meant of a box that stands twice', async () => {
    const { goTo, keys, plan, lines } = await openOutline();
    await goTo('Change idea: Risk on the handover sheet', 1);
    await keys('{Alt>}{ArrowDown}{/Alt}');
    expect(lines().slice(-4)).toEqual(['  S3', '   C3', '   C2', '  C4']);
    await keys('{Control>}{Delete}{/Control}');
    expect(parentsOf(plan(), 'C2')).toEqual(['S2']);
    expect(screen.getByText(/no longer contributes to “Clear floors”/)).toBeVisible();
  });

  it('deletes a box everywhere', async () => {
    const { goTo, keys, plan, lines } = await openOutline();
    await goTo('Change idea: Risk on the handover sheet', 1);
    await keys('{Delete}');
    expect(plan().nodes['C2']).toBeUndefined();
    expect(lines().join()).not.toContain('C2');
  });

  it('goes from line to line by arrows, folds and opens', async () => {
    const { goTo, keys, line, lines } = await openOutline();
    await goTo('Change idea: Risk on the handover sheet', 0);
    await keys('{ArrowDown}{ArrowDown}{ArrowDown}');
    const second = line('Change idea: Risk on the handover sheet', 1);
    await waitFor(() => expect(second).toHaveFocus());
    await keys('{ArrowLeft}');
    await waitFor(() => expect(line('Secondary driver: Clear floors')).toHaveFocus());
    await keys('{ArrowLeft}');
    expect(line('Secondary driver: Clear floors')).toHaveAttribute('aria-expanded', 'false');
    expect(lines()).toHaveLength(9);
    expect(line('Secondary driver: Clear floors')).toHaveTextContent('2 below');
    await keys('{ArrowRight}');
    expect(lines()).toHaveLength(11);
    await keys('{End}');
    await waitFor(() => expect(line('Secondary driver: Not yet placed')).toHaveFocus());
  });

  it('selects several, and says which', async () => {
    const { goTo, keys, session, user, line } = await openOutline();
    await goTo('Secondary driver: Assessment on admission');
    await keys('{Shift>}{ArrowDown}{/Shift}');
    expect(session().selection.map(({ id }) => id)).toEqual(['S1', 'C1']);
    await user.keyboard('{Control>}');
    await user.click(line('Primary driver: The ward is safe'));
    await user.keyboard('{/Control}');
    expect(session().selection.map(({ id }) => id)).toEqual(['S1', 'C1', 'P2']);
    expect(line('Primary driver: The ward is safe')).toHaveAttribute('aria-selected', 'true');
  });

  it('takes in what comes to mind, and sends it to a driver by typing', async () => {
    const { keys, plan, press, called, textOf, user } = await openOutline();
    await press('Add an idea');
    await keys('Soft socks{Enter}Lower beds{Enter}Fewer cables{Enter}{Enter}');
    const ideas = Object.keys(plan().nodes).filter(
      (id) => plan().nodes[id]?.column === 'change' && !parentsOf(plan(), id).length,
    );
    expect(ideas.map(textOf).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'Fewer cables',
      'Lower beds',
      'Soft socks',
    ]);
    const lower = screen.getByRole('row', { name: 'Change idea: Lower beds' });
    await user.click(within(lower).getByRole('button', { name: 'Move to…' }));
    await user.click(screen.getByRole('combobox', { name: /Which box/ }));
    await keys('clear{Enter}');
    const bed = called('Lower beds');
    await waitFor(() => expect(parentsOf(plan(), bed)).toEqual(['S3']));
    expect(screen.getByText(/Moved “Lower beds” under “Clear floors”/)).toBeVisible();
  });

  it('takes lines that are dragged to another driver, or out among what is not yet placed', async () => {
    const { line, plan } = await openOutline();
    const drag = (from: HTMLElement, to: HTMLElement) => {
      const dataTransfer = { setData: () => {}, types: ['text/plain'] };
      fireEvent.dragStart(from, { dataTransfer });
      const isRefused = fireEvent.dragOver(to, { dataTransfer });
      if (!isRefused) fireEvent.drop(to, { dataTransfer });
      fireEvent.dragEnd(from, { dataTransfer });
      return !isRefused;
    };
    const idea = 'Change idea: Walk round at 7 am';
    expect(drag(line(idea), line('Secondary driver: Assessment on admission'))).toBe(true);
    expect(parentsOf(plan(), 'C3')).toEqual(['S1']);
    expect(drag(line('Primary driver: Risk is known'), line(idea))).toBe(false);
    expect(drag(line(idea), screen.getByText('Not yet placed', { selector: 'h2' }))).toBe(true);
    expect(parentsOf(plan(), 'C3')).toEqual([]);
  });

  it('has the diagram beside it on a wide window, and goes on having the keys', async () => {
    vi.stubGlobal('matchMedia', (query: string) =>
      Object.assign(new EventTarget(), { matches: query.startsWith('(min-width'), media: query }),
    );
    const { goTo, keys, press, called, services } = await openOutline();
    await press('Diagram beside');
    const diagram = await screen.findByRole('region', { name: 'Driver diagram' });
    expect(screen.getByRole('separator', { name: 'Width of diagram beside' })).toBeVisible();
    await goTo('Change idea: Walk round at 7 am');
    await keys('{Enter}Soft socks');
    expect(within(diagram).queryByRole('textbox')).toBeNull();
    expect(parentsOf(services.context.openPlan.plan(), called('Soft socks'))).toEqual(['S3']);
    await keys('{Escape}');
    await press('Diagram beside');
    expect(screen.queryByRole('region', { name: 'Driver diagram' })).toBeNull();
  });

  it('does by a bar what keys do, while a text is typed too', async () => {
    const { goTo, keys, plan, called } = await openOutline();
    const bar = screen.getByRole('toolbar', { name: 'Line' });
    const tap = async (name: string) => userEvent.click(within(bar).getByText(name));
    await goTo('Primary driver: The ward is safe');
    await tap('Add');
    await keys('Staff know');
    await tap('In');
    await keys(' what to do');
    const driver = called('Staff know what to do');
    expect(parentsOf(plan(), driver)).toEqual(['P2']);
    await tap('Up');
    await tap('Out');
    expect(parentsOf(plan(), driver)).toEqual(['aim-1']);
  });

  it.each([
    ['a phone', true, '#/plan/plan-1/outline'],
    ['a wide window', false, '#/plan/plan-1/diagram'],
  ])('is where a plan is met on %s, or not', async (_, isPhone, address) => {
    vi.stubGlobal('matchMedia', (query: string) =>
      Object.assign(new EventTarget(), { matches: isPhone && query.startsWith('(max-width'), media: query }),
    );
    const { user } = await renderApp({ plans: [smallPlan()] });
    await user.click(await screen.findByRole('link', { name: 'Falls on the ward' }));
    await waitFor(() => expect(window.location.hash).toBe(address));
  });

  it('shows the columns that are chosen', async () => {
    const { line, press } = await openOutline();
    const idea = line('Change idea: Risk tool in the admission pack');
    expect(idea).toHaveTextContent('Testing');
    expect(idea).toHaveTextContent('Ben');
    expect(within(idea).getAllByRole('gridcell')).toHaveLength(4);
    await press('Owner');
    expect(idea).not.toHaveTextContent('Ben');
    expect(screen.getByRole('button', { name: 'Owner' })).toHaveAttribute('aria-pressed', 'false');
  });
});
