/** One generated diagram as both pages get it: a plan file for the app, placed nodes and edges for bare React Flow. */
import type { Edge, Node } from '@xyflow/react';
import { generateNKeysBetween } from 'fractional-indexing';
import { serialise } from '../../../src/format/serialise';
import { createGeometry } from '../../../src/geometry/geometry';
import type { Box, Geometry } from '../../../src/geometry/types';
import { newPlan } from '../../../src/plan/newPlan';
import type { Plan } from '../../../src/plan/schema';
import { generateDiagram } from '../../fixtures/diagrams';
import { tableMeasure } from '../../fixtures/interWidths';

export interface BareDiagram {
  readonly nodes: Node<{ label: string }>[];
  readonly edges: Edge[];
}

export interface BenchDiagram {
  readonly boxes: number;
  readonly lines: number;
  /** The text of a plan file; `id` tells apart the plans of several openings. */
  readonly planFile: (id: string) => string;
  readonly bare: BareDiagram;
  /** A secondary driver in the middle, which is typed into, and the box nearest to it, which is dragged. */
  readonly typed: Box;
  readonly dragged: Box;
  /** Of every box and line. */
  readonly ids: readonly string[];
}

const now = '2026-01-01T00:00:00.000Z';

export function benchDiagram(boxes: number): BenchDiagram {
  const plan = generatedPlan(boxes);
  const geometry = createGeometry(tableMeasure)(plan, { collapsed: new Set() });
  const all = Object.values(geometry.boxes);
  const secondaries = all.filter((box) => box.column === 'secondary').sort((a, b) => a.y - b.y);
  const typed = secondaries[Math.floor(secondaries.length / 2)];
  const dragged = typed && nearest(typed, all);
  if (!typed || !dragged) throw new Error('The diagram is too small to measure.');
  return {
    boxes: all.length,
    lines: Object.keys(geometry.connectors).length,
    planFile: (id) => serialise({ ...plan, id }),
    bare: bareDiagram(plan, geometry, typed.id),
    typed,
    dragged,
    ids: [...Object.keys(plan.nodes), ...Object.keys(plan.links)],
  };
}

function generatedPlan(boxes: number): Plan {
  const { nodes, links } = generateDiagram({ boxes, seed: 1 });
  const keys = generateNKeysBetween(null, null, Math.max(nodes.length, links.length));
  const ordered = <T extends { id: string }>(items: readonly T[]) =>
    Object.fromEntries(items.map((item, index) => [item.id, { ...item, order: keys[index] ?? '' }]));
  return {
    ...newPlan({ id: 'bench', revision: 'bench-1', now, aim: 'aim-1', title: `${boxes} boxes` }),
    nodes: ordered(nodes),
    links: ordered(links),
  };
}

function nearest(to: Box, among: readonly Box[]): Box | undefined {
  const distance = (box: Box) => Math.hypot(box.x - to.x, box.y - to.y);
  return among.filter((box) => box !== to && box.kind !== 'aim').sort((a, b) => distance(a) - distance(b))[0];
}

function bareDiagram(plan: Plan, geometry: Geometry, typed: string): BareDiagram {
  return {
    nodes: Object.values(geometry.boxes).map(({ id, x, y, width, height }) => ({
      id,
      type: id === typed ? 'field' : 'default',
      position: { x, y },
      width,
      height,
      data: { label: plan.nodes[id]?.text ?? '' },
    })),
    edges: Object.values(plan.links).map(({ id, from, to }) => ({ id, source: from, target: to })),
  };
}
