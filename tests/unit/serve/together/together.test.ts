import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from '../../../../src/format/parse';
import type { Change } from '../../../../src/plan/change/change';
import { isStamp } from '../../../../src/plan/change/effects';
import { effectsBetween } from '../../../../src/plan/change/effectsBetween';
import { setText } from '../../../../src/plan/edit/boxFields';
import { addComment } from '../../../../src/plan/edit/comments';
import { addChild } from '../../../../src/plan/edit/boxes';
import { deleteBoxes } from '../../../../src/plan/edit/deleting';
import { moveBoxesBy } from '../../../../src/plan/edit/moveBoxes';
import type { Plan } from '../../../../src/plan/model/schema';
import { openTeam, until, WebSocket, type Person } from './team';

let team: Awaited<ReturnType<typeof openTeam>>;
beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.close());

const isSame = (a: Plan, b: Plan) => effectsBetween(a, b).every(isStamp);
const text = (person: Person, id: string) => person.plan().nodes[id]?.text;
const type = (person: Person, id: string, words: string) =>
  person.openPlan.edit('edit text', (draft) => setText(draft, id, words));

async function expectTogether(...people: Person[]) {
  const [first, ...others] = people;
  await until(() => others.every((other) => isSame(first!.plan(), other.plan())));
  for (const other of others)
    expect(effectsBetween(first!.plan(), other.plan()).filter((e) => !isStamp(e))).toEqual([]);
}

async function peopleIn(count: number) {
  const { room, keys } = await team.make();
  const link = { room, secret: keys.edit };
  const people = await Promise.all(Array.from({ length: count }, () => team.person(link)));
  for (const person of people) expect(await person.isTogether()).toBe(true);
  return { room, keys, link, people };
}

const fileOf = (room: string) => {
  const read = parse(readFileSync(join(team.folder, `${room}.aimtree.json`)));
  return read.ok ? read.plan : null;
};

describe('a team in a room', () => {
  it('sees what each of four does, and undo takes back one’s own', async () => {
    const { people } = await peopleIn(4);
    for (const [at, person] of people.entries()) type(person, `C${at + 1}`, `by ${at}`);
    await until(() => people.every((person) => [0, 1, 2, 3].every((at) => text(person, `C${at + 1}`) === `by ${at}`)));
    await expectTogether(...people);
    people[0]!.openPlan.undo();
    await until(() => text(people[3]!, 'C1') !== 'by 0');
    expect(text(people[3]!, 'C1')).toBe('Risk tool in the admission pack');
    expect(text(people[3]!, 'C2')).toBe('by 1');
    await expectTogether(...people);
  });

  it('keeps one of two texts of a place everywhere, and the other is offered to whoever wrote it', async () => {
    const { people } = await peopleIn(4);
    type(people[0]!, 'S1', 'of Anna');
    type(people[1]!, 'S1', 'of Ben');
    await until(() => people.every((person) => text(person, 'S1') === text(people[0]!, 'S1')));
    await expectTogether(...people);
    const clashes = people.flatMap(({ reports }) => reports.flatMap((report) => report.clashes));
    expect(clashes).toMatchObject([{ was: 'Assessment on admission', kept: 'mine' }]);
  });

  it('keeps a box that one deletes while another works on it', async () => {
    const { people } = await peopleIn(4);
    people[0]!.openPlan.edit('delete box', (draft) => deleteBoxes(draft, ['S3']));
    type(people[1]!, 'S3', 'Clear floors by night');
    await until(() => people.every((person) => text(person, 'S3') === 'Clear floors by night'));
    await expectTogether(...people);
    expect(text(people[2]!, 'S3')).toBe('Clear floors by night');
    expect(people[2]!.plan().links['S3-P2']).toBeDefined();
  });

  it('comes to one order where two put the same boxes in another', async () => {
    const { people } = await peopleIn(4);
    people[0]!.openPlan.edit('move box', (draft) => moveBoxesBy(draft, ['S1'], 1));
    people[1]!.openPlan.edit('move box', (draft) => moveBoxesBy(draft, ['S3'], -1));
    await expectTogether(...people);
  });

  it('has the plan on the disk within two seconds, readable by anyone, and no secret beside it', async () => {
    const { people, room, keys } = await peopleIn(1);
    type(people[0]!, 'C1', 'on the disk');
    await until(() => fileOf(room)?.nodes['C1']?.text === 'on the disk', 2_000);
    expect(fileOf(room)?.nodes['C1']?.text).toBe('on the disk');
    const all = readdirSync(team.folder).filter((name) => name.startsWith(room));
    const kept = all.map((name) => readFileSync(join(team.folder, name), 'utf8')).join('\n');
    for (const key of Object.values(keys)) expect(kept).not.toContain(key);
  });

  it('shows who is there, with nothing but what presence may say', async () => {
    const { people } = await peopleIn(2);
    const [anna, ben] = people;
    const more = { name: 'Anna', colour: 3, box: 'C1', secret: 'no' };
    anna!.show(more);
    await until(() => {
      const state = ben!.state();
      return state?.kind === 'together' && state.others.some(({ presence }) => presence.name === 'Anna');
    });
    expect(ben!.state()).toMatchObject({ others: [{ presence: { name: 'Anna', colour: 3, box: 'C1' } }] });
    expect(JSON.stringify(ben!.state())).not.toContain('secret');
    anna!.leave();
    await until(() => !JSON.stringify(ben!.state()).includes('Anna'));
    expect(ben!.state()).toEqual({ kind: 'together', others: [] });
  });
});

describe('a team whose server goes', () => {
  it('works on alone, and what both sides did is merged when it is back; what cannot be decided waits', async () => {
    const { people } = await peopleIn(3);
    const [anna, ben, carl] = people;
    type(anna!, 'C4', 'kept before');
    await until(() => people.every((person) => text(person, 'C4') === 'kept before'));
    await team.stop();
    await until(() => people.every((person) => person.state()?.kind !== 'together'));
    type(anna!, 'C1', 'alone by Anna');
    type(anna!, 'C3', 'one of Anna');
    type(ben!, 'C2', 'alone by Ben');
    type(ben!, 'C3', 'one of Ben');
    await team.start();
    for (const person of people) expect(await person.isTogether()).toBe(true);
    await until(() => text(carl!, 'C1') === 'alone by Anna' && text(carl!, 'C2') === 'alone by Ben');
    await expectTogether(...people);
    expect(text(carl!, 'C1')).toBe('alone by Anna');
    expect(text(carl!, 'C2')).toBe('alone by Ben');
    expect(text(carl!, 'C4')).toBe('kept before');
    // Whoever is back later is asked, or told when both are back at once.
    const asked = people.flatMap(({ merges }) => merges.flatMap(({ questions }) => questions.map(({ on }) => on.id)));
    const told = people.flatMap(({ reports }) => reports.flatMap(({ clashes }) => clashes.map(({ path }) => path[1])));
    expect([...asked, ...told]).toEqual(['C3']);
  });

  it('brings back what the server had heard and not yet kept', async () => {
    const { people, room } = await peopleIn(2);
    team.fill(true);
    type(people[0]!, 'C1', 'heard and lost');
    await until(() => text(people[1]!, 'C1') === 'heard and lost');
    await team.stop();
    team.fill(false);
    expect(fileOf(room)?.nodes['C1']?.text).toBe('Risk tool in the admission pack');
    await team.start();
    for (const person of people) expect(await person.isTogether()).toBe(true);
    await until(() => fileOf(room)?.nodes['C1']?.text === 'heard and lost');
    expect(text(people[1]!, 'C1')).toBe('heard and lost');
    await expectTogether(...people);
  });

  it('brings back a box that the server has lost once, with what one of them has written in it since', async () => {
    const { people, room } = await peopleIn(3);
    team.fill(true);
    people[0]!.openPlan.edit('add box', (draft) =>
      addChild(draft, { parent: 'S3', id: 'lost', link: 'lost-S3', text: 'heard and lost' }),
    );
    await until(() => people.every((person) => text(person, 'lost') === 'heard and lost'));
    await team.stop();
    team.fill(false);
    type(people[1]!, 'lost', 'written since');
    await team.start();
    for (const person of people) expect(await person.isTogether()).toBe(true);
    await until(() => fileOf(room)?.nodes['lost']?.text === 'written since');
    await expectTogether(...people);
    expect(text(people[0]!, 'lost')).toBe('written since');
    expect(people.flatMap(({ merges }) => merges.flatMap(({ questions }) => questions))).toEqual([]);
  });

  it('takes somebody in who was away while others went on', async () => {
    const { people } = await peopleIn(2);
    const [anna, ben] = people;
    ben!.leave();
    type(ben!, 'C2', 'on the train');
    type(anna!, 'C1', 'at the desk');
    ben!.join();
    expect(await ben!.isTogether()).toBe(true);
    await until(() => text(anna!, 'C2') === 'on the train');
    await expectTogether(...people);
    expect(text(ben!, 'C1')).toBe('at the desk');
  });
});

describe('over plain HTTPS', () => {
  it('everybody has what everybody did, with and without WebSockets', async () => {
    const { people, link } = await peopleIn(1);
    const plain = await team.person(link, { isPlain: true });
    await until(() => plain.state()?.kind === 'plain');
    expect(plain.state()?.kind).toBe('plain');
    type(plain, 'C1', 'every 5 seconds');
    type(people[0]!, 'C2', 'at once');
    await until(() => text(people[0]!, 'C1') === 'every 5 seconds' && text(plain, 'C2') === 'at once');
    await expectTogether(people[0]!, plain);
    expect(text(people[0]!, 'C1')).toBe('every 5 seconds');
  });

  it('whoever comes back to a live room brings back nothing that was older than what came meanwhile', async () => {
    const { people, link } = await peopleIn(1);
    let isCut = false;
    class Cut extends WebSocket {
      constructor(url: string) {
        super(isCut ? 'ws://127.0.0.1:9/' : url);
      }
    }
    const [anna] = people;
    const ben = await team.person(link, { WebSocket: Cut });
    expect(await ben.isTogether()).toBe(true);
    type(anna!, 'C1', 'first');
    type(ben, 'C2', 'heard');
    await until(() => text(ben, 'C1') === 'first' && text(anna!, 'C2') === 'heard');
    isCut = true;
    await team.stop();
    await team.start();
    expect(await anna!.isTogether()).toBe(true);
    await until(() => ben.state()?.kind === 'plain');
    type(anna!, 'C1', 'second');
    await until(() => text(ben, 'C1') === 'second');
    const shown: (string | undefined)[] = [];
    anna!.replicas.onNews(() => void shown.push(text(anna!, 'C1')));
    isCut = false;
    expect(await ben.isTogether()).toBe(true);
    type(ben, 'C3', 'back');
    await until(() => text(anna!, 'C3') === 'back');
    expect(new Set(shown)).toEqual(new Set(['second']));
  });

  it('puts nothing in the place of what it has not read', async () => {
    const { room, keys } = await team.make();
    const link = { room, secret: keys.edit };
    const fetched = await team.api.plan(link);
    if (fetched === null || typeof fetched === 'string') throw new Error('No plan came.');
    const changed = fetched.text.replace('Clear floors', 'Dry floors');
    const put = await team.api.put(link, changed, fetched.tag);
    expect(put).toMatchObject({ tag: expect.stringMatching(/^"/) });
    expect(await team.api.put(link, fetched.text, fetched.tag)).toBe('behind');
    expect(fileOf(room)?.nodes['S3']?.text).toBe('Dry floors');
    expect(await team.api.put(link, '{"format":"aimtree"}', (put as { tag: string }).tag)).toBe('unfit');
  });
});

describe('links', () => {
  it('lead nowhere once they are revoked, at once', async () => {
    const { people, room, keys, link } = await peopleIn(2);
    const renewed = await team.api.renew(link, 'edit');
    await until(() => people.every((person) => person.state()?.kind === 'refused'));
    expect(people.map((person) => person.state()?.kind)).toEqual(['refused', 'refused']);
    expect(await team.api.plan(link)).toBe('refused');
    expect(await team.api.roleOf({ room, secret: renewed! })).toBe('edit');
    expect(await team.api.roleOf({ room, secret: keys.view })).toBe('view');
    expect(await team.api.renew({ room, secret: keys.view }, 'edit')).toBeNull();
  });

  it('to view show what others do and change nothing', async () => {
    const { people, room, keys } = await peopleIn(1);
    const viewer = await team.person({ room, secret: keys.view }, { role: 'view' });
    expect(await viewer.isTogether()).toBe(true);
    type(people[0]!, 'C1', 'to be seen');
    await until(() => text(viewer, 'C1') === 'to be seen');
    expect(text(viewer, 'C1')).toBe('to be seen');
    type(viewer, 'C2', 'only here');
    type(people[0]!, 'C3', 'seen later');
    await until(() => text(viewer, 'C3') === 'seen later');
    expect(text(people[0]!, 'C2')).not.toBe('only here');
    const fetched = await team.api.plan({ room, secret: keys.view });
    if (fetched === null || typeof fetched === 'string') throw new Error('No plan came.');
    expect(await team.api.put({ room, secret: keys.view }, fetched.text, fetched.tag)).toBe('refused');
  });

  it('to comment bring what is said, and nothing else of what is done by it', async () => {
    const { people, room, keys } = await peopleIn(1);
    const reader = await team.person({ room, secret: keys.comment }, { role: 'comment' });
    expect(await reader.isTogether()).toBe(true);
    type(reader, 'C2', 'only here');
    const said = { id: 'said-1', author: 'Ben', date: '2026-11-25T09:00:00.000Z', text: 'Who does it?' };
    reader.openPlan.edit('add comment', (draft) => addComment(draft, { ...said, on: { kind: 'nodes', id: 'C1' } }));
    await until(() => people[0]!.plan().comments['said-1'] !== undefined);
    expect(people[0]!.plan().comments['said-1']).toMatchObject(said);
    expect(text(people[0]!, 'C2')).not.toBe('only here');
    type(people[0]!, 'C3', 'seen there');
    await until(() => text(reader, 'C3') === 'seen there');
    expect(Object.keys(reader.plan().comments)).toEqual(Object.keys(people[0]!.plan().comments));
  });
});

describe('what others did', () => {
  it('is told apart from one’s own, with their names', async () => {
    const { people } = await peopleIn(2);
    const [ama, ben] = [people[0]!, people[1]!];
    ben.show({ name: 'Ben', colour: 1 });
    const changes: Change[] = [];
    ama.replicas.onNews(() => changes.push(...(ama.replicas.of(ama.plan().id)?.pending.changes.slice(-1) ?? [])));
    await until(() => {
      type(ben, 'C1', `by Ben ${changes.length}`);
      return changes.some(({ by }) => by?.includes('Ben') === true);
    });
    expect(changes.at(-1)).toMatchObject({ by: ['Ben'] });
    type(ama, 'C2', 'by Ama');
    expect(changes.at(-1)?.by).toBeUndefined();
  });
});
