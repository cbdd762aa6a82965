// @vitest-environment jsdom
/** Comments from the first word to the last: written on what is selected, signed once, answered, resolved, kept when the box goes. */
import { screen, waitFor, within } from '@testing-library/react';
import { produce } from 'immer';
import { expect, it } from 'vitest';
import { commentsFormat } from '../../../src/format/commentsFile';
import { addComment, replyTo } from '../../../src/plan/edit/comments';
import { commentedPlan, smallPlan } from '../../fixtures/plans';
import { stubBrowser } from './browserStubs';
import { fileOf, renderApp, undo } from './renderApp';

stubBrowser();

it('Comments are written, signed, answered, resolved, and stay when what they are on is deleted', async () => {
  const app = await renderApp({ plans: [smallPlan()], address: '/plan/plan-1/outline' });
  await screen.findByRole('treegrid', { name: 'Outline' });
  const { session, context } = app.services;
  const said = () => Object.values(context.openPlan.plan().comments);
  const row = await screen.findByRole('row', { name: /^Change idea: Walk round at 7 am/ });
  await app.user.click(row);
  await app.user.keyboard('{Shift>}{F2}{/Shift}');
  const panel = await screen.findByRole('complementary', { name: 'Comments' });
  await within(panel).findByRole('heading', { name: 'Change idea: Walk round at 7 am' });
  await app.user.keyboard('Who walks?{Control>}{Enter}{/Control}');

  const asked = await screen.findByRole('dialog', { name: 'Under which name do you comment?' });
  await app.user.click(within(asked).getByRole('combobox', { name: 'Name' }));
  await app.user.keyboard('Chi Obi{Enter}');
  await waitFor(() =>
    expect(said()).toMatchObject([{ author: 'Chi Obi', text: 'Who walks?', on: { kind: 'nodes', id: 'C3' } }]),
  );
  expect(within(panel).getByRole('status')).toHaveTextContent('1 open comment');
  const group = within(panel).getByRole('region', { name: 'The ward is safe' });
  const item = within(group).getByRole('listitem');
  expect(item).toHaveAttribute('aria-current', 'true');

  await app.user.click(within(item).getByRole('button', { name: 'Reply' }));
  await app.user.keyboard('The porters.');
  await app.user.click(within(item).getByRole('button', { name: 'Reply' }));
  await waitFor(() =>
    expect(Object.values(said()[0]?.replies ?? {})).toMatchObject([{ text: 'The porters.', author: 'Chi Obi' }]),
  );

  await app.user.click(within(item).getAllByRole('button', { name: 'More for what Chi Obi said' })[0] ?? item);
  await app.user.click(await screen.findByRole('menuitem', { name: 'Edit' }));
  await app.user.keyboard('{Control>}a{/Control}Who walks round?');
  await app.user.click(within(item).getByRole('button', { name: 'Keep' }));
  await waitFor(() => expect(said()[0]?.text).toBe('Who walks round?'));

  await app.user.click(within(item).getByRole('button', { name: 'Resolve' }));
  await waitFor(() => expect(said()[0]?.resolved).toMatchObject({ by: 'Chi Obi' }));
  expect(within(panel).getByRole('status')).toHaveTextContent('No open comment, 1 resolved');
  await app.user.click(undo());
  await waitFor(() => expect(said()[0]?.resolved).toBeUndefined());

  session.selectNodes(['C3']);
  await app.user.click(row);
  await app.user.keyboard('{Delete}');
  await waitFor(() => expect(context.openPlan.plan().nodes).not.toHaveProperty('C3'));
  const lost = await within(panel).findByRole('region', { name: 'From what was deleted' });
  expect(within(lost).getByText('Who walks round?')).toBeVisible();
});

it('An answer gives only its comments, and so does the small file that a reader of the shared page sends back', async () => {
  const mine = commentedPlan();
  const app = await renderApp({ plans: [mine], address: '/' });
  const plan = async () => (await app.store.load(mine.id))?.plan;
  const said = (id: string) => ({ id, author: 'Chi', date: '2026-11-25T10:00:00.000Z', text: `Said in ${id}.` });
  const answer = produce(mine, (draft) => {
    draft.title = 'Their title';
    draft.revision = 'theirs';
    draft.ancestors = [mine.revision];
    addComment(draft, { ...said('one'), on: { kind: 'nodes', id: 'C2' } });
    replyTo(draft, 'whose', said('two'));
  });
  await app.openFile(fileOf(answer, 'Answer.aimtree.json'));
  const dialog = await screen.findByRole('dialog', { name: 'This plan is already here' });
  expect(await within(dialog).findByText('It has 1 comment and 1 reply that you do not have.')).toBeVisible();
  await app.press('Take only these comments');
  await screen.findByText('Taken from “Answer.aimtree.json”: 1 comment and 1 reply.');
  await waitFor(async () => expect((await plan())?.comments['whose']?.replies).toHaveProperty('two'));
  expect(await plan()).toMatchObject({ title: mine.title, comments: { one: { text: 'Said in one.' } } });

  await app.goTo('/');
  const file = { format: commentsFormat, version: 1, plan: mine.id, title: mine.title };
  const sent = (name: string, of: object) => new File([JSON.stringify(of)], name, { type: 'application/json' });
  const comments = [{ ...said('three'), on: { kind: 'nodes', id: 'C3' } }];
  await app.openFile(sent('Comments of Chi.json', { ...file, comments }));
  await screen.findByText('Taken from “Comments of Chi.json”: 1 comment.');
  await waitFor(async () => expect((await plan())?.comments).toHaveProperty('three'));

  await app.goTo('/');
  await app.openFile(sent('Other.json', { ...file, plan: 'elsewhere', comments }));
  expect(await screen.findByRole('alertdialog')).toHaveTextContent(
    'It holds comments on “Falls on the ward”, which is not on this machine. Open that plan first.',
  );
});
