// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { createInRoom } from '../../../src/store/inRoom';
import { createOpenPlan } from '../../../src/store/openPlan';
import { createSession } from '../../../src/store/session';
import { StoresContext } from '../../../src/store/stores';
import { usePeopleAt } from '../../../src/store/usePeople';
import type { Presence } from '../../../src/together/presence';
import { now } from '../../fixtures/plans';

function inARoom() {
  const outside = { now: () => now, newId: () => 'made' };
  const inRoom = createInRoom();
  const stores = { openPlan: createOpenPlan(outside), session: createSession(), inRoom, ...outside };
  const wrapper = ({ children }: { children: ReactNode }) => <StoresContext value={stores}>{children}</StoresContext>;
  return {
    /** Each news of the room comes as a new list of new objects. */
    be: (...people: readonly Presence[]) =>
      act(() =>
        inRoom.setState({
          room: {
            role: 'edit',
            state: 'together',
            others: people.map((presence, client) => ({ client, presence: { ...presence } })),
          },
        }),
      ),
    box(id: string) {
      let drawn = 0;
      const { result } = renderHook(
        () => {
          drawn += 1;
          return usePeopleAt(id).map(({ name, types }) => name + (types ? '!' : ''));
        },
        { wrapper },
      );
      return { names: () => result.current, drawn: () => drawn };
    },
  };
}

it('a box is drawn again when somebody comes, goes or types there, and for no other news of the room', () => {
  const { be, box } = inARoom();
  const [one, other] = [box('P1'), box('P2')];
  const ana = { name: 'Ana', colour: 1, box: 'P1' };
  const ben = { name: 'Ben', colour: 2 };
  be(ana, ben);
  expect([one.names(), other.names()]).toEqual([['Ana'], []]);
  expect([one.drawn(), other.drawn()]).toEqual([2, 1]);
  be(ana, { ...ben, box: 'S1' });
  be(ana, { ...ben, box: 'S2', types: true });
  be(ana, ben);
  expect([one.drawn(), other.drawn()]).toEqual([2, 1]);
  be({ ...ana, types: true }, { ...ben, box: 'P2' });
  expect([one.names(), other.names()]).toEqual([['Ana!'], ['Ben']]);
  expect([one.drawn(), other.drawn()]).toEqual([3, 2]);
});
