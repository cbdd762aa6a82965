/** What the tests of layout share: gaps, small diagrams in one line, arbitrary large ones, and what must hold of any placement. */
import fc from 'fast-check';
import type { LayoutGaps, LayoutInput, LayoutLink, Placement } from '../../../../src/geometry/layout/layoutTypes';
import { generateDiagram, layoutInputOf } from '../../../fixtures/diagrams';
import { seededRandom, shuffle } from '../../../../src/kit/seededRandom';

export const gaps: LayoutGaps = { sibling: 12, group: 28, lane: 16 };
/** px; what adding and taking away large numbers may cost. */
export const tolerance = 1e-6;

/**
 * Columns of box names (`name` or `name:height`, 40 px by default), links as `child>parent`.
 * `diagram(['aim', 'p q'], 'p>aim q>aim')`
 */
export function diagram(columns: readonly string[], links = ''): LayoutInput {
  const words = (text: string) => text.split(' ').filter(Boolean);
  return {
    columns: columns.map((column, c) => ({
      id: `column-${c}`,
      nodes: words(column).map((word) => {
        const [id = '', height = '40'] = word.split(':');
        return { id, height: Number(height) };
      }),
    })),
    links: words(links).map((word) => {
      const [from = '', to = ''] = word.split('>');
      return { id: word, from, to };
    }),
  };
}

export function heightsOf(input: LayoutInput): Map<string, number> {
  return new Map(input.columns.flatMap(({ nodes }) => nodes.map(({ id, height }) => [id, height] as const)));
}

/** The middle of each box of a placement in px. */
export function middlesOf(input: LayoutInput, placement: Placement): Record<string, number> {
  return Object.fromEntries([...heightsOf(input)].map(([id, height]) => [id, (placement.y[id] ?? NaN) + height / 2]));
}

/** Everything that is wrong with a placement, in words; empty when nothing is. */
export function faults(input: LayoutInput, placement: Placement): string[] {
  const found: string[] = [];
  const columnOf = new Map(input.columns.flatMap(({ nodes }, c) => nodes.map(({ id }) => [id, c] as const)));
  const group = new Map<string, string>();
  for (const { from, to } of input.links) {
    if ((columnOf.get(to) ?? Infinity) < (columnOf.get(from) ?? -Infinity) && !group.has(from)) group.set(from, to);
  }
  let top = Infinity;
  input.columns.forEach(({ id: column, nodes }) => {
    nodes.forEach((node, i) => {
      const y = placement.y[node.id] ?? NaN;
      if (!(y >= -tolerance && y + node.height <= placement.height + tolerance))
        found.push(`${node.id} at ${y} is off the page`);
      top = Math.min(top, y);
      const above = nodes[i - 1];
      const gap = above && group.get(above.id) === group.get(node.id) ? gaps.sibling : gaps.group;
      if (above && !(y - (placement.y[above.id] ?? NaN) - above.height >= gap - tolerance))
        found.push(`${above.id} is too near to ${node.id}`);
    });
    const lanes = [...new Set(Object.values(placement.lanes).flatMap((passing) => passing[column] ?? []))].sort(
      (a, b) => a - b,
    );
    lanes.forEach((lane, i) => {
      top = Math.min(top, lane - gaps.lane / 2);
      if (i > 0 && lane - (lanes[i - 1] ?? NaN) < gaps.lane - tolerance) found.push(`lanes too near in ${column}`);
      for (const { id, height } of nodes) {
        const y = placement.y[id] ?? NaN;
        if (lane > y - gaps.lane / 2 + tolerance && lane < y + height + gaps.lane / 2 - tolerance)
          found.push(`a lane runs through ${id}`);
      }
    });
  });
  if (columnOf.size > 0 && Math.abs(top) > tolerance) found.push(`the top is ${top}`);
  for (const { id, from, to } of input.links) {
    const [right, left] = [columnOf.get(from), columnOf.get(to)];
    const wanted =
      right === undefined || left === undefined
        ? []
        : input.columns.slice(left + 1, Math.max(left + 1, right)).map((column) => column.id);
    const passed = Object.keys(placement.lanes[id] ?? {});
    if (passed.sort().join() !== wanted.sort().join())
      found.push(`${id} passes ${passed.join()}, not ${wanted.join()}`);
  }
  return found;
}

/** Any diagram at all: boxes in any order, orphans, links that cross and skip, empty columns, boxes of no height and very tall ones. */
export const anyDiagram = (most: number) =>
  fc
    .record({
      sizes: fc.array(fc.nat({ max: most }), { minLength: 0, maxLength: 6 }),
      linksPerBox: fc.double({ min: 0, max: 2, noNaN: true }),
      orphans: fc.double({ min: 0, max: 1, noNaN: true }),
      seed: fc.nat(),
    })
    .map(({ sizes, linksPerBox, orphans, seed }): LayoutInput => {
      const random = seededRandom(seed);
      const total = sizes.reduce((sum, size) => sum + size, 0);
      const scale = total > most ? most / total : 1;
      const columns = sizes.map((size, c) => ({
        id: `column-${c}`,
        nodes: Array.from({ length: Math.floor(size * scale) }, (_, i) => ({
          id: `box-${c}-${i}`,
          height: random() < 0.1 ? 0 : random() < 0.05 ? 2_000 * random() : Math.round(20 + 80 * random()),
        })),
      }));
      const linkable = columns.map(({ nodes }) => nodes.filter(() => random() >= orphans * random()));
      const links: LayoutLink[] = [];
      const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)];
      for (let left = Math.floor(total * scale * linksPerBox); left > 0; left -= 1) {
        const c = 1 + Math.floor(random() * (columns.length - 1));
        const from = pick(linkable[c] ?? []);
        const to = pick(linkable[random() < 0.7 ? c - 1 : Math.floor(random() * c)] ?? []);
        if (from && to) links.push({ id: `link-${links.length}`, from: from.id, to: to.id });
      }
      return { columns, links };
    });

/** Diagrams as they look half-way: branches in order, some of their first links taken away, any number of extra ones. */
export const unfinishedDiagram = (most: number) =>
  fc
    .record({
      boxes: fc.integer({ min: 1, max: most }),
      extraLinks: fc.double({ min: 0, max: 0.4, noNaN: true }),
      loose: fc.double({ min: 0, max: 0.5, noNaN: true }),
      seed: fc.nat(),
    })
    .map(({ loose, ...options }): LayoutInput => {
      const input = layoutInputOf(generateDiagram(options));
      const random = seededRandom(options.seed + 1);
      return { ...input, links: input.links.filter(() => random() >= loose) };
    });

/** Each column in a random order. */
export function shuffled(input: LayoutInput, seed: number): LayoutInput {
  const random = seededRandom(seed);
  return {
    ...input,
    columns: input.columns.map((column) => {
      const order = column.nodes.map((_, i) => i);
      shuffle(order, random);
      return { ...column, nodes: order.flatMap((i) => column.nodes[i] ?? []) };
    }),
  };
}

/** `input` with the order of every column given by ids. */
export function inOrder(input: LayoutInput, order: Readonly<Record<string, readonly string[]>>): LayoutInput {
  const boxes = new Map(input.columns.flatMap(({ nodes }) => nodes.map((node) => [node.id, node] as const)));
  return {
    ...input,
    columns: input.columns.map(({ id }) => ({ id, nodes: (order[id] ?? []).flatMap((box) => boxes.get(box) ?? []) })),
  };
}
