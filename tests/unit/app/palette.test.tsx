// @vitest-environment jsdom
/** The command palette as a whole: what it finds by which words, and where choosing leads. */
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { filterOf } from '../../../src/store/filtering';
// Its code comes before the tests, which then need not wait for it.
import '../../../src/views/outline/OutlineView';
import { smallPlan } from '../../fixtures/plans';
import { stubBrowser } from './browserStubs';
import { renderApp } from './renderApp';

stubBrowser();

async function openPalette() {
  const app = await renderApp({ plans: [smallPlan()], address: '/plan/plan-1/outline' });
  const { user } = app;
  const { session } = app.services;
  await screen.findByLabelText('Outline', { selector: '[role="treegrid"]' });
  await user.keyboard('{Control>}k{/Control}');
  const field = await screen.findByLabelText('Command');
  const list = within(screen.getByLabelText('Commands', { selector: '[role="listbox"]' }));
  return {
    ...app,
    session,
    type: (words: string) => user.type(field, words),
    /** Each group with its rows, as they are read. */
    groups: () =>
      list.queryAllByRole('group').map((group) => [
        group.getAttribute('aria-label'),
        ...within(group)
          .getAllByRole('option')
          .map(({ firstChild, textContent }) => (firstChild?.textContent || textContent) ?? ''),
      ]),
    selected: () => session.getState().selection.map(({ id }) => id),
  };
}

describe('the palette', () => {
  it('finds commands by other words, boxes by text, cycles by title and tags by name, under headings', async () => {
    const { type, groups, user } = await openPalette();
    expect(groups().map(([label]) => label)).toEqual(['Commands']);
    await type('cycle');
    expect(groups()).toContainEqual(['PDSA cycles', 'Cycle 1', 'Cycle 2']);
    await user.clear(screen.getByLabelText('Command'));
    await type('risk');
    expect(groups()).toEqual([
      ['Boxes', 'Risk is known', 'Risk tool in the admission pack', 'Risk on the handover sheet'],
    ]);
    await user.clear(screen.getByLabelText('Command'));
    await type('color owner');
    expect(groups()).toEqual([['Commands', 'Colour by: Owner']]);
    await type(' zebra');
    expect(screen.getByText('No command, box, cycle or tag has these words.')).toBeVisible();
  });

  it('goes to a box, out of the branch that it is folded away in', async () => {
    const { type, user, session, selected } = await openPalette();
    session.setCollapsed(new Set(['P2']));
    await type('walk round');
    await user.keyboard('{Enter}');
    expect(selected()).toEqual(['C3']);
    expect(session.getState().collapsed.size).toBe(0);
    expect(window.location.hash).toBe('#/plan/plan-1/outline');
  });

  it('opens the page of a cycle', async () => {
    const { type, user } = await openPalette();
    await type('cycle 2');
    await user.keyboard('{Enter}');
    expect(window.location.hash).toBe('#/plan/plan-1/pdsa/cycle-2');
  });

  it('filters the diagram by a tag', async () => {
    const { type, user, session } = await openPalette();
    await type('quick w');
    await user.keyboard('{Enter}');
    expect(window.location.hash).toBe('#/plan/plan-1/diagram');
    expect(filterOf(session.getState()).tags).toEqual(['quick']);
    expect(session.getState().announcement.text).toBe('1 of 11 boxes match.');
  });

  it('goes by arrows through all groups', async () => {
    const { type, user, session } = await openPalette();
    await type('on');
    const options = screen.getAllByRole('option');
    for (const _ of options.slice(1)) await user.keyboard('{ArrowDown}');
    expect(options.at(-1)).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{ArrowDown}{ArrowUp}{Enter}');
    // “Costs money”, which comes last.
    expect(filterOf(session.getState()).tags).toEqual(['cost']);
  });
});
