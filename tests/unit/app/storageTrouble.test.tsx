// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StorageTrouble } from '../../../src/storage/trouble';
import { stubBrowser } from './browserStubs';
import { expectLibrary, expectPlan, planCalled, renderApp, rest } from './renderApp';

stubBrowser();

const plans = [planCalled('Alpha'), planCalled('Beta')];
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const noPlans = () => screen.queryByText('No plans on this machine yet.');

/** Whether the browser would ask its user before the page is closed. */
const isAskedOnClosing = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('when storage does not answer as it should', () => {
  beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('the library says so, that nothing was deleted and what to do, and lists the plans when it answers', async () => {
    const app = await renderApp({ plans, address: '/plan/none/diagram' });
    const { release } = app.hold('list');
    await app.goTo('/');
    await expectLibrary();
    await pass(6_500);
    expect(await screen.findByText(/storage does not answer.*nothing was deleted/)).toBeVisible();
    expect(noPlans()).toBeNull();
    release();
    expect(await screen.findByRole('link', { name: 'Alpha' })).toBeVisible();
    expect(screen.queryByText(/nothing was deleted/)).toBeNull();
  });

  it('the library asks a store that has failed again by itself', async () => {
    const app = await renderApp({ plans, address: '/plan/none/diagram' });
    const mend = app.fail('list');
    await app.goTo('/');
    expect(await screen.findByText(/did not answer as it should.*nothing was deleted/)).toBeVisible();
    expect(noPlans()).toBeNull();
    mend();
    await pass(3_500);
    expect(await screen.findByRole('link', { name: 'Alpha' })).toBeVisible();
  });

  it('a write that never ends does not keep the library empty', async () => {
    const app = await renderApp({ plans, address: '/plan/alpha/diagram' });
    await expectPlan('Alpha');
    const { release } = app.hold('append');
    app.services.openPlan.edit('edit title', (draft) => void (draft.title = 'Alpha grew'));
    await pass(5_100);
    expect(screen.getByText(/^Not saved: this browser’s storage does not answer/)).toBeVisible();
    await app.goTo('/');
    await pass(1_500);
    expect(await screen.findByRole('link', { name: 'Alpha' })).toBeVisible();
    release();
    expect(await screen.findByRole('link', { name: 'Alpha grew' })).toBeVisible();
  });

  it('a write that is not answered offers a copy, asks on closing, and is left for the next start', async () => {
    const app = await renderApp({ plans, address: '/plan/alpha/diagram' });
    await expectPlan('Alpha');
    expect(isAskedOnClosing()).toBe(false);
    const { release } = app.hold('append');
    app.services.openPlan.edit('edit title', (draft) => void (draft.title = 'Alpha grew'));
    await pass(5_100);
    expect(screen.getByRole('button', { name: 'Download a copy' })).toBeVisible();
    expect(isAskedOnClosing()).toBe(true);
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(Object.values(localStorage).join()).toContain('Alpha grew');
    release();
    await pass(300);
    expect(screen.getByText('Saved')).toBeVisible();
    expect(isAskedOnClosing()).toBe(false);
    localStorage.clear();
  });

  it('a plan that is not given out is said to be silent, and shown when it comes', async () => {
    const app = await renderApp({ plans });
    const { release } = app.hold('load', 'alpha');
    await app.goTo('/plan/alpha/diagram');
    await pass(5_100);
    expect(await screen.findByRole('heading', { name: 'This plan could not be read' })).toBeVisible();
    expect(screen.getByText(/storage does not answer.*nothing was deleted/)).toBeVisible();
    release();
    await expectPlan('Alpha');
  });

  it('a plan whose reading failed is tried again by itself', async () => {
    const app = await renderApp({ plans });
    const mend = app.fail('load', { id: 'alpha' });
    await app.goTo('/plan/alpha/diagram');
    expect(await screen.findByText(/nothing was deleted/)).toBeVisible();
    mend();
    await pass(3_500);
    await expectPlan('Alpha');
  });

  it('a plan whose reading failed does not come over another that was opened meanwhile', async () => {
    const app = await renderApp({ plans });
    const mend = app.fail('load', { id: 'alpha' });
    await app.goTo('/plan/alpha/diagram');
    expect(await screen.findByText(/nothing was deleted/)).toBeVisible();
    mend();
    await app.goTo('/plan/beta/diagram');
    await expectPlan('Beta');
    await pass(3_500);
    await expectPlan('Beta');
    expect(app.services.openPlan.plan().id).toBe('beta');
  });
});

describe('where only memory takes plans', () => {
  it('no plan is said not to be here, or to have been deleted', async () => {
    const app = await renderApp({ trouble: 'unavailable' });
    await expectLibrary();
    expect(await screen.findByText(/cookies and site data are blocked.*nothing was deleted/)).toBeVisible();
    expect(noPlans()).toBeNull();
    await app.goTo('/plan/alpha/diagram');
    expect(await screen.findByRole('heading', { name: 'This plan could not be read' })).toBeVisible();
    expect(screen.queryByText(/may have been deleted/)).toBeNull();
  });
});

describe('where only memory takes plans, what an earlier page could not write', () => {
  it('stays where it lies, for a visit in which it can be stored', async () => {
    const plan = planCalled('Alpha');
    const effects = [{ path: ['title'], before: 'Alpha', after: 'Alpha grew' }];
    const change = { id: 'c', label: 'edit title', at: plan.modified, kind: 'edit', effects };
    const left = JSON.stringify([{ id: 'alpha', after: 0, writing: [], waiting: [change] }]);
    localStorage.setItem('aimtree-unsaved-page', left);
    const { services, store } = await renderApp({ trouble: 'unavailable' });
    await services.leftovers.takeUp();
    // A plan of that identity may be opened from a file, and its copy in memory goes with the visit.
    await store.create(plan);
    await rest();
    await services.autosave.flush();
    await rest();
    expect(localStorage.getItem('aimtree-unsaved-page')).toBe(left);
    localStorage.clear();
  });
});

describe('while the disk is full', () => {
  const full: StorageTrouble = 'quota';
  const expectWords = (words: RegExp) => waitFor(() => expect(screen.getByText(words)).toBeVisible());
  const reason = 'this browser is out of space\\. Make room, then try again\\.';

  it.each([
    ['New plan', 'create', /^New plan$/, `^No plan was made: ${reason}`],
    ['an example', 'create', /^Fewer falls on a ward/, `^“Fewer falls on a ward.*” was not opened: ${reason}`],
  ] as const)('%s says so', async (_, method, button, words) => {
    const app = await renderApp({ plans });
    app.fail(method, { trouble: full });
    await screen.findByRole('link', { name: 'Alpha' });
    await app.press(button);
    await expectWords(new RegExp(words));
  });

  it.each([
    ['Duplicate', 'create', `^The plan was not duplicated: ${reason}`],
    [/^Delete/, 'remove', `^“Alpha” was not deleted: ${reason}`],
  ] as const)('%s says so', async (item, method, words) => {
    const app = await renderApp({ plans });
    app.fail(method, { trouble: full });
    await screen.findByRole('link', { name: 'Alpha' });
    await app.choose('More for “Alpha”', item);
    await expectWords(new RegExp(words));
  });

  it('Put back says so', async () => {
    const app = await renderApp({ plans });
    await app.store.remove('alpha', '2026-11-24T09:00:00.000Z');
    app.fail('restore', { trouble: full });
    const bin = await screen.findByRole('region', { name: 'Bin' });
    await app.user.click(within(bin).getByRole('button', { name: /Put back/ }));
    await expectWords(new RegExp(`^“Alpha” was not put back: ${reason}`));
  });
});
