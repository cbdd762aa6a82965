// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Measure, Plan } from '../../../src/plan/model/schema';
import { smallPlan } from '../../fixtures/plans';
import { renderCycle } from './renderCycle';

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

describe('the page of a cycle', () => {
  it('is a form named by its title, which changes with it', async () => {
    const { user, form } = renderCycle('cycle-2');
    expect(screen.getByRole('form', { name: 'Cycle 2' })).toBeVisible();
    const title = form().getByRole('textbox', { name: 'Title' });
    await user.clear(title);
    await user.type(title, 'Two nurses');
    expect(screen.getByRole('form', { name: 'Two nurses' })).toBeVisible();
    expect(form().getByText('Cycle 2')).toBeVisible();
    expect(form().getByText('Follows “Cycle 1”.')).toBeVisible();
  });

  it('carries what was to come next into the objective of the next cycle, and opens that', async () => {
    const { openPlan, user, part, form, went } = renderCycle('cycle-1');
    await user.type(part('Act').getByRole('textbox', { name: 'What next' }), ' At night.');
    expect(part('Act').getByText(/with what comes next as its objective, its measures/)).toBeVisible();
    await user.click(part('Act').getByRole('button', { name: 'Next cycle' }));
    expect(Object.values(openPlan.plan().cycles)).toContainEqual(
      expect.objectContaining({
        previous: 'cycle-1',
        idea: 'C1',
        stage: 'plan',
        plan: { objective: 'Try two nurses. At night.' },
      }),
    );
    expect(went).toEqual(Object.keys(openPlan.plan().cycles).filter((id) => id.startsWith('new')));
    expect(part('Plan').getByRole('textbox', { name: 'What we are trying' })).toHaveValue('Try two nurses. At night.');
    expect(form().getByText('Follows “Cycle 1”.')).toBeVisible();
    await waitFor(() => expect(form().getByRole('textbox', { name: 'Title' })).toHaveFocus());
  });

  it('says what is missing when one goes on all the same', async () => {
    const { user, part, session } = renderCycle('cycle-2');
    await user.click(part('Act').getByRole('button', { name: 'Next cycle' }));
    expect(session.getState().messages.at(-1)?.text).toBe(
      'The cycle before is complete, without what was learned and what was decided.',
    );
  });

  it('fixes the plan when the cycle begins and changes it only with a reason, which is kept with what stood there', async () => {
    const { user, part, cycle } = renderCycle('cycle-2');
    await user.type(part('Plan').getByRole('textbox', { name: 'Prediction' }), 'Five of six.');
    await user.click(screen.getByRole('radio', { name: 'Do' }));
    expect(part('Plan').queryByRole('textbox', { name: 'Prediction' })).toBeNull();
    expect(part('Plan').getByText('Five of six.')).toBeVisible();

    await user.click(part('Plan').getByRole('button', { name: 'Change…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Change the plan' }));
    const keep = dialog.getByRole('button', { name: 'Keep change' });
    await user.type(dialog.getByRole('textbox', { name: 'Prediction' }), ' Or seven.');
    await user.click(dialog.getByRole('button', { name: 'Other parts of the plan' }));
    await user.type(dialog.getByRole('textbox', { name: 'Tasks' }), 'Ama counts.');
    expect(keep).toBeDisabled();
    await user.type(dialog.getByRole('textbox', { name: 'Why does it change?' }), 'Ben is away.');
    expect(cycle()?.plan.tasks).toBeUndefined();
    await user.click(keep);
    expect(cycle()?.plan).toMatchObject({
      prediction: 'Five of six. Or seven.',
      tasks: 'Ama counts.',
      amended: [{ reason: 'Ben is away.', was: { prediction: 'Five of six.', tasks: '' } }],
    });
    const changes = within(part('Plan').getByRole('list', { name: 'Changes of the plan' }));
    expect(changes.getByText('Ben is away.')).toBeVisible();
    expect(changes.getByText('Five of six.')).toBeVisible();
  });

  it('says that the plan is only read, since when and why', async () => {
    const { user, part } = renderCycle('cycle-2');
    await user.click(screen.getByRole('radio', { name: 'Do' }));
    expect(
      part('Plan').getByRole('group', { name: 'Prediction, read only, fixed on 23 November 2026, when Do began' }),
    ).toBeVisible();
    expect(part('Plan').getByText('No prediction was made.')).toBeVisible();
  });

  it('writes do, study and act, and comes to each stage with the first thing written there', async () => {
    const { user, part, cycle, session } = renderCycle('cycle-2');
    await user.type(part('Plan').getByRole('textbox', { name: 'Prediction' }), 'Five');
    await user.click(part('Do').getByRole('radio', { name: 'No' }));
    expect(cycle()).toMatchObject({ stage: 'do', do: { asPlanned: false }, plan: { prediction: 'Five' } });
    expect(session.getState().messages.at(-1)?.text).toBe('Moved to Do. The prediction is fixed.');
    await user.type(part('Do').getByRole('textbox', { name: 'What happened' }), 'Bank staff missed.');
    await user.click(part('Study').getByRole('radio', { name: 'Partly' }));
    await user.click(part('Act').getByRole('radio', { name: 'Adopt' }));
    expect(cycle()).toMatchObject({
      stage: 'act',
      do: { asPlanned: false, observations: 'Bank staff missed.' },
      study: { predictionHeld: 'partly' },
      act: { decision: 'adopt' },
    });
    await user.click(part('Do').getByRole('radio', { name: 'Not said' }));
    expect(cycle()?.do).not.toHaveProperty('asPlanned');
    expect(cycle()?.stage).toBe('act');
  });

  it('takes back the move alone, and keeps what was written', async () => {
    const { user, part, cycle, session } = renderCycle('cycle-2');
    await user.type(part('Do').getByRole('textbox', { name: 'What happened' }), 'Quiet.');
    session.getState().messages.at(-1)?.actions[0]?.run();
    expect(cycle()).toMatchObject({ stage: 'plan', do: { observations: 'Quiet.' } });
    expect(cycle()?.plan).not.toHaveProperty('locked');
  });

  it('puts prediction and result side by side', async () => {
    const { user, part } = renderCycle('cycle-2');
    expect(part('Study').getByText('Nothing was predicted.')).toBeVisible();
    await user.type(part('Plan').getByRole('textbox', { name: 'Prediction' }), 'Five');
    expect(part('Study').getByText('Five')).toBeVisible();
    expect(part('Study').getByRole('radiogroup', { name: 'Did it hold?' })).toBeVisible();
  });

  it('offers to move the idea on by the decision, once', async () => {
    const { user, part, openPlan } = renderCycle('cycle-2');
    await user.click(part('Act').getByRole('radio', { name: 'Adopt' }));
    const offer = part('Act').getByRole('group', { name: 'Move the idea to Implementing or Adopted?' });
    await user.click(within(offer).getByRole('button', { name: 'Implementing' }));
    expect(openPlan.plan().nodes.C1?.status).toBe('implementing');
    expect(part('Act').queryByRole('group', { name: /^Move the idea/ })).toBeNull();
    await user.click(part('Act').getByRole('radio', { name: 'Abandon' }));
    await user.type(part('Act').getByRole('textbox', { name: 'Why it is abandoned' }), 'Too dear.');
    await user.click(part('Act').getByRole('button', { name: 'Abandoned' }));
    expect(openPlan.plan().nodes.C1?.status).toBe('abandoned');
    expect(openPlan.plan().cycles['cycle-2']?.act).toEqual({ decision: 'abandon', next: 'Too dear.' });
  });

  it('keeps which measures of the plan are followed, and nothing when none is', async () => {
    const { user, part, cycle } = renderCycle('cycle-2', measuredPlan());
    const [first, second] = part(followed).getAllByRole('checkbox');
    if (!first || !second) throw new Error('Two measures have two checkboxes.');
    expect(first).toHaveAccessibleName('Hands cleaned');
    expect(second).toHaveAccessibleName('Untitled measure');

    await user.click(second);
    await user.click(first);
    expect(cycle()?.measures).toEqual(['m2', 'm1']);
    expect(first).toBeChecked();
    await user.click(second);
    expect(cycle()?.measures).toEqual(['m1']);
    await user.click(first);
    expect(cycle()).not.toHaveProperty('measures');
  });

  it('does not ask for measures while the plan has none', () => {
    const { form } = renderCycle('cycle-2');
    expect(form().queryByRole('group', { name: followed })).toBeNull();
  });

  it('has its tasks in a small table: Enter adds a row, Backspace takes an empty one away', async () => {
    const { user, part, cycle } = renderCycle('cycle-2');
    await user.click(part('Plan').getByRole('textbox', { name: 'Who, task 1' }));
    await user.keyboard('Ama{Tab}Count all forms{Tab}Mondays{Enter}');
    await waitFor(() => expect(part('Plan').getByRole('textbox', { name: 'Who, task 2' })).toHaveFocus());
    await user.keyboard('Ben{Tab}Ask{Enter}');
    expect(cycle()?.plan.tasks).toBe('Ama | Count all forms | Mondays\nBen | Ask');
    await waitFor(() => expect(part('Plan').getByRole('textbox', { name: 'Who, task 3' })).toHaveFocus());
    await user.keyboard('{Backspace}');
    await waitFor(() => expect(part('Plan').getByRole('textbox', { name: 'Who, task 2' })).toHaveFocus());
    await user.click(part('Plan').getByRole('textbox', { name: 'Who, task 1' }));
    await user.paste('Cy\tClean\tDaily\tWard 4\nDee\tCook');
    expect(cycle()?.plan.tasks).toBe('Cy | Clean | Daily | Ward 4\nDee | Cook\nBen | Ask');
    await waitFor(() => expect(part('Plan').getByRole('textbox', { name: 'Who, task 2' })).toHaveFocus());
    await user.click(part('Plan').getByRole('textbox', { name: 'What, task 3' }));
    await user.paste('"Ask\nand thank"\tFridays');
    expect(cycle()?.plan.tasks).toBe('Cy | Clean | Daily | Ward 4\nDee | Cook\nBen | Ask and thank | Fridays');
  });

  it('goes to a part by its stage, and to the next part by Ctrl+Enter', async () => {
    const { user, part, form } = renderCycle('cycle-2');
    Element.prototype.scrollIntoView = () => {};
    await user.click(form().getByRole('button', { name: 'Study, to come, step 3 of 5' }));
    expect(part('Study').getByRole('heading', { name: 'Study' })).toHaveFocus();
    await user.click(part('Do').getByRole('textbox', { name: 'What happened' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(part('Study').getByRole('heading', { name: 'Study' })).toHaveFocus();
  });

  it('moves on by a choice of its own, which can be undone', async () => {
    const { user, form, cycle, session } = renderCycle('cycle-2');
    await user.click(form().getByRole('button', { name: 'Move on' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Move to Study' }));
    expect(cycle()?.stage).toBe('study');
    expect(form().getByRole('button', { name: 'Study, current, step 3 of 5' })).toBeVisible();
    session.getState().messages.at(-1)?.actions[0]?.run();
    expect(cycle()).toMatchObject({ stage: 'plan', plan: {} });
  });

  it('proposes the days on which it is to begin and to end', async () => {
    const { user, part, cycle } = renderCycle('cycle-2');
    await user.click(part('Plan').getByRole('button', { name: 'Today, 23 Nov' }));
    await user.click(part('Plan').getByRole('button', { name: 'A week later, 30 Nov' }));
    expect(cycle()).toMatchObject({ stage: 'plan', plan: { start: '2026-11-23', end: '2026-11-30' } });
  });

  it('says how high it stands in its ramp, which can be changed', async () => {
    const { user, form, cycle } = renderCycle('cycle-2');
    const step = form().getByRole('textbox', { name: 'Step in the ramp' });
    expect(step).toHaveValue('1');
    await user.clear(step);
    await user.type(step, '3{Enter}');
    expect(cycle()).toMatchObject({ step: 3 });
  });

  it('proposes the days on which it began and ended', async () => {
    const { user, part, cycle, openPlan } = renderCycle('cycle-2');
    await user.click(part('Do').getByRole('button', { name: 'Today, 23 Nov' }));
    expect(cycle()).toMatchObject({ stage: 'do', do: { start: '2026-11-23' } });
    expect(part('Do').getAllByRole('button', { name: 'Today, 23 Nov' })).toHaveLength(1);
    expect(openPlan.plan().cycles['cycle-2']?.do.end).toBeUndefined();
  });

  it('gives its worksheet, printed or as Word, blank or filled', async () => {
    const { user, wishes } = renderCycle('cycle-2');
    for (const item of ['Print blank', 'Word, filled']) {
      await user.click(screen.getByRole('button', { name: 'Worksheet' }));
      await user.click(await screen.findByRole('menuitem', { name: item }));
    }
    expect(wishes).toEqual([
      { cycle: 'cycle-2', isFilled: false, as: 'print' },
      { cycle: 'cycle-2', isFilled: true, as: 'word' },
    ]);
  });

  it('is deleted, and goes back to where one was', async () => {
    const { user, openPlan, went } = renderCycle('cycle-2');
    await user.click(screen.getByRole('button', { name: 'More for this cycle' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete cycle' }));
    expect(openPlan.plan().cycles).not.toHaveProperty('cycle-2');
    expect(went).toEqual([undefined]);
  });

  it('says so when the cycle is not there', () => {
    renderCycle('gone');
    expect(screen.getByText('This cycle is no longer there.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Back to the board' })).toBeVisible();
  });

  it('names every control', () => {
    const { form } = renderCycle('cycle-2', measuredPlan());
    for (const role of ['button', 'textbox', 'combobox', 'radio', 'radiogroup', 'group', 'table', 'list'] as const)
      for (const control of form().getAllByRole(role)) expect(control).toHaveAccessibleName();
  });
});
