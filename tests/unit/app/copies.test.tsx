// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { setText } from '../../../src/plan/edit/boxFields';
import { setTitle } from '../../../src/plan/edit/planFields';
import type { Plan } from '../../../src/plan/model/schema';
import { createOpenPlan, type Recipe } from '../../../src/store/openPlan';
import { stubBrowser } from './browserStubs';
import { expectPlan, fileOf, planCalled, renderApp, rest, retitle, undo } from './renderApp';

stubBrowser();

const alpha = planCalled('Alpha');
const file = (plan: Plan) => fileOf(plan, 'alpha (2).aimtree.json');

/** What a colleague made of the plan on another machine, saved at each step. */
function elsewhere(plan: Plan, ...recipes: readonly Recipe[]): Plan {
  let ids = 0;
  const openPlan = createOpenPlan({ now: () => '2026-05-03T10:00:00.000Z', newId: () => `theirs-${(ids += 1)}` });
  openPlan.open(plan, [plan.revision]);
  for (const recipe of recipes) {
    openPlan.edit('edit', recipe);
    openPlan.markShared(openPlan.plan().revision);
  }
  return openPlan.plan();
}

const reword = (text: string) => (draft: Plan) => setText(draft, 'P1', text);
const question = () => screen.findByRole('dialog', { name: 'This plan is already here' });
const said = async (sentence: string | RegExp) =>
  expect(await within(await question()).findByText(sentence)).toBeVisible();

/** The plan came here as a file; what is done then is done here. */
async function openAlpha() {
  const app = await renderApp();
  await app.openFile(fileOf(alpha));
  await expectPlan('Alpha');
  return app;
}

async function choose(app: Awaited<ReturnType<typeof renderApp>>, name: string): Promise<void> {
  await app.user.click(await within(await question()).findByRole('button', { name }));
  await rest();
}

describe('a copy of a plan that is here', () => {
  it('that is the same says so, and the plan that is here is shown', async () => {
    const app = await openAlpha();
    app.dropFile(file(alpha));
    await said('You both have the same plan.');
    await choose(app, 'Open');
    await expectPlan('Alpha');
    expect(await app.stored()).toEqual(['Alpha']);
  });

  it('that goes on from it is taken over, with a list of what comes in', async () => {
    const app = await openAlpha();
    app.dropFile(file(elsewhere(alpha, reword('Rounds every hour'))));
    await said('This copy continues yours (3 May).');
    expect(within(await question()).getByRole('list', { name: 'What would be taken over' })).toHaveTextContent(
      'Rounds every hour',
    );
    await choose(app, 'Take over');
    await waitFor(() => expect(app.services.openPlan.plan().nodes['P1']?.text).toBe('Rounds every hour'));
  });

  it('that is older has nothing new', async () => {
    const app = await openAlpha();
    await retitle(app.user, 'Alpha grew');
    app.dropFile(file(alpha));
    await said('This copy is older; you have everything in it.');
    expect(within(await question()).queryByRole('button', { name: /Merge|Take over/ })).toBeNull();
  });

  it('that both have changed is merged in one step that can be taken back, and is a version', async () => {
    const app = await openAlpha();
    await retitle(app.user, 'Alpha grew');
    const before = app.services.openPlan.plan();
    const theirs = elsewhere(alpha, reword('Rounds'), reword('Rounds every hour'));
    app.dropFile(file(theirs));
    await said('You and a colleague both changed the plan since 23 November: 1 change of theirs and 1 from you.');
    await choose(app, 'Merge');
    await expectPlan('Alpha grew');
    const merged = app.services.openPlan.plan();
    expect(merged.nodes['P1']?.text).toBe('Rounds every hour');
    expect(merged.versions).toEqual([
      expect.objectContaining({ revision: merged.revision, name: 'Merged the copy of 3 May' }),
    ]);
    expect(merged.ancestors).toEqual(expect.arrayContaining([before.revision, theirs.revision]));
    await app.user.click(undo());
    expect(app.services.openPlan.plan()).toEqual(before);
  });

  it('that has to be decided leads to the page Compare, and what is decided there is merged', async () => {
    const app = await openAlpha();
    await retitle(app.user, 'Alpha grew');
    app.dropFile(file(elsewhere(alpha, (draft) => setTitle(draft, 'Alpha by Ama'))));
    await said(/1 change of theirs, 1 from you and 1 to decide\.$/);
    await choose(app, 'Merge');
    const compared = app.services.comparing.getState();
    if (compared?.kind !== 'copies') throw new Error('No copies are compared.');
    const [asked] = compared.merge.questions;
    compared.onMerge(new Map([[asked?.id ?? '', compared.mine === 'a' ? 'b' : 'a']]));
    await expectPlan('Alpha by Ama');
    expect(await app.stored()).toEqual(['Alpha by Ama']);
  });

  it('can be merged before all is decided: what is left for later is as it was here, and theirs stands as a comment', async () => {
    const app = await openAlpha();
    await retitle(app.user, 'Alpha grew');
    app.dropFile(file(elsewhere(alpha, (draft) => setTitle(draft, 'Alpha by Ama'), reword('Rounds'))));
    await choose(app, 'Merge');
    const compared = app.services.comparing.getState();
    if (compared?.kind !== 'copies') throw new Error('No copies are compared.');
    compared.onMerge(new Map());
    await expectPlan('Alpha grew');
    const { nodes, comments, revision, versions } = app.services.openPlan.plan();
    expect(nodes['P1']?.text).toBe('Rounds');
    expect(Object.values(comments)).toEqual([
      expect.objectContaining({
        text: 'To be decided. Title of the plan\nTheirs: Alpha by Ama',
        on: { kind: 'plan', id: 'alpha' },
      }),
    ]);
    expect(versions).toEqual([expect.objectContaining({ revision })]);
  });

  it('without a common state that is known here can be merged once that is pointed at', async () => {
    const app = await openAlpha();
    await retitle(app.user, 'Alpha grew');
    const theirs = { ...elsewhere(alpha, reword('Rounds')), ancestors: ['forgotten'] };
    app.dropFile(file(theirs));
    await said(/^No common earlier state is known on this machine/);
    app.services.files.open = async () => [file(theirs)];
    await choose(app, 'Open the copy you both started from…');
    expect(
      await screen.findByText(/is one of the two copies\. Choose the one that you both started from\.$/),
    ).toBeVisible();
    app.services.files.open = async () => [fileOf(alpha)];
    await choose(app, 'Open the copy you both started from…');
    await said(/^You and a colleague both changed the plan since/);
    await choose(app, 'Merge');
    await waitFor(() => expect(app.services.openPlan.plan().nodes['P1']?.text).toBe('Rounds'));
    expect(app.services.openPlan.plan().title).toBe('Alpha grew');
  });

  it('of another plan, set beside the open one, says so, and its boxes are copied in', async () => {
    const app = await openAlpha();
    const { nodes, ...beta } = planCalled('Beta');
    const other = { ...beta, nodes: { ...nodes, P1: { ...nodes['P1']!, text: 'Another driver' } } };
    app.services.files.open = async () => [fileOf(other)];
    await app.choose('Share', 'Compare with a file…');
    const dialog = await screen.findByRole('dialog', { name: 'A different plan' });
    expect(dialog).toHaveTextContent('This is a different plan.');
    await app.user.click(within(dialog).getByRole('button', { name: 'Copy its boxes in' }));
    await waitFor(() =>
      expect(Object.values(app.services.openPlan.plan().nodes).map(({ text }) => text)).toContain('Another driver'),
    );
    expect(Object.keys(app.services.openPlan.plan().nodes)).toHaveLength(3);
    expect(await app.stored()).toEqual(['Alpha']);
  });

  it('is merged into a plan that is not open, which opens', async () => {
    const app = await openAlpha();
    await retitle(app.user, 'Alpha grew');
    await app.goTo('/');
    await app.openFile(file(elsewhere(alpha, reword('Rounds'))));
    await choose(app, 'Merge');
    await expectPlan('Alpha grew');
    expect(app.services.openPlan.plan().nodes['P1']?.text).toBe('Rounds');
  });
});
