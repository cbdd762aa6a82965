/** Writes a plan as CSV with one row a box: its name, its kind, its text, what it contributes to, and what is known of it. */
import { nodesOf } from '../../plan/ask/queries';
import { linksOutOf } from '../../plan/ask/relations';
import { kindName } from '../../plan/ask/words';
import type { Plan, PlanNode } from '../../plan/model/schema';
import { measuresOf, namesIn, statusOf, tagsOf } from './boxFacts';
import { csvText } from './csvText';
import { boxKeys } from './planTree';

type Fact = readonly [heading: string, of: (plan: Plan, node: PlanNode) => string];

const facts: readonly Fact[] = [
  ['ID', (plan, { id }) => boxKeys(plan).get(id) ?? ''],
  ['Kind', kindName],
  ['Text', (_, { text }) => text],
  [
    'Contributes to',
    (plan, { id }) =>
      linksOutOf(plan, id)
        .map(({ to }) => boxKeys(plan).get(to))
        .join('; '),
  ],
  ['Status', statusOf],
  ['Owner', (_, { owner = '' }) => owner],
  ['Start', (_, { start = '' }) => start],
  ['Due', (_, { due = '' }) => due],
  ['Impact', (_, { impact }) => String(impact ?? '')],
  ['Effort', (_, { effort }) => String(effort ?? '')],
  ['Tags', (plan, node) => namesIn(tagsOf(plan, node))],
  ['Measures', (plan, node) => namesIn(measuresOf(plan, node))],
  ['Notes', (_, { notes = '' }) => notes],
];

export function writeCsvBoxes(plan: Plan): string {
  const rows = nodesOf(plan).map((node) => facts.map(([, of]) => of(plan, node)));
  return csvText([facts.map(([heading]) => heading), ...rows], { mark: true });
}
