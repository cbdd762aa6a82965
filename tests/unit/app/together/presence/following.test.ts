/** Following somebody, and being told who types where one types: over the stores, without a screen. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showPresence } from '../../../../../src/app/together/presence/showing';
import { watchFollowed } from '../../../../../src/app/together/presence/watchFollowed';
import { keepText } from '../../../../../src/commands/editing';
import { setText } from '../../../../../src/plan/edit/boxFields';
import { browserTimers as timers } from '../../../../../src/storage/timers';
import { stopFollowing } from '../../../../../src/store/following';
import { createInRoom, type RoomHere } from '../../../../../src/store/inRoom';
import { createOpenPlan } from '../../../../../src/store/openPlan';
import { peopleHere } from '../../../../../src/store/people';
import { createSession, type Session } from '../../../../../src/store/session';
import type { Presence } from '../../../../../src/together/presence';
import { smallPlan } from '../../../../fixtures/plans';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function typeIn(session: Session, node: string): void {
  session.selectNodes([node]);
  session.setEditing({ node, run: `text:${node}`, fresh: false });
}

function inARoom() {
  let ids = 0;
  const newId = () => `id-${(ids += 1)}`;
  const openPlan = createOpenPlan({ newId, now: () => '2026-12-01T10:00:00.000Z' });
  openPlan.open(smallPlan());
  const session = createSession();
  const inRoom = createInRoom();
  const said: string[] = [];
  session.subscribe(({ announcement }, before) => {
    if (announcement !== before.announcement) said.push(announcement.text);
  });
  const stores = { openPlan, session, inRoom, newId };
  const shown: Presence[] = [];
  const be = (people: Readonly<Record<number, Partial<Presence>>>, state: RoomHere['state'] = 'together') => {
    const others = Object.entries(people).map(([client, presence]) => ({
      client: Number(client),
      presence: { name: '', colour: 0, ...presence },
    }));
    inRoom.setState({ room: { role: 'edit', state, others } });
  };
  be({});
  return {
    ...stores,
    said,
    shown,
    be,
    followFirst: () => inRoom.setState({ following: peopleHere(inRoom.getState())[0]!.client }),
    isFollowing: () => inRoom.getState().following,
    stops: [
      watchFollowed({ ...stores, timers }),
      showPresence({ ...stores, timers, show: (now) => void shown.push(now) }),
    ],
  };
}

describe('whoever follows somebody', () => {
  it('is told of each box that they go to, and sees it where a branch hid it', () => {
    const { said, be, followFirst, session } = inARoom();
    session.setCollapsed(new Set(['P1', 'P2']));
    be({ 1: { name: 'Ana', box: 'P2' }, 2: { name: 'Ben', box: 'P1' } });
    followFirst();
    be({ 1: { name: 'Ana', box: 'C1' }, 2: { name: 'Ben', box: 'P1' } });
    be({ 1: { name: 'Ana', box: 'C1' }, 2: { name: 'Ben', box: 'P2' } });
    be({ 1: { name: 'Ana', box: 'not-there-yet' } });
    expect(said).toEqual([
      'Following Ana, who is at “The ward is safe”. Esc stops it.',
      'Ana is at “Risk tool in the admission pack”.',
    ]);
    expect([...session.getState().collapsed]).toEqual(['P2']);
  });

  it.each([
    ['types', ({ session }) => typeIn(session, 'P1')],
    ['edits the plan', ({ openPlan }) => void openPlan.edit('edit text', (draft) => setText(draft, 'P1', 'Now'))],
    ['goes to a box', ({ session }) => session.selectNodes(['P1'])],
    ['says so', (stores) => void stopFollowing(stores)],
  ] as readonly (readonly [string, (room: ReturnType<typeof inARoom>) => void])[])(
    'goes on alone as soon as they %s',
    (_, act) => {
      const room = inARoom();
      room.be({ 1: { name: 'Ana', box: 'P2' } });
      room.followFirst();
      act(room);
      expect(room.isFollowing()).toBeNull();
      expect(room.said).toContain('No longer following Ana.');
      room.said.length = 0;
      room.be({ 1: { name: 'Ana', box: 'P1' } });
      expect(room.said).toEqual([]);
    },
  );

  it('goes on following while they only point at something, and while others edit', () => {
    const { be, followFirst, isFollowing, session } = inARoom();
    be({ 1: { name: 'Ana', box: 'P2' } });
    followFirst();
    session.selectNodes(['P1'], { quiet: true });
    be({ 1: { name: 'Ana', box: 'P1' } });
    expect(isFollowing()).toBe(1);
  });

  it('finds them again after a moment without a connection, and is told when they have left', () => {
    const { be, followFirst, isFollowing, said } = inARoom();
    be({ 1: { name: 'Ana', box: 'P2' } });
    followFirst();
    be({}, 'alone');
    vi.advanceTimersByTime(3_000);
    be({ 4: { name: 'Ana', box: 'P2' } });
    expect(isFollowing()).toBe(4);
    vi.advanceTimersByTime(10_000);
    expect(isFollowing()).toBe(4);
    be({ 5: { name: 'Ben' } });
    vi.advanceTimersByTime(10_000);
    expect(isFollowing()).toBeNull();
    expect(said.at(-1)).toBe('Ana has left; you follow nobody any more.');
  });
});

describe('whoever is in a room', () => {
  it('shows where they are, and nowhere when they have left', () => {
    const { shown, session, stops } = inARoom();
    session.selectNodes(['P1']);
    vi.advanceTimersByTime(1_000);
    expect(shown.map(({ box }) => box)).toEqual([undefined, 'P1']);
    for (const stop of stops) stop();
    session.selectNodes(['P2']);
    vi.advanceTimersByTime(1_000);
    expect(shown.at(-1)?.box).toBeUndefined();
    expect(shown.length).toBe(3);
  });

  it('takes a colour that nobody there has, and keeps it when somebody comes with the same', () => {
    const { shown, be, session } = inARoom();
    const wish = shown[0]!.colour;
    be({ 1: { name: 'Ana', colour: wish }, 2: { name: 'Ben', colour: (wish + 1) % 8 } });
    vi.advanceTimersByTime(1_000);
    const own = shown.at(-1)!.colour;
    expect(own).toBe((wish + 2) % 8);
    be({ 1: { name: 'Ana', colour: wish }, 3: { name: 'Cy', colour: own } });
    session.selectNodes(['P1']);
    vi.advanceTimersByTime(1_000);
    expect(shown.at(-1)).toMatchObject({ box: 'P1', colour: own });
  });

  it('is told once who else types in the box that they type in', () => {
    const { said, be, openPlan, session } = inARoom();
    be({ 1: { name: 'Ana', box: 'P1', types: true }, 2: { name: 'Ben', box: 'P1' } });
    session.selectNodes(['P1']);
    expect(said).toEqual([]);
    typeIn(session, 'P1');
    expect(said).toEqual(['Ana is typing here as well.']);
    be({ 1: { name: 'Ana', box: 'P1', types: true }, 2: { name: 'Ben', box: 'P1', types: true } });
    openPlan.edit('edit text', (draft) => setText(draft, 'P1', 'Now'));
    expect(said).toEqual(['Ana is typing here as well.', 'Ben is typing here as well.']);
    keepText({ openPlan, session });
    expect(said.length).toBe(2);
  });
});
