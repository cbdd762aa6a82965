/** Writes a plan as GraphML, which yEd, Gephi and programs of network analysis open: a directed graph towards the aim. */
import { element, textElement } from '../../kit/xmlElement';
import { columnLevel, nodesOf } from '../../plan/ask/queries';
import { linksOf } from '../../plan/ask/relations';
import { kindName } from '../../plan/ask/words';
import type { Plan, PlanNode } from '../../plan/model/schema';
import { namesIn, statusOf, tagsOf, titleOf } from './boxFacts';
import { boxKeys } from './planTree';

type Fact = readonly [name: string, type: 'string' | 'int', of: (plan: Plan, node: PlanNode) => string];

/** What is known of a node of the graph; what is empty is left out. */
const facts: readonly Fact[] = [
  ['label', 'string', (_, { text }) => text],
  ['kind', 'string', kindName],
  ['level', 'int', (plan, { column }) => String(columnLevel(plan, column))],
  ['status', 'string', statusOf],
  ['owner', 'string', (_, { owner = '' }) => owner],
  ['start', 'string', (_, { start = '' }) => start],
  ['due', 'string', (_, { due = '' }) => due],
  ['impact', 'int', (_, { impact }) => String(impact ?? '')],
  ['effort', 'int', (_, { effort }) => String(effort ?? '')],
  ['tags', 'string', (plan, node) => namesIn(tagsOf(plan, node))],
  ['notes', 'string', (_, { notes = '' }) => notes],
];

const names = { xmlns: 'http://graphml.graphdrawing.org/xmlns' };

export function writeGraphml(plan: Plan): string {
  const keys = boxKeys(plan);
  const declared = facts.map(([name, type]) =>
    element('key', { id: name, for: 'node', 'attr.name': name, 'attr.type': type }),
  );
  const ofLinks = ['confidence', 'reason'].map((name) =>
    element('key', { id: name, for: 'edge', 'attr.name': name, 'attr.type': 'string' }),
  );
  const title = element('key', { id: 'title', for: 'graph', 'attr.name': 'title', 'attr.type': 'string' });
  const nodes = nodesOf(plan).map((node) =>
    element(
      'node',
      { id: keys.get(node.id) },
      facts.map(([name, , of]) => data(name, of(plan, node))),
    ),
  );
  const edges = linksOf(plan).map(({ from, to, confidence = '', notes = '' }) =>
    element(
      'edge',
      { source: keys.get(from), target: keys.get(to) },
      data('confidence', confidence),
      data('reason', notes),
    ),
  );
  const graph = element('graph', { edgedefault: 'directed' }, data('title', titleOf(plan)), nodes, edges);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('graphml', names, title, declared, ofLinks, graph)}\n`;
}

function data(key: string, text: string): string | false {
  return text !== '' && textElement('data', text, { key });
}
