// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { FileToSave } from '../../../src/browser/files';
import { FileFailure } from '../../../src/browser/files';
import { stubBrowser } from './browserStubs';
import { expectPlan, fileOf, planCalled, renderApp, titleField } from './renderApp';

stubBrowser();

type App = Awaited<ReturnType<typeof renderApp>>;

const [alpha, beta] = [planCalled('Alpha'), planCalled('Beta')];
const at = '2026-11-26T09:00:00.000Z';
const download = 'Download what is there';
const restore = 'Restore the last good state';
const heading = () => screen.findByRole('heading', { level: 1, name: 'This plan cannot be read' });

/** Alpha with another state on top of its first, which is spoilt; or with nothing of it that can be read. */
async function spoilt(which: 'last' | 'all', address?: string): Promise<App> {
  const app = await renderApp({ plans: [alpha, beta], address: '/plan/none/diagram' });
  await app.store.replace({ ...alpha, title: 'Alpha grew', revision: 'r-grew' }, 'open a file', at);
  await app.spoil('alpha', which);
  await app.goTo(address ?? '/');
  return app;
}

const page = '/plan/alpha/diagram';
const card = async () => {
  const words = await screen.findByText('Cannot be read');
  const item = words.closest('li');
  if (!item) throw new Error('It is not said on a card.');
  return within(item);
};
const menu = 'More for “Alpha grew”';
const items = () => screen.getAllByRole('menuitem').map((item) => item.textContent);
const openMenu = async (app: App) => {
  await card();
  await app.press(menu);
  await screen.findByRole('menu');
};

/** What goes to disk, in place of the browser's own dialogs. */
function caught(app: App, answer: () => Promise<'saved' | 'cancelled'> = async () => 'saved') {
  const saved: FileToSave[] = [];
  vi.spyOn(app.services.files, 'save').mockImplementation(async (file) => {
    await file.content;
    saved.push(file);
    return answer();
  });
  return saved;
}

/** As jsdom reads a file. */
async function contentOf(file: FileToSave | undefined): Promise<unknown> {
  const content = await file?.content;
  if (!(content instanceof Blob)) throw new Error('No file was written.');
  const reader = new FileReader();
  const read = new Promise((done) => reader.addEventListener('load', done));
  reader.readAsText(content);
  await read;
  if (typeof reader.result !== 'string') throw new Error('It holds no text.');
  return JSON.parse(reader.result);
}

describe('the card of a plan that cannot be read', () => {
  it('says so in place of its picture, and leads to its page; the other plans are as they were', async () => {
    const app = await spoilt('last');
    expect((await card()).getByRole('link', { name: 'Alpha grew' })).toHaveAttribute('href', '#/plan/alpha');
    expect(screen.getAllByText('Cannot be read')).toHaveLength(1);
    await app.user.click(screen.getByRole('link', { name: 'Beta' }));
    await expectPlan('Beta');
  });

  it('offers what can be done, and nothing that needs the plan', async () => {
    const app = await spoilt('last');
    await openMenu(app);
    expect(items()).toEqual([download, restore, 'Delete']);
  });

  it('offers no state to go back to where there is none', async () => {
    const app = await spoilt('all');
    await openMenu(app);
    expect(items()).toEqual([download, 'Delete']);
  });

  it('goes back to the last good state, and has its picture again', async () => {
    const app = await spoilt('last');
    await openMenu(app);
    await app.user.click(screen.getByRole('menuitem', { name: restore }));
    expect(await screen.findByText('Restored the last good state of “Alpha grew”.')).toBeVisible();
    await waitFor(() => expect(screen.queryByText('Cannot be read')).toBeNull());
    expect(await app.stored()).toEqual(['Alpha', 'Beta']);
  });

  it('gives what is there as a file', async () => {
    const app = await spoilt('last');
    const saved = caught(app);
    await openMenu(app);
    await app.user.click(screen.getByRole('menuitem', { name: download }));
    await waitFor(() => expect(saved.map(({ name }) => name)).toEqual(['alpha-grew-damaged.json']));
    expect(await screen.findByText(/^Saved what is there as “alpha-grew-damaged.json”/)).toBeVisible();
  });

  it('is moved to the bin and put back', async () => {
    const app = await spoilt('last');
    await openMenu(app);
    await app.user.click(screen.getByRole('menuitem', { name: 'Delete' }));
    await waitFor(() => expect(screen.queryByText('Cannot be read')).toBeNull());
    const bin = await screen.findByRole('region', { name: 'Bin' });
    await app.user.click(within(bin).getByRole('button', { name: /Put back/ }));
    await card();
  });
});

describe('the page of a plan that cannot be read', () => {
  it('says what is damaged, that nothing else is, and what to do', async () => {
    await spoilt('last', page);
    expect(await heading()).toBeVisible();
    expect(document.title).toMatch(/^This plan cannot be read/);
    expect(screen.getByRole('main')).toHaveTextContent(/damaged.*Other plans are as they were.*nothing was deleted/);
    expect(await screen.findByText(/^The last state that can be read is from .* nothing is overwritten/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Go to your plans' })).toBeVisible();
  });

  it('gives all rows as they are', async () => {
    const app = await spoilt('last', page);
    const saved = caught(app);
    await heading();
    await screen.findByText('Alpha grew');
    await app.press(download);
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]).toMatchObject({ name: 'alpha-grew-damaged.json', type: 'application/json' });
    expect(await contentOf(saved[0])).toMatchObject({
      summary: { id: 'alpha', title: 'Alpha grew' },
      checkpoints: [{ plan: { title: 'Alpha' } }, { plan: { nodes: null, kept: 'as it is' } }],
      journal: [],
    });
  });

  it('says when the file could not be written', async () => {
    const app = await spoilt('last', page);
    caught(app, () => Promise.reject(new FileFailure('no-room', null)));
    await heading();
    await app.press(download);
    expect(await screen.findByText('The file was not saved: the disk is full.')).toBeVisible();
  });

  it('opens the last good state, as a new one on top of what is there', async () => {
    const app = await spoilt('last', page);
    await heading();
    await app.user.click(await screen.findByRole('button', { name: restore }));
    await expectPlan('Alpha');
    const { plan } = (await app.store.load('alpha')) ?? {};
    expect(plan?.nodes).toEqual(alpha.nodes);
    expect(plan?.ancestors).toContain(alpha.revision);
    expect(plan?.revision).not.toBe(alpha.revision);
    const left = await app.store.salvage('alpha');
    expect(left.rows['checkpoints']).toMatchObject([{}, { plan: { kept: 'as it is' } }, { from: 'replaced' }]);
    // One works on with it.
    app.services.openPlan.edit('edit title', (draft) => void (draft.title = 'Alpha goes on'));
    await app.services.autosave.flush();
    expect(await app.stored()).toEqual(['Alpha goes on', 'Beta']);
  });

  it('says why the state could not be restored', async () => {
    const app = await spoilt('last', page);
    app.fail('replace', { trouble: 'quota' });
    await app.user.click(await screen.findByRole('button', { name: restore }));
    expect(await screen.findByText(/^The plan was not restored: this browser is out of space/)).toBeVisible();
    expect(await heading()).toBeVisible();
  });

  it('says that there is no good state where there is none, and offers none', async () => {
    await spoilt('all', page);
    await heading();
    expect(await screen.findByText(/^No earlier state of it can be read either\./)).toBeVisible();
    expect(screen.getByRole('button', { name: download })).toBeVisible();
    expect(screen.queryByRole('button', { name: restore })).toBeNull();
  });

  it('gives way to the plan when a file of it is opened in its place', async () => {
    const app = await spoilt('all', page);
    await heading();
    app.dropFile(fileOf({ ...alpha, title: 'From a colleague' }));
    await app.user.click(await screen.findByRole('button', { name: 'Open as the newer version' }));
    await waitFor(() => expect(titleField()).toHaveValue('From a colleague'), { timeout: 5_000 });
  });
});

describe('a backup beside a plan that cannot be read', () => {
  it('holds the others, says what is missing, and can put its own in that plan’s place', async () => {
    const whole = await renderApp({ plans: [alpha, beta] });
    const all = caught(whole);
    await whole.services.backups.backUp();
    const zip = new File([(await all[0]?.content) ?? ''], 'backup.zip', { type: 'application/zip' });
    whole.unmount();

    const app = await spoilt('all');
    caught(app);
    await card();
    expect(await app.services.backups.backUp()).toBe(true);
    expect(await screen.findByText(/^Backed up 1 plan as .* 1 plan that cannot be read is not in it\./)).toBeVisible();

    const offered = await app.services.restoring.read(zip);
    if ('refused' in offered) throw new Error(offered.refused);
    expect(offered.rows.map(({ standing }) => standing).toSorted()).toEqual(['same', 'spoilt']);
    await app.services.restoring.restore(offered, new Map());
    await waitFor(() => expect(screen.queryByText('Cannot be read')).toBeNull());
    expect(await app.stored()).toEqual(['Alpha', 'Beta']);
  });
});
