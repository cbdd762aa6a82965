// @vitest-environment jsdom
/** The coach beside the outline: it is found, read, obeyed and put aside by keys and clicks. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/plan/model/schema';
import { discharge } from '../../fixtures/goodPlans';
import { stubBrowser } from './browserStubs';
import { renderApp } from './renderApp';

stubBrowser();

const patient = { timeout: 15_000 };

function planWith(texts: Readonly<Record<string, string>>): Plan {
  const nodes = Object.fromEntries(
    Object.values(discharge.nodes).map((node) => [node.id, { ...node, text: texts[node.id] ?? node.text }]),
  );
  return { ...discharge, nodes };
}

async function openCoach(texts: Readonly<Record<string, string>>) {
  const app = await renderApp({ plans: [planWith(texts)], address: '/plan/good-plan/outline' });
  await screen.findByRole('treegrid', { name: 'Outline' });
  const { context } = app.services;
  return {
    ...app,
    plan: () => context.openPlan.plan(),
    session: () => context.session.getState(),
    panel: () => screen.findByLabelText('Coach', { selector: 'aside' }, patient),
    findings: () =>
      [...document.querySelectorAll<HTMLElement>('[data-rule]:not([data-aside])')].map(
        ({ dataset }) => `${dataset['rule']} ${dataset['on']}`,
      ),
    type: (id: string, text: string) =>
      context.openPlan.edit('change text', (draft) => {
        const node = draft.nodes[id];
        if (node) node.text = text;
      }),
  };
}

const task = { P2S1C1: 'Train all staff in prescribing' };

describe('The coach', () => {
  it('has a quiet count in the top bar, once the plan has been read', async () => {
    await openCoach({ ...task, P1S1: 'Lack of a date that the team trusts' });
    expect(await screen.findByLabelText(/^Coach, 2 /, {}, patient)).toHaveTextContent('2');
  });

  it('says nothing of a good plan', async () => {
    const { user, panel } = await openCoach({});
    await user.keyboard('{F8}');
    expect(await within(await panel()).findByText('Nothing that would need a second look.', {}, patient)).toBeVisible();
  });

  it('shows what a finding is about when it is clicked, and lights the finding', async () => {
    const { user, panel, session } = await openCoach(task);
    await user.keyboard('{F8}');
    const coach = await panel();
    const sentence = await within(coach).findByText(/reads like a task/, { selector: 'li button' }, patient);
    await user.click(sentence);
    expect(session().selection).toEqual([{ kind: 'node', id: 'P2S1C1' }]);
    expect(sentence.closest('li')).toHaveAttribute('aria-current', 'true');
    expect(coach).toBeVisible();
  });

  it('is put aside with a reason, as one step, and comes back', async () => {
    const { user, panel, plan, findings } = await openCoach(task);
    await user.keyboard('{F8}');
    const coach = within(await panel());
    await user.click(await coach.findByRole('button', { name: /^Dismiss/ }, patient));
    await user.keyboard('It is only the first step{Enter}');
    expect(findings()).toEqual([]);
    expect(plan().dismissed).toMatchObject([
      { rule: 'idea-is-task', on: 'P2S1C1', reason: 'It is only the first step' },
    ]);
    await user.click(coach.getByRole('button', { name: /1 finding/ }));
    expect(coach.getByText('Put aside: It is only the first step')).toBeVisible();
    await user.click(coach.getByRole('button', { name: /^Bring back/ }));
    expect(findings()).toEqual(['idea-is-task P2S1C1']);
    await user.click(screen.getByLabelText('Undo'));
    await user.click(screen.getByLabelText('Undo'));
    expect(plan()).not.toHaveProperty('dismissed');
  });

  it('counts a finding again when its box has changed', async () => {
    const { user, panel, findings, type } = await openCoach(task);
    await user.keyboard('{F8}');
    const coach = within(await panel());
    await user.click(await coach.findByRole('button', { name: /^Dismiss/ }, patient));
    await user.keyboard('{Enter}');
    expect(findings()).toEqual([]);
    type('P2S1C1', 'Train all doctors in prescribing');
    await waitFor(() => expect(findings()).toEqual(['idea-is-task P2S1C1']), patient);
  });

  it('puts new findings below those that are being read', async () => {
    const { user, findings, type } = await openCoach(task);
    await user.keyboard('{F8}');
    await waitFor(() => expect(findings()).toEqual(['idea-is-task P2S1C1']), patient);
    type('P1', 'Lack of a date');
    await waitFor(() => expect(findings()).toEqual(['idea-is-task P2S1C1', 'negative P1']), patient);
  });

  it('mends with one press, and offers to take it back', async () => {
    const { user, panel, plan } = await openCoach({ P1S1C1: '1. Write the date on the board' });
    await user.keyboard('{F8}');
    await user.click(await within(await panel()).findByRole('button', { name: 'Take it away' }, patient));
    expect(plan().nodes['P1S1C1']?.text).toBe('Write the date on the board');
    await user.click(screen.getByLabelText('Undo'));
    expect(plan().nodes['P1S1C1']?.text).toBe('1. Write the date on the board');
  });

  it('still knows what it found after a look into the history', async () => {
    const { goTo, session } = await openCoach(task);
    await screen.findByLabelText(/^Coach, 1 /, {}, patient);
    await goTo('/plan/good-plan/history');
    await waitFor(() => expect(screen.queryByLabelText('Outline')).toBeNull(), patient);
    expect(session().findings).toHaveLength(1);
    await goTo('/plan/good-plan/outline');
    expect(await screen.findByLabelText(/^Coach, 1 /, {}, patient)).toBeVisible();
    expect(session().findings).toHaveLength(1);
  });

  it('gives the panel back to the details', async () => {
    const { user, panel } = await openCoach({});
    await user.keyboard('{F8}');
    await panel();
    await user.keyboard('{Control>}i{/Control}');
    expect(screen.getByLabelText('Details', { selector: 'aside' })).toBeVisible();
    expect(screen.queryByLabelText('Coach', { selector: 'aside' })).toBeNull();
  });
});
