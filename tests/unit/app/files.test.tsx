// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { serialise } from '../../../src/format/serialise';
import type { Plan } from '../../../src/plan/model/schema';
import { stubBrowser } from './browserStubs';
import { expectLibrary, expectPlan, fileOf, planCalled, renderApp, rest, retitle, undo } from './renderApp';

stubBrowser();

const alpha = planCalled('Alpha');
/** The same plan, as a colleague went on with it. */
const newer: Plan = { ...alpha, title: 'Alpha by Ama', revision: 'rev-2', ancestors: ['rev-1'] };

const question = () => screen.findByRole('dialog', { name: 'This plan is already here' });
async function answer({ user }: Awaited<ReturnType<typeof renderApp>>, name: string): Promise<void> {
  await user.click(await within(await question()).findByRole('button', { name }));
  await rest();
}

describe('opening a file', () => {
  it('puts its plan into the library and shows it', async () => {
    const app = await renderApp();
    await app.openFile(fileOf(alpha));
    await expectPlan('Alpha');
    expect(await app.stored()).toEqual(['Alpha']);
  });

  it('shows the plan of a file that is dropped while another plan is open, which is kept', async () => {
    const app = await renderApp({ plans: [alpha], address: '/plan/alpha/diagram' });
    await expectPlan('Alpha');
    await retitle(app.user, 'Alpha grew');
    app.dropFile(fileOf(planCalled('Beta')));
    await expectPlan('Beta');
    expect(await app.stored()).toEqual(['Alpha grew', 'Beta']);
  });

  it('shows the plan where it was missing', async () => {
    const app = await renderApp({ address: '/plan/alpha/diagram' });
    await screen.findByRole('heading', { name: 'This plan is not on this machine' });
    app.dropFile(fileOf(alpha));
    await expectPlan('Alpha');
  });

  it.each([
    ['breaks off', '{"format": "aimtree",', /^The file breaks off at line \d+/],
    ['is something else', '{"name": "package"}', 'This is not an Aimtree plan: its “format” is not “aimtree”.'],
    ['links to a box that it does not have', serialise(alpha).replace('"to": "aim-1"', '"to": "nowhere"'), /nowhere/],
    ['is empty', '', /./],
  ])('refuses one that %s, with the reason, and changes nothing', async (_, content, reason) => {
    const app = await renderApp({ plans: [alpha] });
    await app.openFile(new File([content], 'broken.json', { type: 'application/json' }));
    const alert = await screen.findByRole('alertdialog', { name: 'The file was not opened' });
    expect(alert).toHaveTextContent('“broken.json” was left as it is, and nothing here has changed.');
    expect(within(alert).getAllByRole('listitem')[0]).toHaveTextContent(reason);
    await app.user.click(within(alert).getAllByRole('button', { name: 'Close' }).at(-1)!);
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    await expectLibrary();
    expect(await app.stored()).toEqual(['Alpha']);
  });

  it('says that the browser could not keep it, and the library stays as it was', async () => {
    const app = await renderApp({ plans: [alpha] });
    app.fail('create', { trouble: 'quota' });
    await app.openFile(fileOf(planCalled('Beta')));
    expect(await screen.findByRole('alertdialog')).toHaveTextContent('This browser could not keep it');
    expect(await app.stored()).toEqual(['Alpha']);
  });
});

describe('several files at once', () => {
  const broken = new File(['{"format": "aimtree",'], 'broken.json', { type: 'application/json' });
  const [beta, gamma] = [planCalled('Beta'), planCalled('Gamma')];

  it('are all opened when they are dropped, and said in one sentence', async () => {
    const app = await renderApp();
    app.dropFile(fileOf(alpha), fileOf(beta), fileOf(gamma));
    expect(await screen.findByText('3 plans were opened: “Alpha”, “Beta” and “Gamma”.')).toBeVisible();
    await expectLibrary();
    expect(await app.stored()).toEqual(['Alpha', 'Beta', 'Gamma']);
  });

  it('are all opened when they are chosen, also in the place of an open plan', async () => {
    const app = await renderApp({ plans: [gamma], address: '/plan/gamma/diagram' });
    await expectPlan('Gamma');
    app.dropFile(fileOf(alpha), fileOf(beta));
    await expectLibrary();
    expect(await screen.findByText('2 plans were opened: “Alpha” and “Beta”.')).toBeVisible();
    expect(await app.stored()).toEqual(['Alpha', 'Beta', 'Gamma']);
  });

  it('are chosen together', async () => {
    const app = await renderApp();
    await app.openFile([fileOf(alpha), fileOf(beta)]);
    expect(await screen.findByText('2 plans were opened: “Alpha” and “Beta”.')).toBeVisible();
    expect(await app.stored()).toEqual(['Alpha', 'Beta']);
  });

  it('are each refused with the reason, beside what was opened', async () => {
    const app = await renderApp();
    app.dropFile(broken, fileOf(alpha), new File([''], 'empty.json'), fileOf(beta));
    const alert = await screen.findByRole('alertdialog', { name: '2 files were not opened' });
    expect(alert).toHaveTextContent('2 plans were opened: “Alpha” and “Beta”.');
    expect(alert).toHaveTextContent('“broken.json” was left as it is.');
    expect(alert).toHaveTextContent('“empty.json” was left as it is.');
    expect(
      within(alert)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([expect.stringMatching(/^The file breaks off/), expect.stringMatching(/^The file is empty/)]);
    expect(await app.stored()).toEqual(['Alpha', 'Beta']);
  });

  it('show the one that was opened when the others were refused', async () => {
    const app = await renderApp();
    app.dropFile(broken, fileOf(alpha));
    await expectPlan('Alpha');
    expect(await screen.findByRole('alertdialog')).toHaveTextContent('1 plan was opened: “Alpha”.');
  });

  it('are asked about one after the other', async () => {
    const app = await renderApp({ plans: [alpha, beta] });
    app.dropFile(fileOf(newer), fileOf({ ...beta, title: 'Beta by Ama' }), fileOf(gamma));
    expect(await question()).toHaveTextContent('“Alpha by Ama”');
    await answer(app, 'Take over');
    await waitFor(async () => expect(await question()).toHaveTextContent('“Beta by Ama”'));
    await answer(app, 'Cancel');
    expect(await screen.findByText('2 plans were opened: “Alpha by Ama” and “Gamma”.')).toBeVisible();
    expect(await app.stored()).toEqual(['Alpha by Ama', 'Beta', 'Gamma']);
  });

  it('tell of each what was put right in it', async () => {
    const app = await renderApp();
    const twice = serialise(alpha).replace('"id": "P1",', '"id": "P1", "text": "Lost",');
    app.dropFile(new File([twice], 'twice.json'), fileOf(beta));
    expect(
      await screen.findByText(/2 plans were opened.*In “Alpha”: “text” of .* stands more than once/),
    ).toBeVisible();
  });
});

describe('a file of a plan that is already here', () => {
  it('is not opened when the question is put aside', async () => {
    const app = await renderApp({ plans: [alpha] });
    await app.openFile(fileOf(newer));
    await answer(app, 'Cancel');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await expectLibrary();
    expect(await app.stored()).toEqual(['Alpha']);
    await app.user.click(screen.getByRole('link', { name: 'Alpha' }));
    await expectPlan('Alpha');
  });

  it('is kept beside it', async () => {
    const app = await renderApp({ plans: [alpha] });
    await app.openFile(fileOf(newer));
    await answer(app, 'Keep both');
    await expectPlan('Alpha by Ama (copy)');
    expect(await app.stored()).toEqual(['Alpha', 'Alpha by Ama (copy)']);
  });

  it('takes its place', async () => {
    const app = await renderApp({ plans: [alpha] });
    await app.openFile(fileOf(newer));
    await answer(app, 'Take over');
    await expectPlan('Alpha by Ama');
    expect(await app.stored()).toEqual(['Alpha by Ama']);
  });

  it('takes the place of the plan that is open: what was typed is in its past, and the next edit leaves the file’s revision', async () => {
    const app = await renderApp({ plans: [alpha], address: '/plan/alpha/diagram' });
    await expectPlan('Alpha');
    await retitle(app.user, 'Alpha grew');
    app.dropFile(fileOf(newer));
    await answer(app, 'Take over');
    await expectPlan('Alpha by Ama');
    expect(undo()).toBeDisabled();
    expect((await app.store.loadAt('alpha', 1))?.title).toBe('Alpha grew');
    await retitle(app.user, 'Alpha by both');
    expect(app.services.openPlan.plan().ancestors).toContain('rev-2');
  });

  it('takes the place of the plan that is open however long the store takes over it', async () => {
    const app = await renderApp({ plans: [alpha], address: '/plan/alpha/diagram' });
    await expectPlan('Alpha');
    const replacing = app.hold('replace');
    const reading = app.hold('load', 'alpha');
    app.dropFile(fileOf(newer));
    await answer(app, 'Take over');
    await replacing.reached;
    replacing.release();
    await reading.reached;
    reading.release();
    await expectPlan('Alpha by Ama');
  });

  it('is found when one comes back to the plan that was being left', async () => {
    const app = await renderApp({ plans: [alpha], address: '/plan/alpha/diagram' });
    await expectPlan('Alpha');
    const saving = app.hold('checkpoint');
    await retitle(app.user, 'Alpha grew');
    await app.goTo('/');
    await saving.reached;
    await app.services.plans.openAsNewer(newer);
    await app.services.desk.openAnew('alpha');
    await app.back();
    saving.release();
    await expectPlan('Alpha by Ama');
    await retitle(app.user, 'Alpha by both');
    expect(app.services.openPlan.plan().ancestors).toContain('rev-2');
  });
});
