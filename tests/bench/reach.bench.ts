/**
 * Reach: how large the text of a diagram is in a frame, beside the widths that a plan has by itself, and beside dagre's
 * places: for boxes of the usual widths, and for those that fitting has found. All of the content, in one piece, without
 * lists or stacks.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/serve/tools.mjs';
import { parse } from '../../src/format/parse';
import { fitDiagram } from '../../src/geometry/fit/fitColumns';
import { fitForm } from '../../src/geometry/fit/fitForm';
import type { Frame } from '../../src/geometry/fit/formTrial';
import { geometrySteps } from '../../src/geometry/scene/geometry';
import { createWrapper } from '../../src/geometry/text/wrapText';
import { comfortable, type Form, type Spacing } from '../../src/geometry/types/form';
import type { Geometry } from '../../src/geometry/types/types';
import { finish } from '../../src/kit/steps';
import { columnsOf } from '../../src/plan/ask/queries';
import type { Plan } from '../../src/plan/model/schema';
import { tableMeasure } from '../fixtures/interWidths';
import { dagreExtent, type Extent } from './dagreExtent';
import type { Bench, Row } from './main';

const diagrams = {
  'stakeholder engagement': 'tests/fixtures/v1/stakeholder-engagement.aimtree.json',
  falls: 'src/app/files/examples/falls.aimtree.json',
  sepsis: 'src/app/files/examples/sepsis.aimtree.json',
  engagement: 'src/app/files/examples/engagement.aimtree.json',
};

/** In mm, what a page leaves free; the canvas is that of a window of 1440 × 900 px beside the panel. */
const frames: Readonly<Record<string, Frame>> = {
  'journal double': { width: 170, height: 225 },
  'A4 landscape': { width: 267, height: 180 },
  'slide 16:9': { width: 309, height: 171 },
  canvas: { width: 280, height: 206 },
};

/** The text of a driver at 100 %, in px. */
const body = 13.5;
const ptPerMm = 72 / 25.4;
/** Between dagre's columns, in px. */
const ranksep = 60;

const nothing: ReadonlySet<string> = new Set();
const wrap = createWrapper(tableMeasure);

export const bench: Bench = {
  title: 'Reach: text in a frame (pt)',
  run: () =>
    Object.entries(diagrams).flatMap(([name, path]) => {
      const plan = planIn(path);
      return Object.entries(frames).map(([frame, size]) => row(name, plan, frame, size));
    }),
};

function row(diagram: string, plan: Plan, frame: string, size: Frame): Row {
  const usual = drawn(plan);
  const { form } = finish(
    fitForm(finish(fitDiagram(plan, nothing, wrap)), size, {
      shape: plan.appearance.links ?? 'elbow',
      headings: true,
      around: () => ({ width: 0, height: 0 }),
    }),
  );
  const fitted = drawn(plan, form);
  const points = (extent: Extent) => body * ptPerMm * Math.min(size.width / extent.width, size.height / extent.height);
  const dagre = points(placedByDagre(plan, usual, comfortable));
  const dagreFitted = points(placedByDagre(plan, fitted, form.spacing));
  const ours = points(fitted.bounds);
  return {
    diagram,
    boxes: Object.keys(usual.boxes).length,
    frame,
    'own widths': points(usual.bounds).toFixed(1),
    'dagre, same boxes': dagre.toFixed(1),
    'dagre, fitted boxes': dagreFitted.toFixed(1),
    fitted: ours.toFixed(1),
    larger: ours > Math.max(dagre, dagreFitted) ? 'yes' : ours > dagre ? 'than of the same boxes' : 'NO',
  };
}

/** With the headings, which dagre does not know, as high above as in the geometry. */
function placedByDagre(plan: Plan, { boxes, bounds }: Geometry, { gaps }: Spacing): Extent {
  const levels = new Map(columnsOf(plan).map(({ id }, level) => [id, level]));
  const columnOf = (id: string) => levels.get(boxes[id]?.column ?? '') ?? 0;
  const all = Object.values(boxes);
  const headings = Math.min(...all.map(({ y }) => y)) - bounds.y;
  const distances = { nodesep: gaps.sibling, ranksep };
  const { width, height } = dagreExtent(all, Object.values(plan.links), columnOf, distances);
  return { width, height: height + headings };
}

function drawn(plan: Plan, form?: Form): Geometry {
  return finish(geometrySteps(plan, { collapsed: nothing, ...(form && { form }) }, wrap));
}

function planIn(path: string): Plan {
  const read = parse(readFileSync(join(projectRoot, path), 'utf8'));
  if (!read.ok) throw new Error(`${path} cannot be read.`);
  return read.plan;
}
