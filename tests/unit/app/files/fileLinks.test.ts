import { beforeEach, describe, expect, it, vi } from 'vitest';
import { knownStates } from '../../../../src/app/files/copies/knownStates';
import { createReadStates } from '../../../../src/app/files/copies/readStates';
import { createFileLinks } from '../../../../src/app/files/fileLinks';
import { meetFile } from '../../../../src/app/files/shared/meetFile';
import { LinkedFileFailure, type LinkedFilePort } from '../../../../src/browser/linkedFiles';
import { serialise } from '../../../../src/format/serialise';
import { takeCopy } from '../../../../src/plan/edit/takeCopy';
import { parse } from '../../../../src/format/parse';
import { setText } from '../../../../src/plan/edit/boxFields';
import { setTitle } from '../../../../src/plan/edit/planFields';
import { createMemoryStore } from '../../../../src/storage/memoryStore';
import { createOpenPlan } from '../../../../src/store/openPlan';
import type { Plan } from '../../../../src/plan/model/schema';
import { smallPlan } from '../../../fixtures/plans';

const at = '2026-11-24T09:00:00.000Z';
const plan = smallPlan();

/** A disk of one file, and the app beside it. */
function setUp() {
  const disk = { content: serialise(plan) as string | null, modified: 1, isAllowed: true, isBusy: false, writes: 0 };
  const gone = () => new LinkedFileFailure('gone', null);
  const current = () => {
    if (disk.content === null) throw gone();
    if (disk.isBusy) throw new LinkedFileFailure('failed', null);
    return new File([disk.content], 'falls.aimtree.json', { lastModified: disk.modified });
  };
  const port: LinkedFilePort = {
    saveNew: async () => 'cancelled',
    handleOf: () => null,
    mayWrite: async (_, asking) => disk.isAllowed || asking,
    read: async () => current(),
    async write(_, content) {
      Object.assign(disk, { content, modified: disk.modified + 1, writes: disk.writes + 1 });
      return current();
    },
    alone: (_, work) => work(),
  };
  let time = 0;
  let timer: { at: number; run: () => void } | null = null;
  const timers = {
    now: () => time,
    after(delay: number, run: () => void) {
      const mine = { at: time + delay, run };
      timer = mine;
      return () => {
        if (timer === mine) timer = null;
      };
    },
  };
  const wait = async (milliseconds: number) => {
    time += milliseconds;
    if (timer && timer.at <= time) {
      const { run } = timer;
      timer = null;
      run();
    }
    await vi.waitFor(() => undefined);
    for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  };
  let ids = 0;
  const openPlan = createOpenPlan({ now: () => at, newId: () => `id-${(ids += 1)}` });
  const store = createMemoryStore();
  const readStates = createReadStates();
  const said: { text: string; act: () => void }[] = [];
  const saveAs = vi.fn(async () => undefined);
  const links = createFileLinks({
    store,
    desk: { planId: () => openPlan.getState().plan?.id ?? null },
    openPlan,
    port,
    timers,
    saveAs,
    meet: (bytes, sure) =>
      meetFile(bytes, {
        plan: openPlan.plan,
        readStates,
        sure,
        states: () => knownStates({ store, readStates }, openPlan.plan()),
        take(copy) {
          openPlan.edit('take in', (draft) => takeCopy(draft, copy));
          openPlan.markShared(copy.revision);
        },
      }),
    now: () => at,
    autosave: { flush: async () => undefined },
    session: { say: (text, action) => void said.push({ text, act: action?.run ?? (() => undefined) }) },
  });
  const edit = (title: string) => openPlan.edit('retitle', (draft) => setTitle(draft, title));
  const strangerWrites = (content: string) => Object.assign(disk, { content, modified: disk.modified + 1 });
  const link = async (byItself = false) => {
    await store.create(plan);
    openPlan.open(plan, []);
    await links.link(plan.id, { name: 'falls.aimtree.json' } as FileSystemFileHandle, current());
    await links.opened(plan);
    if (byItself) await links.setByItself(true);
    said.length = 0;
    disk.writes = 0;
  };
  return { disk, links, openPlan, store, said, saveAs, edit, strangerWrites, link, wait };
}

let app: ReturnType<typeof setUp>;
beforeEach(() => {
  app = setUp();
});

it('saved in the moment in which a plan is opened goes to its file, and asks for no other', async () => {
  await app.link();
  app.edit('Typed at once');
  const opened = app.links.opened(app.openPlan.plan());
  await app.links.save();
  await opened;
  expect(app.saveAs).not.toHaveBeenCalled();
  expect(app.disk.content).toContain('Typed at once');
});

it('edited in the moment in which it is opened is written by itself', async () => {
  await app.link(true);
  await app.links.save();
  const opened = app.links.opened(app.openPlan.plan());
  app.edit('Typed at once');
  await opened;
  await app.wait(3_000);
  expect(app.disk.content).toContain('Typed at once');
});

describe('saving to the linked file', () => {
  it('asks for a place when there is no link', async () => {
    app.openPlan.open(plan, []);
    await app.links.save();
    expect(app.saveAs).toHaveBeenCalledOnce();
  });

  it('writes what is open, and what is edited then gets another revision', async () => {
    await app.link();
    app.edit('Ours');
    const saved = app.openPlan.plan();
    await app.links.save();
    expect(app.disk.content).toBe(serialise(saved));
    app.edit('Ours, later');
    expect(app.openPlan.plan().ancestors).toContain(saved.revision);
    expect((await app.store.inventory())[0]?.savedAt).toBe(at);
  });

  it('takes a file that was only touched for what it was', async () => {
    await app.link();
    app.strangerWrites(serialise(plan));
    app.edit('Ours');
    await app.links.save();
    expect(app.disk.writes).toBe(1);
  });

  it('does not ask when somebody else wrote the very same', async () => {
    await app.link();
    app.edit('Ours');
    app.strangerWrites(serialise(app.openPlan.plan()));
    await app.links.save();
    expect(app.links.state.getState().question).toBeNull();
  });

  it('overwrites nothing that somebody else wrote, even of the same length, until told to', async () => {
    await app.link();
    const theirs = serialise(plan).replace('Falls', 'Malls');
    app.strangerWrites(theirs);
    app.edit('Ours');
    await app.links.save();
    expect(app.disk.content).toBe(theirs);
    expect(app.links.state.getState().question?.name).toBe('falls.aimtree.json');
    await app.links.overwrite();
    expect(app.disk.content).toBe(serialise(app.openPlan.plan()));
  });

  it('overwrites nothing that is as long as what it would write', async () => {
    await app.link();
    app.edit('Ours');
    const theirs = serialise(app.openPlan.plan()).replace('Ours', 'Hers');
    app.strangerWrites(theirs);
    await app.links.save();
    expect(app.disk.content).toBe(theirs);
  });

  it('asks once more when the file has changed once more since the question', async () => {
    await app.link();
    app.strangerWrites('first');
    app.edit('Ours');
    await app.links.save();
    app.strangerWrites('second');
    await app.links.overwrite();
    expect(app.disk.content).toBe('second');
    expect(app.links.state.getState().question?.bytes).toEqual(new TextEncoder().encode('second'));
  });

  it('says when the file is gone, and offers another place', async () => {
    await app.link();
    app.disk.content = null;
    await app.links.save();
    expect(app.said[0]?.text).toContain('no longer where it was');
    app.said[0]?.act();
    expect(app.saveAs).toHaveBeenCalledOnce();
  });

  it('leaves the file alone after the link is ended', async () => {
    await app.link(true);
    app.edit('Ours');
    await app.links.unlink();
    await app.wait(60_000);
    expect(app.disk.content).toBe(serialise(plan));
    expect(await app.store.loadLink(plan.id)).toBeNull();
  });
});

describe('what others write into the linked file', () => {
  /** Somebody else, on another machine, goes on from what is in the file. */
  const colleague = (recipe: (draft: Plan) => void) => {
    const read = parse(app.disk.content ?? '');
    if (!read.ok) throw new Error('The file holds no plan.');
    const theirs = createOpenPlan({ now: () => at, newId: () => `theirs-${app.disk.modified}` });
    theirs.open(read.plan, [read.plan.revision]);
    theirs.edit('edit', recipe);
    app.strangerWrites(serialise(theirs.plan()));
    return theirs.plan();
  };
  const text = (id: string) => app.openPlan.plan().nodes[id]?.text;
  const inFile = () => {
    const read = parse(app.disk.content ?? '');
    return read.ok ? read.plan : null;
  };

  it('comes in before the plan is saved there, and both are in the file', async () => {
    await app.link();
    await app.links.save();
    colleague((draft) => setText(draft, 'P1', 'Theirs'));
    app.edit('Ours');
    await app.links.save();
    expect([app.openPlan.plan().title, text('P1')]).toEqual(['Ours', 'Theirs']);
    expect([inFile()?.title, inFile()?.nodes['P1']?.text]).toEqual(['Ours', 'Theirs']);
    expect(app.links.state.getState().question).toBeNull();
    app.openPlan.undo();
    expect([app.openPlan.plan().title, text('P1')]).toEqual(['Ours', smallPlan().nodes['P1']?.text]);
  });

  it('is found by itself, and taken back it is taken back in the file as well', async () => {
    await app.link(true);
    const theirs = colleague((draft) => setText(draft, 'P1', 'Theirs'));
    await app.links.look();
    expect([text('P1'), app.disk.writes]).toEqual(['Theirs', 0]);
    expect(app.openPlan.plan().revision).toBe(theirs.revision);
    app.openPlan.undo();
    await app.wait(3_000);
    expect(inFile()?.nodes['P1']?.text).toBe(smallPlan().nodes['P1']?.text);
    expect(inFile()?.ancestors).toContain(theirs.revision);
  });

  it('comes in after any number of saves by others, and what was done here meanwhile stays', async () => {
    await app.link(true);
    await app.links.save();
    await app.links.look();
    const first = inFile();
    const read = parse(app.disk.content ?? '');
    if (!read.ok) throw new Error('The file holds no plan.');
    let ids = 0;
    const theirs = createOpenPlan({ now: () => at, newId: () => `many-${(ids += 1)}` });
    theirs.open(read.plan, [read.plan.revision]);
    for (let saves = 0; saves < 300; saves += 1) {
      theirs.edit('edit', (draft) => setText(draft, 'P1', `Theirs ${saves}`));
      theirs.markShared(theirs.plan().revision);
    }
    // That it is not named there any more is for chance to say; here it is not.
    const ancestors = theirs.plan().ancestors.map((id) => (id === first?.revision ? 'another' : id));
    app.strangerWrites(serialise({ ...theirs.plan(), ancestors }));
    app.edit('Ours');
    await app.wait(3_000);
    expect([app.openPlan.plan().title, text('P1')]).toEqual(['Ours', 'Theirs 299']);
    expect([inFile()?.title, inFile()?.nodes['P1']?.text]).toEqual(['Ours', 'Theirs 299']);
  });

  it('waits, without a word, where somebody has to decide, until that is done', async () => {
    await app.link(true);
    const theirs = colleague((draft) => setTitle(draft, 'Theirs'));
    app.edit('Ours');
    await app.wait(3_000);
    const waiting = () => app.links.state.getState().waiting;
    expect(waiting()?.asking).toMatchObject({
      standing: { kind: 'parted', merge: { questions: [{ kind: 'field' }] } },
    });
    expect([app.said, inFile()?.title]).toEqual([[], 'Theirs']);
    const { asking } = waiting() ?? {};
    if (!asking || asking === 'unreadable' || asking.standing.kind !== 'parted') throw new Error('Nothing is asked.');
    const { merged } = asking.standing.merge;
    app.openPlan.edit('merge', (draft) => takeCopy(draft, merged));
    await app.wait(3_000);
    expect([waiting(), inFile()?.revision]).toEqual([null, merged.revision]);
    expect(inFile()?.ancestors).toContain(theirs.revision);
  });
});

describe('saving by itself', () => {
  it('tries again what a service keeps busy for a moment, and tells only what lasts', async () => {
    await app.link(true);
    app.disk.isBusy = true;
    app.edit('Ours');
    await app.wait(3_000);
    await app.wait(3_000);
    app.disk.isBusy = false;
    await app.wait(3_000);
    expect([app.disk.content, app.said]).toEqual([serialise(app.openPlan.plan()), []]);
    app.disk.isBusy = true;
    app.edit('Ours again');
    for (let times = 0; times < 4; times += 1) await app.wait(3_000);
    expect(app.said.map(({ text }) => text)).toEqual([expect.stringContaining('Is it open in another program?')]);
  });

  it('waits for a pause in the edits, though not for ever', async () => {
    await app.link(true);
    for (let second = 0; second < 29; second += 1) {
      app.edit(`Title ${second}`);
      await app.wait(1_000);
    }
    expect(app.disk.writes).toBe(0);
    await app.wait(1_000);
    expect(app.disk.writes).toBe(1);
    app.edit('Last');
    await app.wait(3_000);
    expect(app.disk.content).toBe(serialise(app.openPlan.plan()));
  });

  it('tells once that the file was changed, and asks only when the user wants to decide', async () => {
    await app.link(true);
    app.strangerWrites('theirs');
    for (const title of ['One', 'Two']) {
      app.edit(title);
      await app.wait(3_000);
    }
    expect(app.disk.content).toBe('theirs');
    expect(app.said.map(({ text }) => text)).toEqual([
      '“falls.aimtree.json” was changed by someone else. Nothing was overwritten.',
    ]);
    expect(app.links.state.getState().question).toBeNull();
    app.said[0]?.act();
    expect(app.links.state.getState().question).not.toBeNull();
  });

  it('waits for permission, which it asks for at the next click', async () => {
    await app.link(true);
    app.disk.isAllowed = false;
    app.edit('Ours');
    await app.wait(3_000);
    expect([app.disk.writes, app.said[0]?.text]).toEqual([0, expect.stringContaining('The browser asks again')]);
    app.said[0]?.act();
    await app.wait(0);
    expect(app.disk.content).toBe(serialise(app.openPlan.plan()));
  });

  it('catches up at the next visit with what this one had no time to write', async () => {
    await app.link(true);
    app.edit('Ours');
    const left = app.openPlan.plan();
    app.openPlan.close();
    const other = { ...smallPlan(), id: 'plan-2' };
    app.openPlan.open(other, []);
    app.openPlan.open(left, []);
    await app.links.opened(left);
    await app.wait(3_000);
    expect(app.disk.content).toBe(serialise(left));
  });
});
