/**
 * A plan that holds no more than its picture shows: texts and lines, what stands under the boxes, what the colours are
 * named by. Whoever gets the picture may see all of it. What is not named here stays behind: notes, what was written
 * in PDSA cycles, values, dates, the past, and members that this app does not know.
 *
 * Must not know: the file. It is a plan of its own, with an identity of its own: it never merges with the whole one.
 */
import { dueDay } from '../../plan/ask/lateness';
import { newPlan, type Identity } from '../../plan/model/newPlan';
import type { Appearance, Cycle, Measure, Plan, PlanNode, Tag } from '../../plan/model/schema';
import type { Figure } from './figure';
import { seenOfBoxes } from './seenOfBoxes';
import { withLooks, type FigureOptions } from './figureOptions';

/** `figure` is the picture of `plan` with these options, or one part of it. */
export function picturedPlan(plan: Plan, figure: Figure, options: FigureOptions, identity: Identity): Plan {
  const see = seenOf(options);
  const boxes = new Set(figure.boxes.map(({ id }) => id));
  const nodes = mapped(plan.nodes, (node) => boxes.has(node.id) && see.node(node));
  const worn = new Set(Object.values(nodes).flatMap(({ tags = [] }) => tags));
  return {
    ...newPlan({ ...identity, aim: '', title: plan.title }),
    columns: mapped(plan.columns, ({ id, order, kind, title }) => ({ id, order, kind, title })),
    nodes,
    links: mapped(
      plan.links,
      ({ id, order, from, to, confidence }) =>
        // One line may stand for several, from a list of ideas.
        boxes.has(from) && boxes.has(to) && { id, order, from, to, ...(confidence && { confidence }) },
    ),
    cycles: mapped(plan.cycles, (cycle) => boxes.has(cycle.idea) && see.cycle(cycle)),
    measures: mapped(plan.measures, (measure) => see.measure(measure, boxes)),
    tags: mapped(
      plan.tags,
      ({ id, order, name, colour }) => worn.has(id) && ({ id, order, name, colour } satisfies Tag),
    ),
    appearance: appearanceOf(withLooks(plan, options).appearance, boxes, options),
  };
}

/** What is seen of each thing; `false` where nothing is. */
function seenOf(options: FigureOptions) {
  const { shown } = options;
  const sees = seenOfBoxes(options);
  return {
    node: ({ id, order, column, text, owner, status, due, tags }: PlanNode): PlanNode => ({
      id,
      order,
      column,
      text,
      ...(sees.owner && owner !== undefined && { owner }),
      ...(sees.status && status && { status }),
      ...(sees.due && dueDay({ status, due }) !== undefined && { due }),
      ...(sees.tags && tags && { tags }),
    }),
    // Under a box stand how many there are and what the last one decided.
    cycle: ({ id, order, idea, stage, previous, act: { decision } }: Cycle): Cycle | false =>
      shown.cycles && {
        id,
        order,
        idea,
        title: '',
        stage,
        ...(previous !== undefined && { previous }),
        plan: {},
        do: {},
        study: {},
        act: { ...(decision && { decision }) },
      },
    measure: ({ id, order, name, kind, nodes }: Measure, boxes: ReadonlySet<string>): Measure | false => {
      const measured = nodes.filter((node) => boxes.has(node));
      return shown.measures && measured.length > 0 && { id, order, name, kind, nodes: measured, points: {} };
    },
  };
}

/** The looks, with nothing in them about boxes that are not there. */
function appearanceOf(
  { positions = {}, show: _, ...looks }: Appearance,
  boxes: ReadonlySet<string>,
  { shown }: FigureOptions,
): Appearance {
  const known = ['links', 'arrows', 'colourBy', 'palette', 'columnWidths', 'arrangement'] as const;
  const set = ['corners', 'typeface', 'textSize', 'lineWeight'] as const;
  const placed = Object.entries(positions).filter(([id]) => boxes.has(id));
  const show = { ...shown, branch: '', split: false, captionText: shown.caption ? shown.captionText : '' };
  return {
    ...Object.fromEntries(
      [...known, ...set].flatMap((name) => (looks[name] === undefined ? [] : [[name, looks[name]]])),
    ),
    ...(placed.length > 0 && { positions: Object.fromEntries(placed) }),
    show: Object.fromEntries(Object.entries(show).filter(([, value]) => value !== undefined)),
  };
}

function mapped<T extends { id: string }>(
  records: Readonly<Record<string, T>>,
  see: (record: T) => T | false,
): Record<string, T> {
  return Object.fromEntries(
    Object.values(records).flatMap((record) => {
      const seen = see(record);
      return seen ? [[record.id, seen]] : [];
    }),
  );
}
