/**
 * Where everybody stands: laid out anew when somebody or a tie comes or goes, and not when other things are said of them. A
 * mark that a hand has moved stays; the others stay where they were as far as the network allows.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { LaidOut } from '../../../../geometry/network/mapLayout';
import { labelSides } from '../../../../geometry/network/labelSides';
import type { MapLayout, MapPerson, MapTie, Places } from '../../../../geometry/network/mapTypes';
import type { Point } from '../../../../geometry/types/types';
import type { StakeholderId } from '../../../../plan/model/schema';
import { isSmall, layOutBeside, layOutNow } from './layOut';

export interface Wanted {
  readonly layout: MapLayout;
  readonly people: readonly MapPerson[];
  readonly ties: readonly MapTie[];
  readonly put: Places;
}

interface Held {
  readonly key: string;
  readonly layout: MapLayout;
  readonly laidOut: LaidOut;
}

export interface LaidOutMap {
  /** Null while the first layout is being made. */
  readonly laidOut: LaidOut | null;
  /** Of which layout that is: of the one before, until the next is made. */
  readonly layout: MapLayout;
  /** Marks stand elsewhere now. */
  readonly move: (places: Iterable<readonly [StakeholderId, Point]>) => void;
  /** Lays all of it out anew. */
  readonly anew: () => void;
}

export function useLaidOut({ layout, people, ties, put }: Wanted): LaidOutMap {
  const [times, setTimes] = useState(0);
  const key = useMemo(() => keyOf(layout, people, ties, times), [layout, people, ties, times]);
  const latest = useRef({ people, ties, put });
  useEffect(() => {
    latest.current = { people, ties, put };
  });
  const [held, hold] = useState<Held | null>(() => {
    const laidOut = known?.name === nameOf(key, put) ? known.laidOut : layOutNow({ layout, people, ties, fixed: put });
    return laidOut ? { key, layout, laidOut } : null;
  });
  const isLast = held?.key === key;
  const before = useRef(held);
  useEffect(() => {
    before.current = held;
    if (held) known = { name: nameOf(held.key, put), laidOut: held.laidOut };
  }, [held, put]);
  useEffect(() => {
    if (isLast) return undefined;
    const { people: those, ties: these, put: fixed } = latest.current;
    const was = before.current;
    const stays = was?.layout === layout && was.key.startsWith(`${times} `) ? was.laidOut.places : undefined;
    const wish = { layout, people: those, ties: these, fixed, ...(stays && { before: stays }) };
    const now = layOutNow(wish);
    if (now) {
      hold({ key, layout, laidOut: now });
      return undefined;
    }
    const over = new AbortController();
    const ahead = coming?.name === nameOf(key, fixed) ? coming.laidOut : layOutBeside(wish, over.signal);
    ahead.then(
      (laidOut) => !over.signal.aborted && hold({ key, layout, laidOut }),
      () => undefined,
    );
    return () => over.abort(new Error('Another layout is wanted.'));
  }, [isLast, key, layout, times]);

  const move = useCallback((moved: Iterable<readonly [StakeholderId, Point]>) => {
    hold((was) => {
      if (!was) return was;
      const places = new Map([...was.laidOut.places, ...moved]);
      const sides = labelSides(latest.current.people, places, latest.current.ties);
      return { ...was, laidOut: { places, sides } };
    });
  }, []);
  const anew = useCallback(() => setTimes((many) => many + 1), []);
  return { laidOut: held?.laidOut ?? null, layout: held?.layout ?? layout, move, anew };
}

/** While the network is shown in another form: lays the map out beside the page, so that it is there when it is wanted. */
export function useLaidOutAhead({ layout, people, ties, put }: Wanted, isWanted: boolean): void {
  useEffect(() => {
    const name = nameOf(keyOf(layout, people, ties, 0), put);
    if (!isWanted || isSmall(people.length) || known?.name === name || coming?.name === name) return;
    coming?.over.abort(new Error('Another layout is wanted.'));
    const over = new AbortController();
    coming = { name, over, laidOut: layOutBeside({ layout, people, ties, fixed: put }, over.signal) };
    coming.laidOut.then(
      (laidOut) => {
        known = { name, laidOut };
      },
      () => undefined,
    );
  }, [isWanted, layout, people, ties, put]);
}

/** What is being laid out ahead; the map takes it over when it is opened meanwhile. */
let coming: { readonly name: string; readonly over: AbortController; readonly laidOut: Promise<LaidOut> } | undefined;

/** The last one, for whoever comes back from another tab. */
let known: { readonly name: string; readonly laidOut: LaidOut } | undefined;

function nameOf(key: string, put: Places): string {
  return `${key} ${JSON.stringify([...put])}`;
}

/** What the layout depends on; begins with how often it was asked for anew. */
function keyOf(layout: MapLayout, people: readonly MapPerson[], ties: readonly MapTie[], times: number): string {
  const who = people.map(({ id, width, height, group, column }) => [
    id,
    width,
    height,
    layout === 'organisation' ? group : '',
    layout === 'stance' ? column : 0,
  ]);
  return `${times} ${JSON.stringify([layout, who, ties.map(({ from, to }) => [from, to])])}`;
}
