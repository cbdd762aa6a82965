// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Measure, Plan } from '../../../src/plan/model/schema';
import { smallPlan } from '../../fixtures/plans';
import { renderInspector } from './renderInspector';

const details = () => within(screen.getByRole('complementary', { name: 'Details' }));
const part = (name: string) => within(details().getByRole('group', { name }));

const measure = (id: string, name: string, order: string): Measure => ({
  id,
  name,
  order,
  kind: 'process',
  nodes: [],
  points: {},
});
const measuredPlan = (): Plan => ({
  ...smallPlan(),
  measures: { m2: measure('m2', '', 'a1'), m1: measure('m1', 'Hands cleaned', 'a0') },
});
const followed = 'Measures followed in this cycle';

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

  it('carries what was to come next into the objective of the next cycle', async () => {
    const { openPlan, user } = renderInspector(['C1']);
    await user.click(details().getByRole('button', { name: /^Cycle 1/ }));
    const next = part('Act').getByRole('textbox', { name: 'What comes next' });
    await user.type(next, ' At night.');
    await user.click(details().getByRole('button', { name: 'Next cycle' }));
    expect(Object.values(openPlan.plan().cycles)).toContainEqual(
      expect.objectContaining({
        previous: 'cycle-1',
        idea: 'C1',
        stage: 'plan',
        plan: { objective: 'Try two nurses. At night.' },
      }),
    );
    expect(part('Plan').getByRole('textbox', { name: 'Objective' })).toHaveValue('Try two nurses. At night.');
    expect(details().getByText('Follows “Cycle 1”.')).toBeVisible();
  });

  it('fixes the plan when the cycle begins and amends it only with a reason', async () => {
    const { openPlan, user } = renderInspector(['C1']);
    const cycle = () => openPlan.plan().cycles['cycle-2'];
    await user.click(details().getByRole('button', { name: /^Cycle 2/ }));
    await user.type(part('Plan').getByRole('textbox', { name: 'Prediction' }), 'Five of six.');
    await user.click(details().getByRole('radio', { name: 'Do' }));
    expect(part('Plan').queryByRole('textbox', { name: 'Prediction' })).toBeNull();
    expect(part('Plan').getByText('Five of six.')).toBeVisible();

    await user.click(part('Plan').getByRole('button', { name: 'Amend the plan' }));
    const keep = part('Plan').getByRole('button', { name: 'Keep the amendment' });
    await user.type(part('Plan').getByRole('textbox', { name: 'Tasks' }), 'Ama counts.');
    expect(keep).toBeDisabled();
    await user.type(part('Plan').getByRole('textbox', { name: 'Reason for the change' }), 'Ben is away.');
    expect(cycle()?.plan.tasks).toBeUndefined();
    await user.click(keep);
    expect(cycle()?.plan).toMatchObject({ tasks: 'Ama counts.', amended: [{ reason: 'Ben is away.' }] });
    expect(part('Plan').getByText('Ben is away.')).toBeVisible();
  });

  it('writes do, study and act', async () => {
    const { openPlan, user } = renderInspector(['C1']);
    await user.click(details().getByRole('button', { name: /^Cycle 2/ }));
    await user.click(part('Do').getByRole('radio', { name: 'No' }));
    await user.type(part('Do').getByRole('textbox', { name: 'Observations' }), 'Bank staff missed.');
    await user.click(part('Study').getByRole('radio', { name: 'Partly' }));
    await user.click(part('Act').getByRole('radio', { name: 'Adopt' }));
    expect(openPlan.plan().cycles['cycle-2']).toMatchObject({
      do: { asPlanned: false, observations: 'Bank staff missed.' },
      study: { predictionHeld: 'partly' },
      act: { decision: 'adopt' },
    });
    await user.click(part('Do').getByRole('radio', { name: 'Not said' }));
    expect(openPlan.plan().cycles['cycle-2']?.do).not.toHaveProperty('asPlanned');
  });

  it('keeps which measures of the plan are followed, and nothing when none is', async () => {
    const { openPlan, user } = renderInspector(['C1'], measuredPlan());
    const kept = () => openPlan.plan().cycles['cycle-2'];
    await user.click(details().getByRole('button', { name: /^Cycle 2/ }));
    const [first, second] = part(followed).getAllByRole('checkbox');
    if (!first || !second) throw new Error('Two measures have two checkboxes.');
    expect(first).toHaveAccessibleName('Hands cleaned');
    expect(second).toHaveAccessibleName('Untitled measure');

    await user.click(second);
    await user.click(first);
    expect(kept()?.measures).toEqual(['m2', 'm1']);
    expect(first).toBeChecked();
    await user.click(second);
    expect(kept()?.measures).toEqual(['m1']);
    await user.click(first);
    expect(kept()).not.toHaveProperty('measures');
  });

  it('does not ask for measures while the plan has none', async () => {
    const { user } = renderInspector(['C1']);
    await user.click(details().getByRole('button', { name: /^Cycle 2/ }));
    expect(details().queryByRole('group', { name: followed })).toBeNull();
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

  it('names every control of a cycle', async () => {
    const { user } = renderInspector(['C1']);
    await user.click(details().getByRole('button', { name: /^Cycle 2/ }));
    for (const role of ['button', 'textbox', 'combobox', 'radio', 'radiogroup'] as const)
      for (const control of details().getAllByRole(role)) expect(control).toHaveAccessibleName();
    for (const role of ['spinbutton', 'group'] as const)
      for (const control of details().queryAllByRole(role)) expect(control).toHaveAccessibleName();
  });
});
