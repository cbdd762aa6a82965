/**
 * Marks on a picture what was added, changed and removed, with a frame and a sign, so that colour is not needed.
 *
 * Must not know: what was compared with what.
 */
import type { Box, Connector, Geometry, Point } from '../../geometry/types/types';
import type { PlanDifference } from '../../plan/change/difference';
import type { LinkId, NodeId } from '../../plan/model/schema';
import { darkPalette, type Palette } from '../colour/palette';
import { attributes } from '../../kit/xml';

export type ChangeMark = 'added' | 'changed' | 'removed';

export interface ChangeMarks {
  readonly nodes: ReadonlyMap<NodeId, ChangeMark>;
  readonly links: ReadonlyMap<LinkId, ChangeMark>;
}

/** What is to be marked of a difference. Lines that came with a box bear no mark of their own. */
export function marksOf({ nodes, links, moved, movedLinks }: PlanDifference): ChangeMarks {
  const boxes = new Map<NodeId, ChangeMark>();
  for (const id of moved) boxes.set(id, 'changed');
  for (const { after } of nodes.changed) boxes.set(after.id, 'changed');
  for (const { id } of nodes.added) boxes.set(id, 'added');
  for (const { id } of nodes.removed) boxes.set(id, 'removed');
  const lines = new Map<LinkId, ChangeMark>();
  for (const { after } of links.changed) lines.set(after.id, 'changed');
  for (const link of links.added) {
    if (boxes.get(link.from) !== 'added' && boxes.get(link.to) !== 'added' && !movedLinks.has(link.id))
      lines.set(link.id, 'added');
  }
  for (const { id } of links.removed) lines.set(id, 'removed');
  return { nodes: boxes, links: lines };
}

/** The design tokens for good, warning and danger, written out as in `palette.ts`. */
export const markColours: Readonly<Record<'light' | 'dark', Readonly<Record<ChangeMark, string>>>> = {
  light: { added: '#1e6e44', changed: '#8a5a00', removed: '#b3261e' },
  dark: { added: '#7fcf9f', changed: '#e0b25a', removed: '#f2938b' },
};

/** How far a frame stands off its box, and the radius of a sign, in px. */
const gap = 4;
const signRadius = 10;

/** SVG to be drawn over the figure of the same geometry. */
export function changeMarksSvg({ boxes, connectors }: Geometry, marks: ChangeMarks, palette: Palette): string {
  const colours = markColours[palette === darkPalette ? 'dark' : 'light'];
  const lines = [...marks.links].flatMap(([id, mark]) => {
    const line = connectors[id];
    if (!line) return [];
    const withBox = [line.from, line.to].some((end) => marks.nodes.get(end) === 'removed');
    return lineMark(line, mark, colours[mark], palette, !withBox);
  });
  const frames = [...marks.nodes].flatMap(([id, mark]) => {
    const box = boxes[id];
    return box ? boxMark(box, mark, colours[mark], palette) : [];
  });
  return [...lines, ...frames].join('');
}

function boxMark(box: Box, mark: ChangeMark, colour: string, palette: Palette): string {
  const { x, y, width, height } = box;
  const frame = {
    x: x - gap,
    y: y - gap,
    width: width + 2 * gap,
    height: height + 2 * gap,
    rx: 9,
    fill: 'none',
    stroke: colour,
    'stroke-width': 2,
    'stroke-dasharray': mark === 'removed' ? '5 4' : undefined,
  };
  // What is no longer there is seen as through a veil.
  const veil = { x, y, width, height, rx: 6, fill: palette.surface, 'fill-opacity': 0.5 };
  const corner = { x: x + width + gap, y: y - gap };
  return [
    mark === 'removed' && `<rect${attributes(veil)}/>`,
    `<rect${attributes(frame)}/>`,
    signSvg(mark, corner, colour, palette),
  ]
    .filter(Boolean)
    .join('');
}

function lineMark(line: Connector, mark: ChangeMark, colour: string, palette: Palette, signed: boolean): string {
  const stroke = { d: line.path, fill: 'none', stroke: colour, 'stroke-width': 2.5, 'stroke-linecap': 'round' };
  const ground = { ...stroke, stroke: palette.surface, 'stroke-width': 4 };
  return [
    `<path${attributes(ground)}/>`,
    `<path${attributes({ ...stroke, 'stroke-dasharray': mark === 'removed' ? '5 5' : undefined })}/>`,
    signed && signSvg(mark, middleOf(line.points), colour, palette),
  ]
    .filter(Boolean)
    .join('');
}

/** Plus, a wave for what is another now, minus: strokes, for a picture has no font for signs. */
const signs: Readonly<Record<ChangeMark, string>> = {
  added: 'M-4.5 0H4.5M0 -4.5V4.5',
  changed: 'M-5 1.2C-3.4 -2.4 -1.2 -1.6 0 0C1.2 1.6 3.4 2.4 5 -1.2',
  removed: 'M-4.5 0H4.5',
};

/** One sign about the middle `at`. */
export function signSvg(mark: ChangeMark, { x, y }: Point, colour: string, palette: Pick<Palette, 'surface'>): string {
  const group = attributes({ transform: `translate(${x} ${y})` });
  const disc = attributes({ r: signRadius, fill: colour, stroke: palette.surface, 'stroke-width': 2 });
  const sign = { d: signs[mark], fill: 'none', stroke: palette.surface, 'stroke-width': 2, 'stroke-linecap': 'round' };
  return `<g${group}><circle${disc}/><path${attributes(sign)}/></g>`;
}

/** Half-way along a polyline. */
function middleOf(points: readonly Point[]): Point {
  const legs = points.slice(1).map((to, at) => {
    const from = points[at] ?? to;
    return { from, to, length: Math.hypot(to.x - from.x, to.y - from.y) };
  });
  let left = legs.reduce((sum, { length }) => sum + length, 0) / 2;
  for (const { from, to, length } of legs) {
    if (left <= length && length > 0) {
      const part = left / length;
      return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    }
    left -= length;
  }
  return points[0] ?? { x: 0, y: 0 };
}
