// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { produce } from 'immer';
import { describe, expect, it, vi } from 'vitest';
import { mergeCopies } from '../../../src/plan/change/merge/mergeCopies';
import { setOwner, setText } from '../../../src/plan/edit/boxFields';
import type { Plan } from '../../../src/plan/model/schema';
import { stubBrowser } from './browserStubs';
import { expectPlan, planCalled, renderApp, retitle } from './renderApp';

stubBrowser();

const base = planCalled('Alpha');
const copy = (revision: string, edit: (draft: Plan) => void) =>
  produce(base, (draft) => {
    edit(draft);
    draft.ancestors = [draft.revision];
    draft.revision = revision;
  });

const changes = () => screen.findByRole('list', { name: 'Changes' });
const items = async () =>
  within(await changes())
    .getAllByRole('button')
    .flatMap((each) => each.dataset['stop'] ?? []);

describe('Compare', () => {
  it('shows what changed between two states of History, and leads back to it', async () => {
    const app = await renderApp({ plans: [base], address: '/plan/alpha/diagram' });
    await expectPlan('Alpha');
    await retitle(app.user, 'Alpha grew');
    await app.press('History');
    const moments = await screen.findAllByRole('option');
    await app.user.click(moments.at(-1)!);
    await app.choose('Compare', 'With the plan as it is now');
    expect(await screen.findByRole('heading', { name: 'Compare' })).toBeVisible();
    expect(window.location.hash).toBe('#/compare');
    expect(await changes()).toHaveTextContent('Alpha grew');
    expect(await items()).toEqual(['change plan ']);
    await app.press('Back');
    await waitFor(() => expect(window.location.hash).toBe('#/plan/alpha/history'));
  });

  it('asks what two copies leave open, by keys, and merges once each question has an answer or waits', async () => {
    const app = await renderApp({ plans: [base], address: '/plan/alpha/diagram' });
    await expectPlan('Alpha');
    const merge = mergeCopies(
      base,
      copy('rev-2', (draft) => {
        setText(draft, 'P1', 'Mine');
        setText(draft, 'aim-1', 'My aim');
      }),
      copy('rev-3', (draft) => {
        setText(draft, 'P1', 'Theirs');
        setText(draft, 'aim-1', 'Their aim');
        setOwner(draft, 'P1', 'Chi');
      }),
    );
    const onMerge = vi.fn<(answers: ReadonlyMap<string, string>) => void>();
    const names = { yours: 'this plan', theirs: 'a copy' };
    app.services.comparing.start({ kind: 'copies', merge, mine: merge.mine, names, back: '/', onMerge });

    const question = await screen.findByRole('group', { name: /Text of “My aim”/ });
    expect(
      within(question)
        .getAllByRole('radio')
        .map((radio) => radio.getAttribute('value')),
    ).toEqual(['a', 'b', 'before', 'later']);
    expect(within(question).getByRole('radio', { name: 'Theirs' })).toHaveAccessibleDescription('Their aim');
    expect(await items()).toEqual(['change nodes P1']);
    expect(await changes()).toHaveTextContent('There: owner: Ama → Chi');
    const button = screen.getByRole('button', { name: 'Merge' });
    expect(button).toBeDisabled();

    // The keyboard is at the first question from the beginning.
    await waitFor(() => expect(question).toContainElement(document.activeElement as HTMLElement));
    await app.user.keyboard('2');
    expect(within(question).getByRole('radio', { name: 'Theirs' })).toBeChecked();
    expect(button).toBeDisabled();
    await app.user.keyboard('j');
    expect(screen.getByRole('group', { name: /Text of “Mine”/ })).toContainElement(
      document.activeElement as HTMLElement,
    );
    await app.user.keyboard('0');
    expect(button).toBeEnabled();
    await app.user.keyboard('j');
    expect(document.activeElement).toHaveAttribute('data-stop', 'change nodes P1');
    await app.user.keyboard('{ArrowUp}3');
    await app.user.click(button);
    const [answers] = onMerge.mock.calls[0] ?? [];
    expect([...(answers ?? [])].map(([id, answer]) => [id.split('/')[2], answer])).toEqual([
      ['aim-1', 'b'],
      ['P1', 'before'],
    ]);
  });

  it('takes over what continues the plan, where whoever asked offers it', async () => {
    const app = await renderApp({ plans: [base], address: '/plan/alpha/diagram' });
    await expectPlan('Alpha');
    const onTakeOver = vi.fn<() => void>();
    const after = { plan: copy('rev-2', (draft) => setText(draft, 'P1', 'Newer')), name: 'a file' };
    const before = { plan: base, name: 'this plan' };
    app.services.comparing.start({ kind: 'states', before, after, back: '/', onTakeOver });
    expect(await screen.findByRole('button', { name: 'Take over' })).toBeVisible();
    await app.user.keyboard('?');
    expect(await screen.findByText('Decide the question later')).toBeVisible();
    await app.user.keyboard('{Escape}');
    await app.user.click(await screen.findByRole('button', { name: 'Take over' }));
    expect(onTakeOver).toHaveBeenCalledOnce();
  });

  it('says what to do where nothing is compared', async () => {
    await renderApp({ plans: [base], address: '/compare' });
    expect(await screen.findByRole('heading', { name: 'Compare' })).toBeVisible();
    expect(screen.getByText(/Nothing is being compared/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Go to your plans' })).toBeVisible();
  });
});
