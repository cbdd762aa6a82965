/** Writes the network of a plan for other programs: a table of ties, GraphML, the two sheets that Kumu reads. */
import { element, textElement } from '../../kit/xmlElement';
import { groupOf, planNetwork } from '../../plan/ask/people/network';
import { stakeholderKindWords, stakeholderTitle, stanceWords } from '../../plan/ask/people/words';
import type { Plan, Stakeholder, Tie } from '../../plan/model/schema';
import { csvText } from '../write/csvText';
import { listSheet, type Field } from '../write/workbook/sheet';
import { writeSheets } from '../write/xlsx';

const nameIn = (plan: Plan, id: string) => {
  const found = plan.stakeholders[id];
  return found ? stakeholderTitle(found) : '';
};

/** The columns that are read back; Gephi takes them too. */
export function tiesCsv(plan: Plan): string {
  const rows = planNetwork(plan).ties.map((tie) => [
    nameIn(plan, tie.from),
    nameIn(plan, tie.to),
    tie.type ?? '',
    String(tie.strength ?? 1),
    tie.kind,
    tie.directed === true ? 'directed' : 'undirected',
  ]);
  return csvText([['Source', 'Target', 'Type', 'Weight', 'Kind', 'Direction'], ...rows], { mark: true });
}

const keys = [
  ['label', 'node', 'string'],
  ['kind', 'node', 'string'],
  ['organisation', 'node', 'string'],
  ['type', 'edge', 'string'],
  ['tie', 'edge', 'string'],
  ['weight', 'edge', 'int'],
] as const;

export function networkGraphml(plan: Plan): string {
  const { people, ties } = planNetwork(plan);
  const numbers = new Map(people.map(({ id }, at) => [id, `n${at}`]));
  const declared = keys.map(([name, of, type]) =>
    element('key', { id: name, for: of, 'attr.name': name, 'attr.type': type }),
  );
  const nodes = people.map((one) =>
    element('node', { id: numbers.get(one.id) }, [
      data('label', stakeholderTitle(one)),
      data('kind', one.kind),
      data('organisation', groupOf(plan, one)),
    ]),
  );
  const edges = ties.map(({ from, to, type = '', kind, strength = 1, directed }) =>
    element(
      'edge',
      { source: numbers.get(from), target: numbers.get(to), directed: directed === true ? 'true' : 'false' },
      [data('type', type), data('tie', kind), data('weight', String(strength))],
    ),
  );
  const graph = element('graph', { edgedefault: 'undirected' }, nodes, edges);
  const names = { xmlns: 'http://graphml.graphdrawing.org/xmlns' };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('graphml', names, declared, graph)}\n`;
}

function data(key: string, text: string): string | false {
  return text !== '' && textElement('data', text, { key });
}

/** @param at the instant at which it is made */
export function kumuWorkbook(plan: Plan, at: string): Uint8Array<ArrayBuffer> {
  const { people, ties } = planNetwork(plan);
  const elements: readonly Field<Stakeholder>[] = [
    ['Label', 36, stakeholderTitle],
    ['Type', 16, ({ kind }) => stakeholderKindWords[kind]],
    ['Organisation', 28, (one) => groupOf(plan, one)],
    ['Role', 28, ({ role }) => role],
    ['Commitment', 20, ({ stance }) => (stance?.now === undefined ? undefined : stanceWords[stance.now])],
  ];
  const connections: readonly Field<Tie>[] = [
    ['From', 36, ({ from }) => nameIn(plan, from)],
    ['To', 36, ({ to }) => nameIn(plan, to)],
    ['Type', 24, ({ type, kind }) => type ?? kind],
    ['Direction', 14, ({ directed }) => (directed === true ? 'directed' : 'undirected')],
    ['Strength', 12, ({ strength }) => strength ?? 1],
    ['Kind', 14, ({ kind }) => kind],
  ];
  const about = { title: `${plan.title}: network`, description: '', created: at, modified: at };
  return writeSheets([listSheet('Elements', elements, people), listSheet('Connections', connections, ties)], about);
}
