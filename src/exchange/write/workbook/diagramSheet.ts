/**
 * The diagram as people draw it in a spreadsheet: a row for each way from the aim to a change idea, a column for each
 * column of the plan, and a box that holds over several rows merged into one cell.
 */
import { columnsOf } from '../../../plan/ask/queries';
import { columnKindName, oneLine } from '../../../plan/ask/words';
import type { Plan, PlanNode } from '../../../plan/model/schema';
import { statusOf } from '../boxFacts';
import { pathRows, type PathRow } from '../planTree';
import { dayCell, type Cell, type Merged, type Sheet } from './sheet';

const facts: readonly (readonly [heading: string, width: number, of: (plan: Plan, node: PlanNode) => Cell])[] = [
  ['Status', 14, statusOf],
  ['Owner', 18, (_, { owner }) => owner],
  ['Start', 13, (_, { start }) => dayCell(start)],
  ['Due', 13, (_, { due }) => dayCell(due)],
];

/** In characters. */
const boxWidth = 34;
/** In points. */
const lineHeight = 15;

export function diagramSheet(plan: Plan): Sheet {
  const columns = columnsOf(plan);
  const paths = pathRows(plan);
  const runs = columns.map((_, column) => runsIn(paths, column));
  return {
    name: 'Diagram',
    columns: [
      ...columns.map(({ id, title }) => ({ heading: oneLine(title) || columnKindName(plan, id), width: boxWidth })),
      ...facts.map(([heading, width]) => ({ heading, width })),
    ],
    rows: paths.map(({ boxes, end }, row) => [
      ...boxes.map((node, column) => (runs[column]?.has(row) ? node?.text : undefined)),
      ...facts.map(([, , of]) => of(plan, end)),
    ]),
    merged: runs.flatMap((own) => [...own.values()].filter(({ first, last }) => last > first)),
    heights: heightsOf(paths, runs),
    filter: false,
  };
}

/** The runs of rows over which one box holds, left of it everything too being the same; by their first row. */
type Runs = ReadonlyMap<number, Merged>;

function runsIn(paths: readonly PathRow[], column: number): Runs {
  const runs = new Map<number, Merged>();
  for (let first = 0, next = 0; first < paths.length; first = next) {
    do next += 1;
    while (next < paths.length && holdsOn(paths[first], paths[next], column));
    if (paths[first]?.boxes[column]) runs.set(first, { column, first, last: next - 1 });
  }
  return runs;
}

function holdsOn(first: PathRow | undefined, later: PathRow | undefined, column: number): boolean {
  for (let level = 0; level <= column; level += 1) if (first?.boxes[level] !== later?.boxes[level]) return false;
  return true;
}

/** High enough for every text; what a merged cell lacks its last row gets. */
function heightsOf(paths: readonly PathRow[], runs: readonly Runs[]): number[] {
  const heights = paths.map(() => lineHeight);
  // From the right: the cells there are single ones, and make the rows high that merged ones stand over.
  for (const run of runs.toReversed().flatMap((own) => [...own.values()])) {
    const needed = lineHeight * linesOf(paths[run.first]?.boxes[run.column]?.text ?? '');
    const there = heights.slice(run.first, run.last + 1).reduce((sum, height) => sum + height, 0);
    heights[run.last] = (heights[run.last] ?? lineHeight) + Math.max(0, needed - there);
  }
  return heights.map((height) => Math.min(height, highest));
}

/** What spreadsheets allow, in points. */
const highest = 409;

function linesOf(text: string): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (boxWidth - 4))), 0);
}
