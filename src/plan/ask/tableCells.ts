/**
 * What stands in the cells of the plan’s table: in words, as they are copied to other programs, and as they are sorted.
 *
 * Must not know: how a cell is drawn.
 */
import { count } from '../../kit/english';
import { nearDate } from '../../kit/dates/calendar';
import { folded } from '../../kit/folded';
import { confidences, decisions, statuses, type Confidence, type NodeId, type Plan } from '../model/schema';
import { cyclesOf, lastDecision } from './cycles';
import { daysLate, lateWords } from './lateness';
import { measuresOf } from './measuresOf';
import { isChangeIdea } from './queries';
import { linksOutOf, parentsOf, primaryParent } from './relations';
import { columnNames, type TableColumn } from './tableColumns';
import { confidenceWords, decisionWords, oneLine, statusWords } from './words';

/** The boxes that this one contributes to, the one that it stands under first. */
export function driversOf(plan: Plan, id: NodeId): readonly NodeId[] {
  const first = primaryParent(plan, id);
  return first === undefined ? [] : [first, ...parentsOf(plan, id).filter((other) => other !== first)];
}

const textOf = (plan: Plan, id: NodeId) => oneLine(plan.nodes[id]?.text ?? '') || '(empty)';

/** How sure the team is of each of its lines; the same once. */
export function confidencesOf(plan: Plan, id: NodeId): readonly Confidence[] {
  const own = new Set(linksOutOf(plan, id).map(({ confidence }) => confidence ?? 'medium'));
  return confidences.filter((each) => own.has(each));
}

export function tagNamesOf(plan: Plan, id: NodeId): readonly string[] {
  return (plan.nodes[id]?.tags ?? []).flatMap((tag) => plan.tags[tag]?.name ?? []);
}

/** As it goes to other programs and comes back: dates as `YYYY-MM-DD`; nothing is the empty text. */
export function cellText(plan: Plan, id: NodeId, column: TableColumn): string {
  const node = plan.nodes[id];
  if (!node) return '';
  switch (column) {
    case 'text':
      return node.text;
    case 'drivers':
      return driversOf(plan, id)
        .map((driver) => textOf(plan, driver))
        .join('; ');
    case 'status':
      return isChangeIdea(plan, id) ? statusWords[node.status ?? 'proposed'] : '';
    case 'confidence':
      return confidencesOf(plan, id)
        .map((each) => confidenceWords[each])
        .join(', ');
    case 'pdsa':
      return String(cyclesOf(plan, id).length || '');
    case 'decision': {
      const decision = lastDecision(plan, id);
      return decision === undefined ? '' : decisionWords[decision];
    }
    case 'measures':
      return measuresOf(plan, id)
        .map(({ name }) => oneLine(name))
        .join('; ');
    case 'tags':
      return tagNamesOf(plan, id).join(', ');
    case 'owner':
    case 'start':
    case 'due':
      return node[column] ?? '';
    case 'impact':
    case 'effort':
      return String(node[column] ?? '');
  }
}

/** As it is said: “15 February, 8 days late”, “4 of 5”, “3 cycles, adapt”; “none” for nothing. */
export function cellWords(plan: Plan, id: NodeId, column: TableColumn, today: string): string {
  const node = plan.nodes[id];
  const text = cellText(plan, id, column);
  if (!node || text === '') return 'none';
  if (column === 'start' || column === 'due') {
    const late = column === 'due' ? daysLate(node, today) : 0;
    return nearDate(text, today) + (late > 0 ? `, ${lateWords(late)}` : '');
  }
  if (column === 'impact' || column === 'effort') return `${text} of 5`;
  if (column === 'pdsa') {
    const decision = lastDecision(plan, id);
    return count(Number(text), 'cycle') + (decision === undefined ? '' : `, ${decision}`);
  }
  return oneLine(text);
}

/** What a cell is called where it is gone to: “Ask whoever came along, Due: 15 February, 8 days late”. */
export function cellName(plan: Plan, id: NodeId, column: TableColumn, today: string): string {
  const text = textOf(plan, id);
  if (column === 'text') return text;
  const letters = [...text];
  const short = letters.length > 60 ? `${letters.slice(0, 59).join('').trimEnd()}…` : text;
  return `${short}, ${columnNames[column]}: ${cellWords(plan, id, column, today)}`;
}

/** By what a column is sorted; null for a cell with nothing in it, which stands last either way. */
export function sortValue(plan: Plan, id: NodeId, column: TableColumn): string | number | null {
  const text = cellText(plan, id, column);
  const node = plan.nodes[id];
  if (!node || text === '') return null;
  if (column === 'status') return statuses.indexOf(node.status ?? 'proposed');
  if (column === 'confidence') return Math.max(...confidencesOf(plan, id).map((each) => confidences.indexOf(each)));
  if (column === 'decision') return decisions.findIndex((each) => decisionWords[each] === text);
  if (column === 'impact' || column === 'effort' || column === 'pdsa') return Number(text);
  return folded(text);
}
