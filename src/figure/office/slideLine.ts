/** Writes a line of the picture as a connector that is glued to the two things that it joins. */
import type { Point } from '../../geometry/types/types';
import type { Connector } from '../marks/mark';
import { pathCommands, type PathCommand } from '../marks/pathCommands';
import { connectorForm } from './connectorForm';
import { outline, strokeOutline } from './drawingMl';
import { element } from '../../kit/xmlElement';
import type { Placed, SlideFrame } from './slideFrame';
import { connector as glued, ownGeometry, presetGeometry, siteOf, transform } from './slideShape';

/** `id` is its own number on the slide, `shapes` are those of the things. */
export function slideLine(
  connector: Connector,
  id: number,
  shapes: ReadonlyMap<string, number>,
  frame: SlideFrame,
): string {
  const { from, to, fromSide, toSide, stroke, arrowAt } = connector;
  const form = connectorForm(connector);
  const geometry =
    form.kind === 'preset' ? standard(connector, form.name, form.adjust, frame) : drawn(connector, frame);
  const look = outline({
    ...strokeOutline(stroke, frame.emuPerPx),
    head: arrowAt === 'to',
    tail: arrowAt === 'from',
  });
  const glue = (box: string, side: keyof typeof siteOf) => {
    const shape = shapes.get(box);
    return shape === undefined ? undefined : { id: shape, site: siteOf[side] };
  };
  const object = {
    id,
    name: connector.name ?? 'Line',
    ...(connector.alt !== undefined && { description: connector.alt }),
  };
  return glued(object, [...geometry, look], glue(to, toSide), glue(from, fromSide));
}

function standard({ points }: Connector, name: string, adjust: readonly number[], frame: SlideFrame): string[] {
  const [start, end] = endsOf(points, frame);
  const place = around([start, end]);
  const flips = { flipH: end.x < start.x, flipV: end.y < start.y };
  const guides = adjust.map((value, index) => [`adj${index + 1}`, value] as const);
  return [transform(place, flips), presetGeometry(name, guides)];
}

const elements = { M: 'a:moveTo', L: 'a:lnTo', Q: 'a:quadBezTo', C: 'a:cubicBezTo', Z: 'a:close' } as const;

/** The whole way from edge to edge, also where the figure leaves room for an arrowhead. */
function drawn({ path, points }: Connector, frame: SlideFrame): string[] {
  const [first, ...rest] = pathCommands(path).map(({ kind, points: at }) => ({ kind, points: at.map(frame.point) }));
  const [start, end] = endsOf(points, frame);
  const commands = [
    { kind: 'M' as const, points: [start] },
    ...(first ? [{ kind: 'L' as const, points: first.points }] : []),
    ...rest,
    { kind: 'L' as const, points: [end] },
  ].filter(({ kind, points: at }, index, all) => kind !== 'L' || !samePlace(at.at(-1), all[index - 1]?.points.at(-1)));
  const place = around(commands.flatMap((command) => command.points));
  return [transform(place), ownGeometry(place, commands.map(written(place)), false)];
}

export function written({
  x,
  y,
}: Placed): (command: { kind: PathCommand['kind']; points: readonly Point[] }) => string {
  return ({ kind, points }) =>
    element(
      elements[kind],
      {},
      points.map((point) => element('a:pt', { x: point.x - x, y: point.y - y })),
    );
}

/** The rectangle that holds all points. */
export function around(points: readonly Point[]): Placed {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function endsOf(points: readonly Point[], { point }: SlideFrame): [Point, Point] {
  const nowhere = { x: 0, y: 0 };
  return [point(points[0] ?? nowhere), point(points.at(-1) ?? nowhere)];
}

function samePlace(a: Point | undefined, b: Point | undefined): boolean {
  return a?.x === b?.x && a?.y === b?.y;
}
