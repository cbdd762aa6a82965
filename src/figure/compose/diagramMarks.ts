/**
 * The marks of a diagram. This is the only place that says what a box, a line or a legend looks like: every format draws
 * these marks and nothing else.
 */
import type { Paint } from '../colour/paints';
import type { Connector, Fill, GroupMark, GroupRole, Mark, RectMark, TextMark } from '../marks/mark';
import type { FigureText } from '../marks/mark';
import type { Figure, FigureBox, FigureConnector, FigureCount, FigureFrame, FigureLegend, LegendEntry } from './figure';

/** The layers in the order in which they are drawn and read. */
export function diagramMarks(figure: Figure): readonly Mark[] {
  const { title, headings, connectors, boxes, frames = [], legend, caption, version } = figure;
  const named = [...boxes, ...frames];
  const ids = readableIds(named);
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const lists = frames.filter(({ kind }) => kind === 'lists');
  const listOf = new Map(lists.flatMap((list) => list.members.map((id) => [id, list] as const)));
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const diagram: GroupMark = {
    kind: 'group',
    marks: [
      { kind: 'connectors', id: 'links', connectors: connectors.map((line) => connector(line, ids, names)) },
      ...frames.filter(({ kind }) => kind === 'stacks').flatMap((frame) => frameMark(frame, ids)),
      {
        kind: 'group',
        id: 'boxes',
        marks: [
          ...boxes.flatMap((box) => {
            const list = listOf.get(box.id);
            if (!list) return boxMark(box, ids);
            return list.members[0] === box.id ? listMark(list, byId, ids) : [];
          }),
          ...lists.filter(({ members }) => members.length === 0).map((list) => listMark(list, byId, ids)),
        ],
      },
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
function readableIds(boxes: readonly Pick<FigureBox, 'id' | 'name'>[]): ReadonlyMap<string, string> {
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
    ...over([...chartMarks(box), ...(count ? [countMark(count)] : [])]),
  };
}

function over(marks: readonly Mark[]): Pick<GroupMark, 'over'> {
  return marks.length === 0 ? {} : { over: marks };
}

/** Below the texts, in a group of their own: formats type texts into the shape of the box. */
function chartMarks({ charts }: FigureBox): GroupMark[] {
  if (!charts) return [];
  const said = charts.drawn.map((chart) => chart.said).join(' ');
  const marks = charts.drawn.flatMap((chart) => chart.marks);
  return [{ kind: 'group', name: 'Charts', alt: said, frame: charts.frame, data: { charts: '' }, marks }];
}

/** One thing: its ideas are typed into it, each below the one before. */
function listMark(
  list: FigureFrame,
  boxes: ReadonlyMap<string, FigureBox>,
  ids: ReadonlyMap<string, string>,
): GroupMark {
  const ideas = list.members.flatMap((id) => boxes.get(id) ?? []);
  const lines = ideas.flatMap(({ id, column, name, text, under }): TextMark[] => [
    { kind: 'text', text, name, data: { 'node-id': id, column } },
    ...(under ? [textMark(under)] : []),
  ]);
  return frameGroup(list, ids, [...lines, ...noteOf(list)], ideas.flatMap(bulletMark), ideas.flatMap(chartMarks));
}

/** An edge around boxes that stand in it as things of their own. */
function frameMark(frame: FigureFrame, ids: ReadonlyMap<string, string>): readonly Mark[] {
  return [frameGroup(frame, ids, [], [], []), ...noteOf(frame)];
}

function frameGroup(
  frame: FigureFrame,
  ids: ReadonlyMap<string, string>,
  texts: readonly TextMark[],
  bullets: readonly Mark[],
  charts: readonly Mark[],
): GroupMark {
  const { id, name } = frame;
  const readable = ids.get(id);
  return {
    kind: 'group',
    role: 'thing',
    key: id,
    ...(readable !== undefined && { id: readable }),
    name,
    alt: name,
    marks: [paintedRect(frame), ...texts, ...bullets],
    ...over(charts),
  };
}

function noteOf({ note }: FigureFrame): TextMark[] {
  return note ? [textMark(note)] : [];
}

function bulletMark({ bullet, paint }: FigureBox): Mark[] {
  if (!bullet) return [];
  const { x, y, width, height, radius } = bullet;
  const isDot = radius === width / 2;
  if (isDot)
    return [
      {
        kind: 'ellipse',
        name: 'Bullet',
        centre: { x: x + radius, y: y + radius },
        rx: radius,
        ry: radius,
        fill: paint.ink,
      },
    ];
  return [{ ...paintedRect({ ...bullet, paint, strokeWidth: 1, markWidth: width }), name: 'Bullet', height }];
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
