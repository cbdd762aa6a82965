/**
 * Chooses the PowerPoint connector for a line of the figure. A line with gaps, or with more bends than those
 * connectors have, keeps its own path.
 *
 * Must not know: slides, XML.
 */
import type { Point } from '../../geometry/types/types';
import type { Connector } from '../marks/mark';
import { pathCommands } from '../marks/pathCommands';

export type ConnectorForm =
  | {
      readonly kind: 'preset';
      /** Name of the shape in DrawingML (presetShapeDefinitions). */
      readonly name: 'straightConnector1' | 'bentConnector3' | 'bentConnector5' | 'curvedConnector3';
      /** `adj1` …: where it bends, in 1/100,000 of width or height from its start. */
      readonly adjust: readonly number[];
    }
  | { readonly kind: 'path' };

const whole = 100_000;
const ownPath: ConnectorForm = { kind: 'path' };

/** Seen from the box nearer the aim, where the line starts. */
export function connectorForm({ points, path }: Pick<Connector, 'points' | 'path'>): ConnectorForm {
  const bends = withoutStops(points);
  const [start, end] = [bends[0], bends.at(-1)];
  if (!start || !end) return ownPath;
  const [width, height] = [end.x - start.x, end.y - start.y];
  const commands = pathCommands(path);
  // A line that passes behind another one has a gap there, which no connector of theirs has.
  if (commands.filter(({ kind }) => kind === 'M').length > 1) return ownPath;
  if (commands.some(({ kind }) => kind === 'C')) return curvedForm(commands, start, end);
  if (bends.length === 2) return { kind: 'preset', name: 'straightConnector1', adjust: [] };
  if (same(width, 0) || same(height, 0) || !alternates(bends)) return ownPath;
  const across = (at: number) => Math.round((((bends[at]?.x ?? 0) - start.x) / width) * whole);
  const down = (at: number) => Math.round((((bends[at]?.y ?? 0) - start.y) / height) * whole);
  if (bends.length === 4) return { kind: 'preset', name: 'bentConnector3', adjust: [across(1)] };
  if (bends.length === 6) return { kind: 'preset', name: 'bentConnector5', adjust: [across(1), down(2), across(3)] };
  return ownPath;
}

/** One bow from end to end; those that run straight first, beside other boxes, are drawn. */
function curvedForm(commands: ReturnType<typeof pathCommands>, start: Point, end: Point): ConnectorForm {
  const bows = commands.filter(({ kind }) => kind === 'C');
  const [from, to] = [commands[0]?.points[0], bows[0]?.points[2]];
  const alone = bows.length === 1 && commands.length === 2;
  // An arrowhead takes a few px from one end.
  const near = (a: Point | undefined, b: Point) =>
    a !== undefined && Math.abs(a.x - b.x) < 8 && Math.abs(a.y - b.y) < 1;
  if (!alone || !near(from, start) || !near(to, end)) return ownPath;
  return { kind: 'preset', name: 'curvedConnector3', adjust: [whole / 2] };
}

/** Level, upright, level …, as the bent connectors run that join left and right edges. */
function alternates(points: readonly Point[]): boolean {
  return points.slice(1).every((point, index) => {
    const before = points[index];
    if (!before) return false;
    return index % 2 === 0 ? same(point.y, before.y) : same(point.x, before.x);
  });
}

/** Points at which the line does not bend say nothing. */
function withoutStops(points: readonly Point[]): readonly Point[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before || !after) return true;
    const level = same(before.y, point.y) && same(point.y, after.y);
    const upright = same(before.x, point.x) && same(point.x, after.x);
    return !level && !upright;
  });
}

/** Nobody sees a twentieth of a px. */
function same(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.05;
}
