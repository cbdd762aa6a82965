/** One generated diagram as both pages get it: a plan file for the app, placed nodes and edges for bare React Flow. */
import type { Edge, Node } from '@xyflow/react';
import { serialise } from '../../../src/format/serialise';
import { createGeometry } from '../../../src/geometry/scene/geometry';
import type { Box, Geometry } from '../../../src/geometry/types/types';
import type { Plan } from '../../../src/plan/model/schema';
import { diagramPlan } from '../../fixtures/diagramPlan';
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

export function benchDiagram(boxes: number): BenchDiagram {
  const plan = diagramPlan(boxes, 1);
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
