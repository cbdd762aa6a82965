// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { setCycle } from '../../../src/plan/edit/cycleEdits';
import { renderInspector } from './renderInspector';

const details = () => within(screen.getByRole('complementary', { name: 'Details' }));
describe('PDSA cycles in the inspector', () => {
  it('lists them in ramp order with stage and decision, on change ideas only', async () => {
    const { session } = renderInspector(['C1']);
    const cycles = within(details().getByRole('list', { name: 'PDSA cycles' })).getAllByRole('button');
    expect(cycles.map((cycle) => cycle.textContent)).toEqual(['Cycle 1 Complete · Adapt', 'Cycle 2 Plan']);
    act(() => session.selectNodes(['S1']));
    await details().findByRole('heading', { name: 'Secondary driver' });
    expect(details().queryByRole('button', { name: 'Add cycle' })).toBeNull();
  });

  it('adds a cycle, moves focus into it, and back to it in the list', async () => {
    const { openPlan, user } = renderInspector(['C2']);
    await user.click(details().getByRole('button', { name: 'Add cycle' }));
    expect(openPlan.plan().cycles['new-1']).toMatchObject({ idea: 'C2', stage: 'plan' });
    expect(details().getByRole('button', { name: 'Back' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(details().getByRole('button', { name: /^Cycle 1/ })).toHaveFocus();
  });

  it('goes on to the next cycle, and completes the one before', async () => {
    const { openPlan, user } = renderInspector(['C1']);
    await user.click(details().getByRole('button', { name: /^Cycle 1/ }));
    await user.click(details().getByRole('button', { name: 'Next cycle' }));
    expect(openPlan.plan().cycles['new-1']).toMatchObject({ previous: 'cycle-1', idea: 'C1', stage: 'plan', step: 2 });
    expect(openPlan.plan().cycles['cycle-1']?.stage).toBe('complete');
    expect(details().getByText('Follows “Cycle 1”.')).toBeVisible();
  });

  it('shows a cycle in short: where it stands, what it needs, its ramp, and what the one before taught', async () => {
    const { user, openPlan } = renderInspector(['C1']);
    act(
      () => void openPlan.edit('learn', (draft) => setCycle(draft, 'cycle-1', 'study', 'learning', 'Two can do it.')),
    );
    await user.click(details().getByRole('button', { name: /^Cycle 2/ }));
    expect(details().getByText('Cycle 2 of “Risk tool in the admission pack”')).toBeVisible();
    expect(details().getByText('Planned')).toBeVisible();
    expect(details().getByText('No prediction yet')).toBeVisible();
    const steps = within(details().getByRole('list', { name: 'Ramp so far' })).getAllByRole('listitem');
    expect(steps.map(({ textContent }) => textContent)).toEqual(['1 Cycle 1', '2 Cycle 2']);
    expect(steps[1]).toHaveAttribute('aria-current', 'true');
    expect(
      within(details().getByRole('group', { name: 'What cycle 1 taught' })).getByText('Two can do it.'),
    ).toBeVisible();
  });

  it('deletes a cycle, goes back, and offers to undo', async () => {
    const { openPlan, session, user } = renderInspector(['C1']);
    await user.click(details().getByRole('button', { name: /^Cycle 2/ }));
    await user.click(details().getByRole('button', { name: 'Delete cycle' }));
    expect(openPlan.plan().cycles).not.toHaveProperty('cycle-2');
    expect(details().getByRole('button', { name: 'Add cycle' })).toHaveFocus();
    act(() => session.getState().messages[0]?.actions[0]?.run());
    expect(openPlan.plan().cycles).toHaveProperty('cycle-2');
  });

  it('names every control of a summary', async () => {
    const { user } = renderInspector(['C1']);
    await user.click(details().getByRole('button', { name: /^Cycle 2/ }));
    for (const role of ['button', 'radio', 'radiogroup', 'group'] as const)
      for (const control of details().getAllByRole(role)) expect(control).toHaveAccessibleName();
  });
});
