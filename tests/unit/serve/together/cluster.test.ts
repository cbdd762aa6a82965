import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serialise } from '../../../../src/format/serialise';
import { isStamp } from '../../../../src/plan/change/effects';
import { effectsBetween } from '../../../../src/plan/change/effectsBetween';
import { setText } from '../../../../src/plan/edit/boxFields';
import { deleteBoxes } from '../../../../src/plan/edit/deleting';
import { planIn } from '../../../../src/serve/together/planText';
import type { MadeRoom } from '../../../../src/together/roomApi';
import { smallPlan } from '../../../fixtures/plans';
import { openCluster } from './cluster';
import { createPerson, until, type Person } from './team';

let cluster: Awaited<ReturnType<typeof openCluster>>;
const people: Person[] = [];
beforeAll(async () => {
  cluster = await openCluster();
});
afterAll(async () => {
  for (const person of people) person.leave();
  await cluster.close();
});

const text = (person: Person, id: string) => person.plan().nodes[id]?.text;
const type = (person: Person, id: string, words: string) =>
  person.openPlan.edit('edit text', (draft) => setText(draft, id, words));
const isSame = (a: Person, b: Person) => effectsBetween(a.plan(), b.plan()).every(isStamp);

/** Anna on one server, Ben on the other. */
async function both() {
  const { room, keys } = (await cluster.one.make(serialise(smallPlan()))) as MadeRoom;
  const link = { room, secret: keys.edit };
  const [anna, ben] = [await createPerson(cluster.one, link, {}), await createPerson(cluster.two, link, {})];
  people.push(anna, ben);
  expect([await anna.isTogether(), await ben.isTogether()]).toEqual([true, true]);
  return { room, keys, link, anna, ben, kept: async () => planIn((await cluster.store.plan(room)) ?? '') };
}

describe('a room on two servers', () => {
  it('is one: each sees what the other does, and the store has both', async () => {
    const { anna, ben, kept } = await both();
    type(anna, 'C1', 'by Anna');
    type(ben, 'C2', 'by Ben');
    await until(() => text(ben, 'C1') === 'by Anna' && text(anna, 'C2') === 'by Ben');
    expect([text(ben, 'C1'), text(anna, 'C2')]).toEqual(['by Anna', 'by Ben']);
    await until(async () => (await kept())?.nodes['C1']?.text === 'by Anna');
    await until(async () => (await kept())?.nodes['C2']?.text === 'by Ben');
    expect((await kept())?.nodes).toMatchObject({ C1: { text: 'by Anna' }, C2: { text: 'by Ben' } });
  });

  it('has one order: of two texts of one place the later stays, and whoever wrote it is offered the other', async () => {
    for (let time = 0; time < 5; time += 1) {
      const { anna, ben } = await both();
      type(anna, 'S1', 'of Anna');
      type(ben, 'S1', 'of Ben');
      await until(
        () =>
          text(anna, 'S1') === text(ben, 'S1') &&
          [anna, ben].some(({ reports }) => reports.some(({ clashes }) => clashes.length > 0)),
      );
      expect(text(anna, 'S1')).toBe(text(ben, 'S1'));
      const clashes = [anna, ben].flatMap(({ reports }) => reports.flatMap((report) => report.clashes));
      expect(clashes).toMatchObject([{ was: 'Assessment on admission', kept: 'mine' }]);
    }
  });

  it('keeps a box that one deletes while the other works on it', async () => {
    const { anna, ben } = await both();
    anna.openPlan.edit('delete box', (draft) => deleteBoxes(draft, ['S3']));
    type(ben, 'S3', 'Clear floors by night');
    const isMet = (person: Person) => !person.plan().nodes['C3'] && text(person, 'S3') === 'Clear floors by night';
    await until(() => isMet(anna) && isMet(ben));
    expect([text(anna, 'S3'), text(ben, 'S3')]).toEqual(['Clear floors by night', 'Clear floors by night']);
    expect(isSame(anna, ben)).toBe(true);
  });

  it('shows on each who is on the other, and that they have left', async () => {
    const { anna, ben } = await both();
    const seen = () => JSON.stringify(ben.state());
    anna.show({ name: 'Anna', colour: 3, box: 'C1' });
    await until(() => seen().includes('Anna'));
    expect(seen()).toContain('Anna');
    anna.leave();
    await until(() => !seen().includes('Anna'));
    expect(seen()).not.toContain('Anna');
  });

  it('is shown on one to who only looks, while the work is done on the other', async () => {
    const { room, keys, anna, ben } = await both();
    ben.leave();
    const viewer = await createPerson(cluster.two, { room, secret: keys.view }, { role: 'view' });
    people.push(viewer);
    expect(await viewer.isTogether()).toBe(true);
    type(anna, 'C1', 'to be seen');
    await until(() => text(viewer, 'C1') === 'to be seen');
    expect(text(viewer, 'C1')).toBe('to be seen');
  });

  it('gives and takes the plan over plain HTTPS on either, also what is not yet in the store', async () => {
    const { link, anna } = await both();
    type(anna, 'C1', 'a moment ago');
    await until(() => anna.state()?.kind === 'together');
    const fetched = await until(async () => {
      const now = await cluster.two.plan(link);
      return now !== null && typeof now === 'object' && now.text.includes('a moment ago') ? now : null;
    });
    expect(
      await cluster.two.put(link, fetched!.text.replace('Clear floors', 'Dry floors'), fetched!.tag),
    ).toMatchObject({
      tag: expect.any(String),
    });
    await until(() => text(anna, 'S3') === 'Dry floors');
    expect(text(anna, 'S3')).toBe('Dry floors');
    expect(await cluster.one.put(link, fetched!.text, fetched!.tag)).toBe('behind');
  });

  it('turns out on both who came by a link that was renewed on one', async () => {
    const { link, anna, ben } = await both();
    const renewed = await cluster.one.renew(link, 'edit');
    await until(() => [anna, ben].every((person) => person.state()?.kind === 'refused'));
    expect([anna, ben].map((person) => person.state()?.kind)).toEqual(['refused', 'refused']);
    expect(await cluster.two.roleOf(link)).toBe('refused');
    expect(await cluster.two.roleOf({ ...link, secret: renewed! })).toBe('edit');
  });

  it('goes on from one document as long as somebody is there, and from a new one after that', async () => {
    const { room, link, anna, ben } = await both();
    const first = cluster.store.epochOf(room);
    anna.leave();
    anna.join();
    expect(await anna.isTogether()).toBe(true);
    expect(cluster.store.epochOf(room)).toBe(first);
    type(anna, 'C1', 'before all left');
    await until(() => text(ben, 'C1') === 'before all left');
    for (const person of [anna, ben]) person.leave();
    const later = await until(async () => {
      const back = await createPerson(cluster.two, link, {});
      people.push(back);
      await back.isTogether();
      if (cluster.store.epochOf(room) !== first) return back;
      back.leave();
      return null;
    });
    expect(later && text(later, 'C1')).toBe('before all left');
  });

  it('has people come in anew, with all their work, when its document was ended under them', async () => {
    const { room, anna, ben, kept } = await both();
    const first = cluster.store.epochOf(room)!;
    await cluster.store.shared.end(room, first);
    type(anna, 'C1', 'by Anna, late');
    type(ben, 'C2', 'by Ben, late');
    await until(() => text(ben, 'C1') === 'by Anna, late' && text(anna, 'C2') === 'by Ben, late');
    await until(
      async () =>
        (await kept())?.nodes['C1']?.text === 'by Anna, late' && (await kept())?.nodes['C2']?.text === 'by Ben, late',
    );
    expect((await kept())?.nodes).toMatchObject({ C1: { text: 'by Anna, late' }, C2: { text: 'by Ben, late' } });
    expect(cluster.store.epochOf(room)).not.toBe(first);
    expect([anna, ben].map((person) => person.state()?.kind)).toEqual(['together', 'together']);
  });
});
