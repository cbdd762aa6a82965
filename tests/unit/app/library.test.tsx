// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { serialise } from '../../../src/format/serialise';
import { stubBrowser } from './browserStubs';
import { expectLibrary, expectPlan, fileOf, planCalled, renderApp, rest, retitle } from './renderApp';

stubBrowser();

const plans = [planCalled('Alpha'), planCalled('Beta')];
const links = () => within(screen.getByRole('list', { name: 'Plans' })).getAllByRole('link');
const titles = () => links().map((link) => link.textContent);
const bin = () => screen.queryByRole('region', { name: 'Bin' });

describe('a file that was opened', () => {
  it('stands first, however long ago its plan was edited', async () => {
    const old = { ...planCalled('Old'), modified: '2020-01-01T09:00:00.000Z' };
    const app = await renderApp({ plans: [planCalled('Newer')] });
    await expectLibrary();
    await app.openFile(fileOf(old));
    await expectPlan('Old');
    await app.goTo('/');
    await waitFor(() => expect(titles()).toEqual(['Old', 'Newer']));
  });

  it('says nothing of what was mended where nothing went and nothing can mislead', async () => {
    const app = await renderApp();
    const file = JSON.parse(serialise(planCalled('Bare'))) as Record<string, unknown>;
    for (const name of ['versions', 'tags', 'progress', 'appearance']) delete file[name];
    await app.openFile(new File([JSON.stringify(file)], 'bare.json', { type: 'application/json' }));
    await expectPlan('Bare');
    await rest();
    expect(app.services.session.getState().messages).toEqual([]);
  });
});

describe('beginning', () => {
  it('a new plan opens with its aim ready for typing', async () => {
    const app = await renderApp();
    await expectLibrary();
    expect(await screen.findByText('No plans on this machine yet.')).toBeVisible();
    await app.press('New plan');
    await expectPlan('Untitled plan');
    const { editing } = app.services.session.getState();
    const [aim] = Object.keys(app.services.openPlan.plan().nodes);
    expect(editing?.node).toBe(aim);
  });

  it('an example opens as a copy, and again as another', async () => {
    const app = await renderApp();
    for (let time = 0; time < 2; time += 1) {
      await app.goTo('/');
      await app.press(/^Fewer falls on a ward/);
      await waitFor(() => expect(app.services.desk.getState().kind).toBe('open'));
    }
    const kept = await app.store.list();
    expect(new Set(kept.map(({ id }) => id)).size).toBe(2);
  });
});

describe('the list', () => {
  it('leads to a plan and shows its new title on the way back', async () => {
    const app = await renderApp({ plans });
    await app.user.click(await screen.findByRole('link', { name: 'Alpha' }));
    await expectPlan('Alpha');
    await retitle(app.user, 'Alpha grew');
    await app.back();
    expect(await screen.findByRole('link', { name: 'Alpha grew' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Alpha' })).toBeNull();
  });

  it('renames a plan where it stands', async () => {
    const app = await renderApp({ plans });
    await screen.findByRole('link', { name: 'Alpha' });
    await app.choose('More for “Alpha”', 'Rename…');
    await app.user.clear(screen.getByRole('textbox', { name: 'Plan title' }));
    await app.user.paste('Gamma');
    await app.user.keyboard('{Enter}');
    expect(await screen.findByRole('link', { name: 'Gamma' })).toBeVisible();
    expect(await app.stored()).toEqual(['Beta', 'Gamma']);
  });

  it('duplicates a plan', async () => {
    const app = await renderApp({ plans });
    await screen.findByRole('link', { name: 'Alpha' });
    await app.choose('More for “Alpha”', 'Duplicate');
    expect(await screen.findByRole('link', { name: 'Alpha (copy)' })).toBeVisible();
    expect(links()).toHaveLength(3);
  });

  it('lists a plan that cannot be read, without a picture and without a fault', async () => {
    const app = await renderApp();
    app.fail('load', { id: 'alpha' });
    for (const plan of plans) await app.store.create(plan);
    expect(await screen.findByRole('link', { name: 'Alpha' })).toBeVisible();
    await rest();
    expect(titles()).toHaveLength(2);
  });

  it('shows what another tab has made', async () => {
    const app = await renderApp({ plans });
    await screen.findByRole('link', { name: 'Alpha' });
    await app.otherTab().plans.create();
    expect(await screen.findByRole('link', { name: 'Untitled plan' })).toBeVisible();
  });
});

describe('deleting', () => {
  it('offers Undo in a message, which brings the plan back', async () => {
    const app = await renderApp({ plans });
    await screen.findByRole('link', { name: 'Alpha' });
    await app.choose('More for “Alpha”', 'Delete');
    const log = within(await screen.findByRole('region', { name: 'Messages' })).getByRole('log');
    expect(await within(log).findByText(/Deleted “Alpha”/)).toBeVisible();
    expect(titles()).toEqual([expect.stringContaining('Beta')]);
    await app.user.click(within(log).getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('link', { name: 'Alpha' })).toBeVisible();
    expect(await app.stored()).toEqual(['Alpha', 'Beta']);
  });

  it('puts a plan into the bin, where it is put back from', async () => {
    const app = await renderApp({ plans });
    await screen.findByRole('link', { name: 'Alpha' });
    await app.choose('More for “Alpha”', 'Delete');
    await waitFor(() => expect(bin()).toHaveTextContent('30 days left'));
    await app.press('Put back “Alpha”');
    expect(await screen.findByRole('link', { name: 'Alpha' })).toBeVisible();
    expect(within(screen.getByRole('region', { name: 'Messages' })).getByRole('log')).toHaveTextContent(
      'Put back “Alpha”.',
    );
    await waitFor(() => expect(bin()).toBeNull());
  });

  it('asks only before deleting for ever, after which the plan is missing', async () => {
    const app = await renderApp({ plans });
    await screen.findByRole('link', { name: 'Alpha' });
    await app.choose('More for “Alpha”', 'Delete');
    await app.user.click(await screen.findByRole('button', { name: 'Delete for ever “Alpha”' }));
    const question = await screen.findByRole('dialog', { name: 'Delete “Alpha” for ever?' });
    await app.user.click(within(question).getByRole('button', { name: 'Delete for ever' }));
    await waitFor(() => expect(bin()).toBeNull());
    expect(await app.store.inventory()).toHaveLength(1);
    await app.goTo('/plan/alpha/diagram');
    expect(await screen.findByRole('heading', { name: 'This plan is not on this machine' })).toBeVisible();
    await app.user.click(screen.getByRole('link', { name: 'Go to your plans' }));
    await expectLibrary();
  });

  it('leaves no message that would undo something in a plan that is no longer open', async () => {
    const app = await renderApp({ plans, address: '/plan/alpha/diagram' });
    await expectPlan('Alpha');
    app.services.session.say('Deleted a box.', { label: 'Undo', run: () => app.services.openPlan.plan() });
    await app.goTo('/');
    await expectLibrary();
    await rest();
    expect(screen.queryByText('Deleted a box.')).toBeNull();
  });
});
