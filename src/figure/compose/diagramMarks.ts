/**
 * The marks of a diagram. This is the only place that says what a box, a line or a legend looks like: every format draws
 * these marks and nothing else.
 */
import type { Paint } from '../colour/paints';
import type { Connector, Fill, GroupMark, GroupRole, Mark, RectMark, TextMark } from '../marks/mark';
import type { FigureText } from '../marks/mark';
import type { Figure, FigureBox, FigureConnector, FigureCount, FigureLegend, LegendEntry } from './figure';

/** The layers in the order in which they are drawn and read. */
export function diagramMarks(figure: Figure): readonly Mark[] {
  const { title, headings, connectors, boxes, legend, caption, version } = figure;
  const ids = readableIds(boxes);
  const names = new Map(boxes.map(({ id, name }) => [id, name]));
  const diagram: GroupMark = {
    kind: 'group',
    marks: [
      { kind: 'connectors', id: 'links', connectors: connectors.map((line) => connector(line, ids, names)) },
      { kind: 'group', id: 'boxes', marks: boxes.map((box) => boxMark(box, ids)) },
    ],
  };
  return [
    ...(title ? [words('title', 'title', title, 'Title')] : []),
    { kind: 'group', id: 'headings', marks: headings.map(({ text }) => textMark(text, 'Heading')) },
    diagram,
    ...(legend ? [legendMark(legend)] : []),
    ...(caption ? [words('caption', 'caption', caption, 'Caption')] : []),
    ...(version ? [words('version', 'note', version, 'Version')] : []),
  ];
}

function textMark(text: FigureText, name?: string): TextMark {
  return { kind: 'text', text, ...(name !== undefined && { name }) };
}

function words(id: string, role: GroupRole, text: FigureText, name: string): GroupMark {
  return { kind: 'group', id, role, marks: [textMark(text, name)] };
}

/** `primary-driver-2`: what drawing programs list as the names of groups. */
function readableIds(boxes: readonly FigureBox[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  return new Map(
    boxes.map(({ id, name }) => {
      const kind = name.slice(0, name.indexOf(':')).toLowerCase().replaceAll(' ', '-');
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return [id, `${kind}-${count}`];
    }),
  );
}

function connector(
  line: FigureConnector,
  ids: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
): Connector {
  const { id, from, to, fromSide, toSide, stroke, path, points, arrow, arrowAt } = line;
  return {
    id: `${ids.get(from)}-to-${ids.get(to)}`,
    from,
    to,
    fromSide,
    toSide,
    stroke,
    path,
    points,
    ...(arrow !== undefined && { arrow }),
    ...(arrowAt !== undefined && { arrowAt }),
    data: { 'link-id': id },
    name: 'Link',
    alt: `${names.get(from) ?? ''} contributes to ${names.get(to) ?? ''}`,
  };
}

function boxMark(box: FigureBox, ids: ReadonlyMap<string, string>): GroupMark {
  const { id, column, name, text, under, count } = box;
  const readable = ids.get(id);
  return {
    kind: 'group',
    role: 'thing',
    key: id,
    ...(readable !== undefined && { id: readable }),
    data: { 'node-id': id, column },
    name,
    alt: name,
    marks: [paintedRect(box), textMark(text), ...(under ? [textMark(under)] : [])],
    ...(count && { over: [countMark(count)] }),
  };
}

function countMark({ x, y, width, height, radius, fill, stroke, text }: FigureCount): GroupMark {
  return {
    kind: 'group',
    role: 'thing',
    name: text.lines.map((line) => line.text).join(' '),
    marks: [{ kind: 'rect', x, y, width, height, radius, fill, stroke: { colour: stroke, width: 1 } }, textMark(text)],
  };
}

function legendMark({ entries, x, y, width, height }: FigureLegend): GroupMark {
  const marks = entries.flatMap((entry) => [sampleMark(entry), textMark(entry.text, 'Legend')]);
  return { kind: 'group', id: 'legend', name: 'Legend', frame: { x, y, width, height }, marks };
}

function sampleMark(entry: LegendEntry): Mark {
  if (entry.kind === 'box') return { ...paintedRect({ ...entry, ...entry.box }), name: 'Sample' };
  const [from, to] = entry.line;
  return { kind: 'line', from, to, stroke: entry.stroke, name: 'Sample' };
}

type Painted = Pick<FigureBox, 'x' | 'y' | 'width' | 'height' | 'radius' | 'paint' | 'strokeWidth' | 'markWidth'>;

function paintedRect({ x, y, width, height, radius, paint, strokeWidth, markWidth }: Painted): RectMark {
  const dash = [4 * strokeWidth, 3 * strokeWidth] as const;
  return {
    kind: 'rect',
    x,
    y,
    width,
    height,
    radius,
    fill: paint.fill,
    stroke: { colour: paint.stroke, width: strokeWidth, ...(paint.dashed && { dash }) },
    ...(markWidth > 0 && { band: { width: markWidth, fills: bandFills(paint) } }),
  };
}

function bandFills({ marks, pattern, fill }: Paint): readonly Fill[] {
  return pattern === 'plain' ? marks : marks.map((colour) => ({ pattern, colour, ground: fill }));
}
