// @vitest-environment jsdom
/** Power and impact, commitment, and what was heard, as they are heard and worked by keys. jsdom has no layout: dragging is tested in the browser. */
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
// Its code comes before the tests, which then need not wait for it.
import '../../../src/views/stakeholders/commitment/CommitmentTab';
import '../../../src/views/stakeholders/grid/GridTab';
import '../../../src/views/stakeholders/heard/HeardTab';
import '../../../src/views/stakeholders/StakeholdersView';
import { fourteenPeople } from '../../fixtures/fourteenPeople';
import { peoplePlan } from '../../fixtures/plans';
import type { Plan } from '../../../src/plan/model/schema';
import { stubBrowser } from './browserStubs';
import { renderApp } from './renderApp';

stubBrowser();

async function openTab(plan: Plan, tab: string) {
  const app = await renderApp({ plans: [plan], address: '/plan/plan-1/stakeholders' });
  const { user, services } = app;
  await user.click(await screen.findByRole('tab', { name: tab }));
  const { openPlan, session } = services.context;
  return {
    ...app,
    keys: (keys: string) => user.keyboard(keys),
    plan: () => openPlan.plan(),
    who: (id: string) => openPlan.plan().stakeholders[id],
    steps: () => openPlan.getState().past.length,
    said: () => session.getState().announcement.text,
    goTo: async (id: string) => {
      const found = document.querySelector<HTMLElement>(`[role="tabpanel"] [data-stakeholder-id="${id}"]`);
      if (!found) throw new Error(`${id} is not shown.`);
      await user.click(found);
      return found;
    },
  };
}

describe('Power and impact', () => {
  it('moves somebody by keys as one step of both, says where they come to stand, and takes it back', async () => {
    const { goTo, keys, who, steps, said } = await openTab(fourteenPeople(), 'Power and impact');
    await screen.findByRole('grid', { name: 'Power and impact' });
    const mark = await goTo('callers');
    expect(mark).toHaveAccessibleName('People who call at night, group, speaks for patients or carers');
    await keys('{Enter}{ArrowUp}{ArrowUp}{ArrowLeft}');
    expect(said()).toBe('Power 3, impact 4');
    expect(who('callers')).toMatchObject({ power: 1, impact: 5 });
    await keys('{Enter}');
    expect(who('callers')).toMatchObject({ power: 3, impact: 4 });
    expect(said()).toBe('People who call at night: Power 3, impact 4, Manage.');
    expect(steps()).toBe(1);
    await keys('{Control>}z{/Control}');
    expect(who('callers')).toMatchObject({ power: 1, impact: 5 });
    // Whoever was moved still has the keyboard.
    await keys('52');
    expect(who('callers')).toMatchObject({ power: 5, impact: 2 });
  });

  it('shows earlier assessments to be read only', async () => {
    const { goTo, keys, steps, user } = await openTab(fourteenPeople(), 'Power and impact');
    await user.click(await screen.findByRole('button', { name: 'Assessed: now' }));
    await user.click(await screen.findByRole('menuitemradio', { name: '3 February 2026' }));
    const panel = await goTo('panel');
    expect(panel.closest('[role="gridcell"]')).toHaveAttribute('data-power', '2');
    await keys('{Enter}{ArrowUp}{Enter}35');
    expect(steps()).toBe(0);
  });
});

describe('The commitment chart', () => {
  it('moves X and O by keys while the order waits, and a run on one person is one step', async () => {
    const { goTo, keys, who, steps } = await openTab(fourteenPeople(), 'Commitment');
    const grid = await screen.findByRole('grid', { name: 'Commitment' });
    const names = () =>
      within(grid)
        .getAllByRole('rowheader')
        .map((each) => each.textContent);
    const before = names();
    const row = await goTo('head');
    await keys('{ArrowRight}{ArrowRight}{Shift>}{ArrowLeft}{/Shift}');
    expect(who('head')?.stance).toEqual({ now: 'make', needed: 'help' });
    expect(row).toHaveAccessibleName(
      /^Head of contact centres, Now make it happen, needed help it happen, 1 step down/,
    );
    expect(names()).toEqual(before);
    expect(steps()).toBe(1);
    await keys('{ArrowDown}1');
    expect(who('union')?.stance?.now).toBe('opposed');
    expect(names()).not.toEqual(before);
  });
});

describe('You said, we did', () => {
  it('records something heard, makes an idea of it, answers it and says that they were told', async () => {
    const { keys, plan, user, steps } = await openTab(peoplePlan(), 'You said, we did');
    const known = new Set(Object.keys(plan().heard));
    await user.click(await screen.findByRole('button', { name: 'Something heard' }));
    await user.type(await screen.findByRole('textbox', { name: 'In their words' }), 'The lift is out of order.');
    await user.type(screen.getByRole('combobox', { name: 'Who said it' }), 'Porters{Enter}');
    await user.click(screen.getByRole('button', { name: 'Record', hidden: false }));
    const added = () => Object.values(plan().heard).find(({ id }) => !known.has(id));
    expect(added()).toMatchObject({ said: 'The lift is out of order.', stakeholders: ['porters'] });

    const card = await screen.findByRole('article', { name: /The lift is out of order/ });
    const before = steps();
    await user.click(within(card).getByRole('button', { name: 'Make an idea from it' }));
    await user.click(await screen.findByRole('button', { name: 'Make the idea' }));
    const [idea = ''] = added()?.nodes ?? [];
    expect(plan().nodes[idea]).toMatchObject({ text: 'The lift is out of order.', column: 'change' });
    expect(steps()).toBe(before + 1);

    await user.click(within(card).getByRole('button', { name: 'Planned' }));
    await keys('An engineer comes.{Enter}');
    expect(added()).toMatchObject({ response: 'planned', because: 'An engineer comes.' });
    const answered = await screen.findByRole('article', { name: /The lift.*Planned, not told yet/ });
    await user.click(within(answered).getByRole('button', { name: 'Tell Porters' }));
    expect(added()?.told).toMatch(/^\d{4}-/);
    expect(
      Object.values(plan().contacts).some(
        ({ kind, stakeholders }) => kind === 'told' && stakeholders.includes('porters'),
      ),
    ).toBe(true);
  });
});
