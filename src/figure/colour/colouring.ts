/**
 * Gives every box of a plan its paint, and every paint its words for the legend. Canvas and figure ask the same
 * function. Colours are given out over the whole plan, so that they stay when only part of it is shown.
 *
 * Must not know: places, what the paint is drawn with.
 */
import { tidyName } from '../../kit/names';
import { columnsOf, nodeLevel, nodesInColumn, nodesOf, ownersUsed } from '../../plan/ask/queries';
import { inOrder } from '../../plan/model/order';
import { ancestorsOf, primaryParent } from '../../plan/ask/relations';
import type { Appearance, Link, NodeId, Plan, PlanNode, Status, Tag } from '../../plan/model/schema';
import { oneLine } from '../../plan/ask/words';
import { paintsOf, paletteIdOf, type Paint, type Paints, type Theme } from './paints';

export type ColourBy = NonNullable<Appearance['colourBy']>;

/** One paint in words. */
export interface LegendColour {
  readonly paint: Paint;
  readonly words: string;
}

export interface Colouring {
  readonly paints: Paints;
  readonly paintOf: (id: NodeId) => Paint;
  /** The colour of a line that tells to which primary driver it leads; undefined where colours do not say so. */
  readonly lineOf: (link: Pick<Link, 'from' | 'to'>) => string | undefined;
  /** The paints of these boxes with their words, in a fixed order; what belongs to no category comes last. */
  readonly legend: (shown: Iterable<NodeId>) => readonly LegendColour[];
}

interface Category {
  readonly paint: Paint;
  readonly words: string;
  /** Those that it belongs to at once; it has no line of its own in the legend then. */
  readonly parts?: readonly Category[];
}

interface Categories {
  readonly all: readonly Category[];
  readonly of: (node: PlanNode) => Category;
  readonly lineOf?: (link: Pick<Link, 'from' | 'to'>) => string | undefined;
}

/** So many tags of one box are shown by their colours and named in the legend. */
const tagsTold = 8;

const statusLegend: Readonly<Record<Status, string>> = {
  proposed: 'Not yet tested',
  testing: 'Being tested',
  implementing: 'Being implemented',
  adopted: 'Adopted',
  abandoned: 'Abandoned',
};

export function colouringOf(plan: Plan, theme: Theme = 'light'): Colouring {
  const { colourBy = 'column', palette } = plan.appearance;
  const paints = paintsOf(paletteIdOf(palette), theme);
  const { all, of, lineOf = () => undefined } = categorise[colourBy](plan, paints);
  return {
    paints,
    paintOf: (id) => {
      const node = plan.nodes[id];
      return node ? of(node).paint : paints.neutral;
    },
    lineOf,
    legend: (shown) => {
      const used = new Set<Category>();
      for (const id of shown) {
        const node = plan.nodes[id];
        const category = node && of(node);
        if (category) for (const each of category.parts ?? [category]) used.add(each);
      }
      return all.filter((category) => category.words !== '' && used.has(category));
    },
  };
}

const categorise: Readonly<Record<ColourBy, (plan: Plan, paints: Paints) => Categories>> = {
  column(plan, paints) {
    const all = columnsOf(plan).map((column, level) => ({
      id: column.id,
      paint: paints.column(column.kind, level),
      words: oneLine(column.title),
    }));
    return { all, of: (node) => all.find(({ id }) => id === node.column) ?? none(paints) };
  },

  branch(plan, paints) {
    const [, primary] = columnsOf(plan);
    const heads = primary ? nodesInColumn(plan, primary.id) : [];
    const others = { paint: paints.neutral, words: '' };
    const { all, byKey } = numbered(
      paints,
      heads.map(({ id, text }) => [id, oneLine(text)]),
    );
    const several = new Map<string, Category>();
    /** What leads to several of them shows all of their colours, and stands on the ground of its own. */
    const together = (parts: readonly Category[]): Category => {
      const key = parts.map((part) => all.indexOf(part)).join(' ');
      const known = several.get(key) ?? { paint: paints.together(parts.map(({ paint }) => paint)), words: '', parts };
      several.set(key, known);
      return known;
    };
    return {
      all: [...all, others],
      of: (node) => {
        const categories = new Set(headsOf(plan, node.id).flatMap((head) => byKey(head) ?? []));
        const [first = others] = categories;
        return categories.size > 1 ? together([...categories]) : first;
      },
      // The trunk at the aim belongs to all of them.
      lineOf: ({ to }) => paints.lineOf(byKey(headOf(plan, to))?.paint),
    };
  },

  status(plan, paints) {
    const all = (['proposed', 'testing', 'implementing', 'adopted', 'abandoned'] as const).map((status) => ({
      status,
      paint: paints.status(status),
      words: statusLegend[status],
    }));
    const others = { paint: paints.neutral, words: '' };
    return {
      all,
      of: (node) => {
        if (plan.columns[node.column]?.kind !== 'change') return others;
        return all.find(({ status }) => status === (node.status ?? 'proposed')) ?? others;
      },
    };
  },

  owner(plan, paints) {
    const ownerOf = ({ owner = '' }: PlanNode) => tidyName(owner);
    const ofBoxes = new Set(nodesOf(plan).map(ownerOf));
    const owners = ownersUsed(plan).filter((owner) => ofBoxes.has(owner));
    const others = { paint: paints.neutral, words: 'No owner' };
    const { all, byKey } = numbered(
      paints,
      owners.map((owner) => [owner, oneLine(owner)]),
    );
    return { all: [...all, others], of: (node) => byKey(ownerOf(node)) ?? others };
  },

  tag(plan, paints) {
    const tags = inOrder(plan.tags);
    const others = { paint: paints.neutral, words: 'No tag' };
    // Boxes with the same tags look the same, and have one line in the legend.
    const sets = new Map<string, readonly (typeof tags)[number][]>();
    const places = new Map(tags.map(({ id }, place) => [id, place]));
    const own = (node: PlanNode) =>
      (node.tags ?? [])
        .flatMap((id) => places.get(id) ?? [])
        .sort((a, b) => a - b)
        .flatMap((place) => tags[place] ?? []);
    const keyOf = (set: readonly Pick<Tag, 'id'>[]) => set.map(({ id }) => id).join(' ');
    for (const tag of tags) sets.set(tag.id, [tag]);
    for (const set of nodesOf(plan).map(own)) if (set.length > 0) sets.set(keyOf(set), set);
    const { all, byKey } = numbered(
      paints,
      [...sets].map(([key, set]) => [key, namesOf(set), set.slice(0, tagsTold).map(({ colour }) => colour)]),
    );
    return { all: [...all, others], of: (node) => byKey(keyOf(own(node))) ?? others };
  },
};

/** “Ward + Night + 3 more”. */
function namesOf(tags: readonly Pick<Tag, 'name'>[]): string {
  const names = tags.slice(0, tagsTold).map(({ name }) => oneLine(name));
  return (tags.length > tagsTold ? [...names, `${tags.length - tagsTold} more`] : names).join(' + ');
}

function none(paints: Paints): Category {
  return { paint: paints.neutral, words: '' };
}

type Named = readonly [key: string, words: string, colours?: readonly string[]];

/** A paint for each key; those beyond what the palette can tell apart share one. */
function numbered(paints: Paints, named: readonly Named[]) {
  const rest: Category = { paint: paints.neutral, words: 'Others' };
  const entries = named.map(([key, words, colours], index): [string, Category] => {
    const paint = (colours && paints.own(colours)) ?? paints.category(index);
    return [key, paint ? { paint, words: words || '(empty)' } : rest];
  });
  const byKey = new Map(entries);
  return {
    all: [...new Set(byKey.values())],
    byKey: (key: string | undefined) => (key === undefined ? undefined : byKey.get(key)),
  };
}

/** All primary drivers that a box leads to, first the one that it stands under, then as they are read. */
function headsOf(plan: Plan, id: NodeId): readonly NodeId[] {
  const own = headOf(plan, id);
  if (own === undefined || own === id) return own === undefined ? [] : [own];
  const reached = ancestorsOf(plan, id);
  const [, primary] = columnsOf(plan);
  const others = primary
    ? nodesInColumn(plan, primary.id).filter((node) => node.id !== own && reached.has(node.id))
    : [];
  return [own, ...others.map((node) => node.id)];
}

/** The primary driver that a box stands under, by primary parents; undefined for the aim and what hangs nowhere. */
function headOf(plan: Plan, id: NodeId): NodeId | undefined {
  let at: NodeId | undefined = id;
  while (at !== undefined && nodeLevel(plan, at) > 1) at = primaryParent(plan, at);
  return at !== undefined && nodeLevel(plan, at) === 1 ? at : undefined;
}
