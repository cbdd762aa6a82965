/**
 * What the things of a plan are called, in the words of the field. Menus, messages, accessible names and exports all
 * take them from here.
 */
import type { LinkProblem } from './linkProblem';
import { columnLevel } from './queries';
import type { ColumnId, Confidence, Cycle, Decision, Plan, PlanNode, Stage, Status } from '../model/schema';

const driverKinds = ['Primary driver', 'Secondary driver', 'Tertiary driver', 'Quaternary driver'] as const;

/** What one box of a column is called, from its place and whatever the user named the column: “Secondary driver”. */
export function columnKindName(plan: Plan, columnId: ColumnId): string {
  const kind = plan.columns[columnId]?.kind;
  if (kind === 'aim') return 'Aim';
  if (kind === 'change') return 'Change idea';
  return driverKinds[columnLevel(plan, columnId) - 1] ?? 'Driver';
}

/** What a box is called: “Aim”, “Primary driver”, “Change idea”. */
export function kindName(plan: Plan, node: PlanNode): string {
  return columnKindName(plan, node.column);
}

/** A text on one line, for names, lists and messages. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A box's accessible name: “Primary driver: Knowing who they are”. */
export function boxName(plan: Plan, node: PlanNode): string {
  return `${kindName(plan, node)}: ${oneLine(node.text) || '(empty)'}`;
}

/** A box within a sentence, shortened and in quotation marks, or the words *an empty box*. */
export function quoted(node: PlanNode | undefined): string {
  const line = oneLine(node?.text ?? '');
  return line === '' ? 'an empty box' : inQuotes(line);
}

/** Any text within a sentence, on one line, shortened and in quotation marks. */
export function inQuotes(text: string): string {
  const line = oneLine(text);
  const letters = [...line];
  return `“${letters.length > 60 ? `${letters.slice(0, 59).join('').trimEnd()}…` : line}”`;
}

/** A sentence with its first letter large. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const linkProblemWords: Readonly<Record<LinkProblem, string>> = {
  'no-such-box': 'That box is no longer there.',
  'same-box': 'A box cannot contribute to itself.',
  'same-column': 'Boxes of the same column cannot be linked.',
  'wrong-direction': 'A box can only contribute to a box on its left.',
  'already-linked': 'These boxes are already linked.',
};

export const statusWords: Readonly<Record<Status, string>> = {
  proposed: 'Proposed',
  testing: 'Testing',
  implementing: 'Implementing',
  adopted: 'Adopted',
  abandoned: 'Abandoned',
};

export const confidenceWords: Readonly<Record<Confidence, string>> = { low: 'Low', medium: 'Medium', high: 'High' };

export const stageWords: Readonly<Record<Stage, string>> = {
  plan: 'Plan',
  do: 'Do',
  study: 'Study',
  act: 'Act',
  complete: 'Complete',
};

export const decisionWords: Readonly<Record<Decision, string>> = { adopt: 'Adopt', adapt: 'Adapt', abandon: 'Abandon' };

export const purposeWords: Readonly<Record<NonNullable<Cycle['purpose']>, string>> = {
  collect: 'Collect information',
  develop: 'Develop a change',
  test: 'Test a change',
  implement: 'Implement a change',
};
