/** Writes a plan as CSV with one row a path from the aim to a change idea, each row whole, so that it can be sorted and filtered. */
import { columnsOf } from '../../plan/ask/queries';
import { columnKindName, oneLine } from '../../plan/ask/words';
import type { Plan, PlanNode } from '../../plan/model/schema';
import { statusOf } from './boxFacts';
import { csvText } from './csvText';
import { pathRows } from './planTree';

const facts: readonly (readonly [heading: string, of: (plan: Plan, node: PlanNode) => string])[] = [
  ['Status', statusOf],
  ['Owner', (_, { owner = '' }) => owner],
  ['Start', (_, { start = '' }) => start],
  ['Due', (_, { due = '' }) => due],
];

export function writeCsvPaths(plan: Plan): string {
  const headings = columnsOf(plan).map(({ id, title }) => oneLine(title) || columnKindName(plan, id));
  const rows = pathRows(plan).map(({ boxes, end }) => [
    ...boxes.map((node) => node?.text ?? ''),
    ...facts.map(([, of]) => of(plan, end)),
  ]);
  return csvText([[...headings, ...facts.map(([heading]) => heading)], ...rows], { mark: true });
}
