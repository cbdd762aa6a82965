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
  const most = Math.max(1e-9, ...central);
  const around = forceLayout(people, ties);
  const box = boundsOf([...around.values()]);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const angle = ({ x, y }: Point) => Math.atan2(y - middle.y, x - middle.x);
  const order = people
    .map(({ id }, at) => ({ id, share: (central[at] ?? 0) / most, at: angle(around.get(id) ?? middle) }))
    .toSorted((a, b) => a.at - b.at);
  // Around the whole circle evenly: the way out says enough.
  return new Map(
    order.map(({ id, share }, at) => {
      const turn = (2 * Math.PI * at) / order.length;
      const radius = (1 - share) * radiusFor(people.length);
      return [id, { x: radius * Math.cos(turn) * 1.35, y: radius * Math.sin(turn) }];
    }),
  );
}

function radiusFor(count: number): number {
  return Math.max(mapSizes.tie * 1.4, count * 26);
}

/** From left to right as the columns are numbered; up and down so that ties are short. */
export function stanceLayout(people: readonly MapPerson[], ties: readonly MapTie[]): Places {
  const columns = [...groupBy(people, ({ column }) => column)].toSorted(([a], [b]) => a - b);
  const heights = new Map<string, number>();
  const put = (members: readonly MapPerson[]) =>
    members.forEach(({ id }, at) => heights.set(id, (at - (members.length - 1) / 2) * rowHeight));
  for (const [, members] of columns) put(members);
  const tied = groupBy(
    ties.flatMap(({ from, to }) => [
      { one: from, other: to },
      { one: to, other: from },
    ]),
    ({ one }) => one,
  );
  for (let sweep = 0; sweep < 6; sweep += 1)
    for (const [, members] of columns) {
      const wish = ({ id }: MapPerson) => {
        const others = (tied.get(id) ?? []).map(({ other }) => heights.get(other) ?? 0);
        return others.length === 0 ? (heights.get(id) ?? 0) : others.reduce((a, b) => a + b, 0) / others.length;
      };
      put(
        members
          .map((one) => ({ one, at: wish(one) }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one),
      );
    }
  return new Map(people.map(({ id, column }) => [id, { x: column * columnWidth, y: heights.get(id) ?? 0 }]));
}

export const columnWidth = 230;
const rowHeight = 84;
