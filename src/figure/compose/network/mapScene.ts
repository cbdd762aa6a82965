/**
 * A map of a network with everything placed: marks, labels, ties, the ground of groups. The canvas draws it and so does
 * every file.
 *
 * Must not know: colours, formats, who is selected.
 */
import type { LaidOut } from '../../../geometry/network/mapLayout';
import {
  labelRect,
  mapSizes,
  markRect,
  overlap,
  type MapLayout,
  type MapPerson,
  type Places,
} from '../../../geometry/network/mapTypes';
import { bowsOf, tiePath, type DrawnTie } from '../../../geometry/network/tiePaths';
import { hullOf, outside, pathOf } from '../../../geometry/network/hull';
import { boundsOf } from '../../../geometry/network/sideBySide';
import type { Point, Rect } from '../../../geometry/types/types';
import { groupBy } from '../../../kit/groupBy';
import { stanceWords } from '../../../plan/ask/people/words';
import { stances } from '../../../plan/model/choices';
import type { PlanNetwork } from '../../../plan/ask/people/network';
import type { StakeholderId, Tie, TieId } from '../../../plan/model/schema';
import { onlyLinks } from '../../../stats/networks/onlyLinks';
import { networkOf } from '../../../stats/networks/network';

export interface PlacedPerson {
  readonly person: MapPerson;
  readonly at: Point;
  readonly label: Rect;
}

export interface PlacedTie {
  readonly tie: Tie;
  readonly drawn: DrawnTie;
  readonly width: number;
}

export interface PlacedGroup {
  readonly name: string;
  /** Of the middles of its marks; `groupEdge` wide around it. */
  readonly path: string;
  readonly headingAt: Point;
  readonly members: readonly StakeholderId[];
}

export interface MapScene {
  readonly people: readonly PlacedPerson[];
  readonly ties: readonly PlacedTie[];
  readonly groups: readonly PlacedGroup[];
  /** Words above columns, where the map has some; `at` is the middle. */
  readonly columns: readonly { readonly words: string; readonly at: Point }[];
}

/** How far the ground of a group reaches around the marks of its members, px. */
export const groupEdge = 40;
const widths = { 1: 1.4, 2: 2.4, 3: 3.6 } as const;

interface SceneOf {
  readonly people: readonly MapPerson[];
  readonly laidOut: LaidOut;
  /** The ties that are shown. */
  readonly ties: readonly Tie[];
  readonly layout: MapLayout;
}

export function mapScene({ people, laidOut: { places, sides }, ties, layout }: SceneOf): MapScene {
  const placed = people.flatMap((person): PlacedPerson[] => {
    const at = places.get(person.id);
    return at ? [{ person, at, label: labelRect(person, at, sides.get(person.id) ?? 'below') }] : [];
  });
  return {
    people: placed,
    ties: placedTies(ties, tieBows(ties, layout), places),
    groups: layout === 'force' || layout === 'organisation' ? placedGroups(placed) : [],
    columns: layout === 'stance' ? columnsOf(placed) : [],
  };
}

/** How far each tie bows. */
export function tieBows(ties: readonly Tie[], layout: MapLayout): ReadonlyMap<TieId, number> {
  // In columns a straight tie would pass behind the people between its ends.
  const isBowed = ({ kind }: Tie) => kind === 'informal' || layout === 'stance';
  const bows = bowsOf(ties.map((tie) => ({ from: tie.from, to: tie.to, isBowed: isBowed(tie) })));
  return new Map(ties.map(({ id }, at) => [id, bows[at] ?? 0]));
}

/** `places` may be where a hand has a mark just now. */
export function placedTies(
  ties: readonly Tie[],
  bows: ReadonlyMap<TieId, number>,
  places: Places,
): readonly PlacedTie[] {
  return ties.flatMap((tie) => {
    const [from, to] = [places.get(tie.from), places.get(tie.to)];
    if (!from || !to) return [];
    const width = widths[tie.strength ?? 1];
    const drawn = tiePath(from, to, { bow: bows.get(tie.id) ?? 0, isDirected: tie.directed === true, width });
    return [{ tie, drawn, width }];
  });
}

/** Groups of at least two; where somebody else stands among them the ground would lie. */
function placedGroups(placed: readonly PlacedPerson[]): readonly PlacedGroup[] {
  const groups = groupBy(placed, ({ person }) => person.group);
  const taken = placed.flatMap(({ at, label }) => [markRect(at), label]);
  return [...groups].flatMap(([name, members]): PlacedGroup[] => {
    const hull = hullOf(members.map(({ at }) => at));
    const isClear = placed.every(({ person, at }) => person.group === name || outside(hull, at) > groupEdge);
    if (name === '' || members.length < 2 || !isClear) return [];
    const heading = headingRect(name, members, taken);
    taken.push(heading);
    const headingAt = { x: heading.x + heading.width / 2, y: heading.y + heading.height / 2 };
    return [{ name, path: pathOf(hull), headingAt, members: members.map(({ person }) => person.id) }];
  });
}

const heading = { height: 18, letter: 7.4, most: 180 } as const;

/** Beside the ground of the group where nothing stands yet: above, else below, else above where it is. */
function headingRect(name: string, members: readonly PlacedPerson[], taken: readonly Rect[]): Rect {
  const width = Math.min(heading.most, name.length * heading.letter);
  const box = boundsOf(members.map(({ at }) => at));
  const far = groupEdge + heading.height;
  const ends = members.toSorted((a, b) => a.at.y - b.at.y);
  const [top, bottom] = [ends[0]?.at ?? box, ends.at(-1)?.at ?? box];
  const tries: readonly Point[] = [
    { x: top.x, y: top.y - far },
    { x: top.x - width * 0.8, y: top.y - far + 10 },
    { x: top.x + width * 0.8, y: top.y - far + 10 },
    { x: box.x + box.width / 2, y: box.y - far },
    { x: bottom.x, y: bottom.y + far },
    { x: top.x, y: top.y - far - 34 },
    { x: bottom.x - width * 0.8, y: bottom.y + far },
    { x: bottom.x + width * 0.8, y: bottom.y + far },
  ];
  const rects = tries.map(({ x, y }) => ({
    x: x - width / 2,
    y: y - heading.height / 2,
    width,
    height: heading.height,
  }));
  const fallback = { x: top.x - width / 2, y: top.y - far, width, height: heading.height };
  return rects.find((rect) => !taken.some((other) => overlap(rect, other, 3))) ?? rects[0] ?? fallback;
}

function columnsOf(placed: readonly PlacedPerson[]): MapScene['columns'] {
  const top = Math.min(...placed.map(({ at }) => at.y)) - 56;
  return [...groupBy(placed, ({ person }) => person.column)].map(([column, members]) => {
    const stance = stances[column];
    const x = members.reduce((sum, { at }) => sum + at.x, 0) / members.length;
    return { words: stance === undefined ? 'Not known' : stanceWords[stance], at: { x, y: top } };
  });
}

/** All that a scene takes up, labels too. */
export function sceneBounds({ people, groups, columns }: MapScene): Rect {
  const { ring } = mapSizes;
  const corners = [
    ...people.flatMap(({ at, label }) => [
      { x: at.x - ring, y: at.y - ring },
      { x: at.x + ring, y: at.y + ring },
      { x: label.x, y: label.y },
      { x: label.x + label.width, y: label.y + label.height },
    ]),
    ...groups.flatMap(({ headingAt: { x, y } }) => [
      { x: x - 60, y: y - 10 },
      { x: x + 60, y },
    ]),
    ...columns.flatMap(({ at: { x, y } }) => [
      { x: x - 70, y: y - 10 },
      { x: x + 70, y },
    ]),
  ];
  const box = boundsOf(corners);
  return { x: Math.floor(box.x), y: Math.floor(box.y), width: Math.ceil(box.width), height: Math.ceil(box.height) };
}

const mostRings = 3;

/** Who alone connects two parts: the three on whom most depends. */
export function ringed({ people, ties }: PlanNetwork): ReadonlySet<StakeholderId> {
  const ids = people.map(({ id }) => id);
  const links = onlyLinks(networkOf(ids, ties, false)).slice(0, mostRings);
  return new Set(links.map(({ person }) => ids[person] ?? ''));
}
