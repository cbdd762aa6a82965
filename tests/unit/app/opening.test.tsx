// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { setText } from '../../../src/plan/edit/boxFields';
import { stubBrowser } from './browserStubs';
import {
  expectLibrary,
  expectNoFault,
  expectPlan,
  planCalled,
  renderApp,
  rest,
  retitle,
  saveStatus,
  undo,
} from './renderApp';

stubBrowser();

const [alpha, beta] = [planCalled('Alpha'), planCalled('Beta')];
const plans = [alpha, beta];
const [atAlpha, atBeta] = ['/plan/alpha/diagram', '/plan/beta/diagram'];

async function openAlpha() {
  const app = await renderApp({ plans, address: atAlpha });
  await expectPlan('Alpha');
  return app;
}

describe('leaving a plan and coming back before it is saved', () => {
  it.each(['append', 'checkpoint'] as const)('shows it with its undo, while “%s” takes its time', async (method) => {
    const { user, back, goTo, hold } = await openAlpha();
    const saving = hold(method);
    await retitle(user, 'Alpha grew');
    await goTo('/');
    await saving.reached;
    await expectLibrary();
    await back();
    await expectPlan('Alpha grew');
    saving.release();
    await rest();
    expectNoFault();
    await user.click(undo());
    await expectPlan('Alpha');
  });

  it('shows it on a quick disk too, time after time', async () => {
    const { user, back, goTo } = await openAlpha();
    for (const title of ['Alpha grew', 'Alpha grew more', 'Alpha grew most']) {
      await retitle(user, title);
      await goTo('/');
      await back();
      expectNoFault();
      await expectPlan(title);
    }
  });

  it('leaves it in the end when the library is wished for last', async () => {
    const { user, back, goTo, hold, services } = await openAlpha();
    const saving = hold('append');
    await retitle(user, 'Alpha grew');
    await goTo('/');
    await back();
    await goTo('/');
    saving.release();
    expect(await screen.findByRole('link', { name: 'Alpha grew' })).toBeVisible();
    expect(services.desk.planId()).toBeNull();
  });

  it('opens another plan instead, and what was typed is stored', async () => {
    const { user, goTo, hold, store } = await openAlpha();
    const saving = hold('append');
    await retitle(user, 'Alpha grew');
    await goTo('/');
    await goTo(atBeta);
    saving.release();
    await expectPlan('Beta');
    expect((await store.load('alpha'))?.plan.title).toBe('Alpha grew');
  });
});

describe('leaving while a save fails', () => {
  it('shows the plan again with what was typed, still not saved, and saves it when that works', async () => {
    const { user, goTo, fail, store } = await openAlpha();
    const mend = fail('append', { trouble: 'quota' });
    await retitle(user, 'Alpha grew');
    await goTo('/');
    await expectLibrary();
    await rest();
    await goTo(atAlpha);
    await expectPlan('Alpha grew');
    expect(saveStatus()).toHaveTextContent(/^Not saved/);
    expect(saveStatus(), 'this is spoken').toHaveAttribute('aria-live', 'polite');
    mend();
    await retitle(user, 'Alpha grew more');
    expect(await screen.findByText('Saved'), 'this is not').toHaveAttribute('aria-live', 'off');
    expect((await store.load('alpha'))?.plan.title).toBe('Alpha grew more');
  });
});

describe('opening one plan while another is still being read', () => {
  const slow = ['loadView', 'load'] as const;
  const orders = slow.flatMap((first) =>
    slow.flatMap((second) => [
      { first, second, order: ['alpha', 'beta'] },
      { first, second, order: ['beta', 'alpha'] },
    ]),
  );

  it.each(orders)('shows the later: $first, then $second; $order answer in turn', async ({ first, second, order }) => {
    const { goTo, hold, services } = await renderApp({ plans });
    await expectLibrary();
    const holds = { alpha: hold(first, 'alpha'), beta: hold(second, 'beta') };
    await goTo(atAlpha);
    await holds.alpha.reached;
    await goTo(atBeta);
    for (const id of order) {
      holds[id as 'alpha' | 'beta'].release();
      await rest();
    }
    await expectPlan('Beta');
    expect(services.openPlan.plan().id).toBe('beta');
  });

  it('saves what is typed then, and to that plan', async () => {
    const { goTo, hold, user, store } = await renderApp({ plans });
    await expectLibrary();
    const reading = hold('loadView', 'alpha');
    await goTo(atAlpha);
    await goTo(atBeta);
    reading.release();
    await expectPlan('Beta');
    await retitle(user, 'Beta grew');
    await screen.findByText('Saved');
    expect((await store.list()).map(({ title }) => title).toSorted()).toEqual(['Alpha', 'Beta grew']);
  });

  it('shows the first when that is wished for again', async () => {
    const { goTo, hold } = await renderApp({ plans });
    await expectLibrary();
    const reading = hold('load', 'alpha');
    await goTo(atAlpha);
    await goTo(atBeta);
    await goTo(atAlpha);
    reading.release();
    await expectPlan('Alpha');
  });

  it('goes back to the one that was open, with its undo and its unbroken way to disk', async () => {
    const { goTo, back, hold, user, otherTab } = await openAlpha();
    await retitle(user, 'Alpha grew');
    const reading = hold('load', 'beta');
    await goTo(atBeta);
    await reading.reached;
    expect(screen.queryByRole('textbox', { name: 'Plan title' })).toBeNull();
    expect(document.title).toBe('Opening the plan – Aimtree');
    await back();
    reading.release();
    await expectPlan('Alpha grew');
    const other = otherTab();
    await other.desk.open('alpha');
    other.openPlan.edit('edit text', (draft) => setText(draft, 'P1', 'By another tab'));
    await other.autosave.flush();
    await rest();
    await user.click(undo());
    await expectPlan('Alpha');
    await screen.findByText('Saved');
    const stored = await other.store.load('alpha');
    expect([stored?.plan.title, stored?.plan.nodes['P1']?.text]).toEqual(['Alpha', 'By another tab']);
  });

  it('stays in the library when that is wished for last', async () => {
    const { goTo, hold, services } = await renderApp({ plans });
    const reading = hold('load', 'alpha');
    await goTo(atAlpha);
    await reading.reached;
    await goTo('/');
    reading.release();
    await rest();
    await expectLibrary();
    expect(services.desk.getState()).toEqual({ kind: 'none' });
    expect(services.desk.planId()).toBeNull();
  });
});

describe('a plan that is left while its typefaces are still on their way', () => {
  it('is not taken for open when they come, and opens when it is wished for again', async () => {
    let come = () => {};
    const { goTo, services } = await renderApp({ plans });
    await expectLibrary();
    const coming = new Promise<FontFace[]>((resolve) => (come = () => resolve([])));
    const loading = vi.spyOn(document.fonts, 'load').mockReturnValue(coming);
    await goTo(atAlpha);
    await waitFor(() => expect(loading).toHaveBeenCalled());
    await goTo('/');
    await expectLibrary();
    come();
    await rest();
    expect(services.desk.getState()).toEqual({ kind: 'none' });
    await goTo(atAlpha);
    await expectPlan('Alpha');
    expectNoFault();
  });
});

describe('a plan that is replaced by another state of it', () => {
  const replaced = { ...alpha, title: 'Alpha restored', revision: 'restored' };

  it('is shown anew, and its history starts anew', async () => {
    const { user, services, store } = await openAlpha();
    await retitle(user, 'Alpha grew');
    await screen.findByText('Saved');
    await store.replace(replaced, 'restore a backup', alpha.modified);
    await services.desk.openAnew('alpha');
    await expectPlan('Alpha restored');
    expect(services.openPlan.getState().past).toEqual([]);
  });

  it('is so too when it was on its way out, and is come back to', async () => {
    const { user, goTo, back, hold, services, store } = await openAlpha();
    await retitle(user, 'Alpha grew');
    await screen.findByText('Saved');
    const leaving = hold('checkpoint');
    await goTo('/');
    await leaving.reached;
    await store.replace(replaced, 'restore a backup', alpha.modified);
    await services.desk.openAnew('alpha');
    leaving.release();
    await back();
    await expectPlan('Alpha restored');
  });
});

describe('waiting for a plan', () => {
  it('says nothing at first, and after a while that it is being opened', async () => {
    const { goTo, hold } = await renderApp({ plans });
    await expectLibrary();
    const reading = hold('load', 'alpha');
    await goTo(atAlpha);
    expect(screen.getByRole('main', { name: 'Opening the plan' })).toHaveAttribute('aria-busy', 'true');
    await rest();
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(await screen.findByRole('progressbar', { name: 'Opening the plan…' })).toBeVisible();
    reading.release();
    await expectPlan('Alpha');
    expect(screen.queryByRole('progressbar')).toBeNull();
  });
});

describe('a plan that is not here', () => {
  it('is said to be missing, and the way back finds the plan before it with its undo', async () => {
    const { goTo, back, user } = await openAlpha();
    await retitle(user, 'Alpha grew');
    await goTo('/plan/nowhere/diagram');
    expect(await screen.findByRole('heading', { name: 'This plan is not on this machine' })).toBeVisible();
    expect(document.title).toBe('This plan is not on this machine – Aimtree');
    await back();
    await expectPlan('Alpha grew');
    await user.click(undo());
    await expectPlan('Alpha');
  });

  it('is opened when another tab takes it out of the bin', async () => {
    const { goTo, store, otherTab } = await renderApp({ plans });
    await store.remove('alpha', alpha.modified);
    await goTo(atAlpha);
    await screen.findByRole('heading', { name: 'This plan is not on this machine' });
    await otherTab().plans.restore('alpha');
    await expectPlan('Alpha');
  });
});

describe('a plan that cannot be read', () => {
  it('is opened by “Try again” when the store answers once more', async () => {
    const { goTo, fail, press, services } = await renderApp({ plans });
    const mend = fail('load', { id: 'alpha', trouble: 'unavailable' });
    await goTo(atAlpha);
    expect(await screen.findByRole('heading', { name: 'This plan could not be read' })).toBeVisible();
    expect(document.title).toBe('This plan could not be read – Aimtree');
    expect(services.desk.getState()).toEqual({ kind: 'failed', id: 'alpha', reason: 'unavailable' });
    await press('Try again');
    expect(await screen.findByRole('heading', { name: 'This plan could not be read' })).toBeVisible();
    mend();
    await press('Try again');
    await expectPlan('Alpha');
  });
});

describe('one plan in two tabs', () => {
  it('shows here what is typed there, and undo here leaves it alone', async () => {
    const { user, otherTab, store } = await openAlpha();
    await retitle(user, 'Alpha grew');
    await screen.findByText('Saved');
    const other = otherTab();
    await other.desk.open('alpha');
    expect(other.openPlan.plan().title).toBe('Alpha grew');
    other.openPlan.edit('edit text', (draft) => setText(draft, 'P1', 'By another tab'));
    await other.autosave.flush();
    expect(await screen.findAllByText('By another tab')).not.toEqual([]);
    await user.click(undo());
    await expectPlan('Alpha');
    await screen.findByText('Saved');
    expect((await store.load('alpha'))?.plan.nodes['P1']?.text).toBe('By another tab');
  });

  it('says that it was deleted there, and brings it back with what was typed since', async () => {
    const { user, otherTab, press, store } = await openAlpha();
    await otherTab().plans.remove('alpha');
    expect(await screen.findByText('This plan was deleted in another tab.')).toBeVisible();
    await retitle(user, 'Alpha grew');
    await press('Bring it back');
    await rest();
    expect(screen.queryByText('This plan was deleted in another tab.')).toBeNull();
    expect((await store.load('alpha'))?.plan.title).toBe('Alpha grew');
  });
});
