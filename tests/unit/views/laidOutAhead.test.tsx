// @vitest-environment jsdom
/** The map of many people: laid out beside the page while the network is shown in another form. */
import { renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { MapPerson, MapTie } from '../../../src/geometry/network/mapTypes';
import { useLaidOut, useLaidOutAhead } from '../../../src/views/stakeholders/network/map/useLaidOut';

const people = Array.from({ length: 80 }, (_, at): MapPerson => ({
  id: `p${at}`,
  width: 60,
  height: 17,
  group: '',
  column: 0,
}));
const ties = people.map(({ id }, at): MapTie => ({ from: id, to: `p${(at + 1) % people.length}` }));
const wanted = { layout: 'force', people, ties, put: new Map() } as const;

it('of many people nothing is shown at once, unless the layout was made ahead', async () => {
  const unready = renderHook(() => useLaidOut(wanted));
  expect(unready.result.current.laidOut).toBeNull();
  unready.unmount();

  renderHook(() => useLaidOutAhead(wanted, true));
  await waitFor(() => {
    const { result, unmount } = renderHook(() => useLaidOut(wanted));
    const { laidOut } = result.current;
    unmount();
    expect(laidOut?.places.size).toBe(people.length);
  });
});
