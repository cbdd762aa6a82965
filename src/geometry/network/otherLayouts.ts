/**
 * The layouts that show something other than distance: organisations side by side, a target with the most central inside,
 * columns by stance. Within these limits people stand as the layout by distance has them, so that ties stay short.
 */
import { closeness } from '../../stats/networks/distances';
import { networkOf } from '../../stats/networks/network';
import { groupBy } from '../../kit/groupBy';
import type { Point } from '../types/types';
import { forceLayout } from './forceLayout';
import { mapSizes, type MapPerson, type MapTie, type Places } from './mapTypes';
import { boundsOf, sideBySide } from './sideBySide';

/** Whoever belongs to nobody stands last, with the others who do not. */
export function organisationLayout(people: readonly MapPerson[], ties: readonly MapTie[]): Places {
  const groups = groupBy(people, ({ group }) => group);
  const alone = groups.get('') ?? [];
  const named = [...groups].filter(([name]) => name !== '').map(([, members]) => members);
  return sideBySide(
    [...named.toSorted((a, b) => b.length - a.length), alone]
      .filter((members) => members.length > 0)
      .map((members) => {
        const ids = new Set(members.map(({ id }) => id));
        const within = ties.filter(({ from, to }) => ids.has(from) && ids.has(to));
        return [...forceLayout(members, within)];
      }),
  );
}

/** Nobody stands nearer to the middle than somebody who is more central. */
export function targetLayout(people: readonly MapPerson[], ties: readonly MapTie[]): Places {
  const central = closeness(
    networkOf(
      people.map(({ id }) => id),
      ties,
      false,
    ),
  );
  const tied = central.filter((value) => value > 0);
  const [least, most] = [Math.min(1, ...tied), Math.max(1e-9, ...tied)];
  /** From 0 in the middle to 1; outside of that who has no tie. */
  const wayOut = (value: number) => (value > 0 ? (most - value) / Math.max(1e-9, most - least) : aloneAt);
  const around = forceLayout(people, ties);
  const box = boundsOf([...around.values()]);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const angle = ({ x, y }: Point) => Math.atan2(y - middle.y, x - middle.x);
  const order = people
    .map(({ id }, at) => ({ id, out: wayOut(central[at] ?? 0), at: angle(around.get(id) ?? middle) }))
    .toSorted((a, b) => a.at - b.at);
  // Around the whole circle evenly: the way out says enough.
  return new Map(
    order.map(({ id, out }, at) => {
      const turn = (2 * Math.PI * at) / order.length;
      const radius = out * radiusFor(people.length);
      return [id, { x: radius * Math.cos(turn) * 1.35, y: radius * Math.sin(turn) }];
    }),
  );
}

/** How far out the ring of those without a tie is. */
const aloneAt = 1.25;

function radiusFor(count: number): number {
  return Math.max(mapSizes.tie * 1.4, mapSizes.tie * 0.55 * Math.sqrt(count));
}

/** From left to right as the columns are numbered; up and down so that ties are short. A full column stands in several rows. */
export function stanceLayout(people: readonly MapPerson[], ties: readonly MapTie[]): Places {
  const columns = [...groupBy(people, ({ column }) => column)].toSorted(([a], [b]) => a - b);
  const places = new Map<string, Point>();
  let left = 0;
  const starts = columns.map(([, members]) => {
    const start = left;
    left += Math.ceil(members.length / mostInColumn) * columnWidth;
    return start;
  });
  const put = (members: readonly MapPerson[], column: number) => {
    const side = Math.ceil(members.length / mostInColumn);
    const rows = Math.ceil(members.length / side);
    members.forEach(({ id }, at) => {
      const x = (starts[column] ?? 0) + (at % side) * columnWidth;
      places.set(id, { x, y: (Math.floor(at / side) - (rows - 1) / 2) * rowHeight });
    });
  };
  columns.forEach(([, members], column) => put(members, column));
  const beside = groupBy(
    ties.flatMap(({ from, to }) => [
      { one: from, other: to },
      { one: to, other: from },
    ]),
    ({ one }) => one,
  );
  const heightOf = (id: string) => places.get(id)?.y ?? 0;
  const wish = ({ id }: MapPerson) => {
    const others = (beside.get(id) ?? []).map(({ other }) => heightOf(other));
    return others.length === 0 ? heightOf(id) : others.reduce((a, b) => a + b, 0) / others.length;
  };
  for (let sweep = 0; sweep < sweeps; sweep += 1)
    columns.forEach(([, members], column) =>
      put(
        members
          .map((one) => ({ one, at: wish(one) }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one),
        column,
      ),
    );
  return places;
}

const columnWidth = 200;
const rowHeight = 84;
const mostInColumn = 8;
const sweeps = 6;
