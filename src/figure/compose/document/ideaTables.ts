/** The tables of change ideas: as work with owners and dates, and as interventions with the theory behind each. */
import { count } from '../../../kit/english';
import { shortDate } from '../../../kit/dates/calendar';
import { cyclesOf, lastDecision } from '../../../plan/ask/cycles';
import { daysLate, lateWords } from '../../../plan/ask/lateness';
import { nodeLevel } from '../../../plan/ask/queries';
import { linksOutOf, primaryParent } from '../../../plan/ask/relations';
import { plainChoices, tableRows } from '../../../plan/ask/tableRows';
import { confidenceWords, decisionWords, oneLine, statusWords } from '../../../plan/ask/words';
import type { Link, NodeId, Plan } from '../../../plan/model/schema';
import type { TableBlock, TableRow } from './planDocument';

export const textOf = (plan: Plan, id: NodeId | undefined) => oneLine(plan.nodes[id ?? '']?.text ?? '') || '(empty)';

/** What a cell says of which nothing is known. */
export const nothing = '–';

/** The change ideas in the order of the page, under their primary drivers. */
export function ideaGroups(plan: Plan): readonly { readonly label: string; readonly ids: readonly NodeId[] }[] {
  const rows = tableRows(plan, plainChoices, { today: '', folded: new Set() });
  return rows.flatMap((row) => (row.kind === 'group' ? [{ label: row.label, ids: row.ids }] : []));
}

/** `today`: YYYY-MM-DD. */
export function planTable(plan: Plan, today: string): TableBlock {
  const row = (id: NodeId): TableRow => {
    const node = plan.nodes[id];
    const late = node ? daysLate(node, today) : 0;
    const due = node?.due === undefined ? nothing : shortDate(node.due, '');
    const cycles = cyclesOf(plan, id).length;
    const decision = lastDecision(plan, id);
    return [
      textOf(plan, id),
      statusWords[node?.status ?? 'proposed'],
      oneLine(node?.owner ?? '') || nothing,
      late > 0 ? `${due}, ${lateWords(late)}` : due,
      cycles === 0 ? nothing : count(cycles, 'cycle') + (decision ? `, ${decisionWords[decision].toLowerCase()}` : ''),
    ];
  };
  return {
    kind: 'table',
    caption: 'The change ideas of the plan, by primary driver.',
    columns: [
      { heading: 'Change idea', share: 0.4 },
      { heading: 'Status', share: 0.14 },
      { heading: 'Owner', share: 0.16 },
      { heading: 'Due', share: 0.14 },
      { heading: 'PDSA', share: 0.16 },
    ],
    rows: ideaGroups(plan).flatMap(({ label, ids }): TableRow[] => [{ heading: label }, ...ids.map(row)]),
  };
}

/** A row for each step of the theory: what an idea acts on, and how sure the team is of it. */
export function interventionTable(plan: Plan): TableBlock {
  const ids = ideaGroups(plan).flatMap((group) => group.ids);
  const links = ids.flatMap((id) => linksOutOf(plan, id));
  const hasReasons = links.some(({ notes = '' }) => notes.trim() !== '');
  const row = (id: NodeId, link: Link | undefined): TableRow => [
    textOf(plan, id),
    link ? textOf(plan, link.to) : 'Not yet placed',
    link ? primaryOf(plan, link.to) : nothing,
    link?.confidence ? confidenceWords[link.confidence] : link ? 'Not rated' : nothing,
    ...(hasReasons ? [link?.notes?.trim() || nothing] : []),
  ];
  const shares = hasReasons ? [0.28, 0.21, 0.19, 0.12, 0.2] : [0.35, 0.27, 0.24, 0.14];
  const headings = ['Change idea', 'Acts on', 'Primary driver', 'Confidence', 'Reason and evidence'];
  return {
    kind: 'table',
    caption:
      'The interventions and their theory: what each change idea acts on, the primary driver that this serves, and how confident the team is in that step.',
    columns: shares.map((share, at) => ({ heading: headings[at] ?? '', share })),
    rows: ids.flatMap((id) => {
      const own = linksOutOf(plan, id);
      return own.length === 0 ? [row(id, undefined)] : own.map((link) => row(id, link));
    }),
  };
}

/** The primary driver that a box serves first, by its text. */
function primaryOf(plan: Plan, id: NodeId): string {
  let at: NodeId | undefined = id;
  // Each parent stands further left, so this ends.
  while (at !== undefined && nodeLevel(plan, at) > 1) at = primaryParent(plan, at);
  return at !== undefined && nodeLevel(plan, at) === 1 ? textOf(plan, at) : nothing;
}
