/**
 * What a reader looks for among boxes: marks that each say one thing of a box, statuses, owners, tags and words. Table,
 * timeline, grid and diagram ask the same questions, so that they come to the same boxes.
 *
 * Must not know: the clock; today is an argument. Whether the rest is left out or dimmed.
 */
import { folded } from '../../kit/folded';
import { tidyName } from '../../kit/names';
import { statuses, type NodeId, type Plan, type PlanNode, type Status, type TagId } from '../model/schema';
import { cyclesOf } from './cycles';
import { hasWords } from './find';
import { daysLate } from './lateness';
import { isMine } from './mine';
import { activeStakeholders } from './people/registered';
import { touchedBy } from './people/touching';
import { isAim, isChangeIdea, nodesOf } from './queries';

/** Of the work; a table or a timeline asks for no others. */
export const workMarks = ['mine', 'late', 'testing', 'untested'] as const;
export const marks = [...workMarks, 'nobody'] as const;
export type Mark = (typeof marks)[number];

export const markWords: Readonly<Record<Mark, string>> = {
  mine: 'Mine',
  late: 'Overdue',
  testing: 'Being tested',
  untested: 'No cycle yet',
  nobody: 'Affects nobody yet',
};

/** A box passes when all of the marks are so of it, and of each list that is not empty one. */
export interface Choices {
  readonly marks: readonly Mark[];
  readonly statuses: readonly Status[];
  /** Tidied names; empty: nobody. */
  readonly owners: readonly string[];
  readonly tags: readonly TagId[];
}

export interface BoxFilter extends Choices {
  /** What stands in its text, its notes or its owner. */
  readonly words: string;
}

export const noFilter: BoxFilter = { marks: [], statuses: [], owners: [], tags: [], words: '' };

export interface Reader {
  /** Whose boxes are “mine”; empty while nobody has said so. */
  readonly me: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export function hasMark(plan: Plan, node: PlanNode, mark: Mark, { me, today }: Reader): boolean {
  switch (mark) {
    case 'mine':
      return isMine(node.owner, me);
    case 'late':
      return daysLate(node, today) > 0;
    case 'testing':
      return node.status === 'testing';
    case 'untested':
      return isChangeIdea(plan, node.id) && node.status !== 'abandoned' && cyclesOf(plan, node.id).length === 0;
    case 'nobody':
      return affectsNobody(plan, node);
  }
}

/** Where nobody is in the register yet, nothing is said of any box; the aim is everybody's. */
function affectsNobody(plan: Plan, { id, status }: PlanNode): boolean {
  const isAsked = activeStakeholders(plan.stakeholders).length > 0 && !isAim(plan, id) && status !== 'abandoned';
  return isAsked && touchedBy(plan, id).length === 0;
}

/** How far it has come; drivers say nothing of that. */
const statusOf = (plan: Plan, { id, status }: PlanNode) => status ?? (isChangeIdea(plan, id) ? 'proposed' : undefined);

const ownerOf = ({ owner = '' }: PlanNode) => tidyName(owner);

export function passes(plan: Plan, node: PlanNode, choices: Choices, reader: Reader): boolean {
  const status = statusOf(plan, node);
  return (
    choices.marks.every((mark) => hasMark(plan, node, mark, reader)) &&
    (choices.statuses.length === 0 || (status !== undefined && choices.statuses.includes(status))) &&
    (choices.owners.length === 0 || choices.owners.includes(ownerOf(node))) &&
    (choices.tags.length === 0 || choices.tags.some((tag) => node.tags?.includes(tag)))
  );
}

export function isFiltering({ words, ...lists }: BoxFilter): boolean {
  return words.trim() !== '' || Object.values(lists).some((list) => list.length > 0);
}

/** The boxes that pass, in the order of the page. */
export function matchesIn(plan: Plan, filter: BoxFilter, reader: Reader): readonly NodeId[] {
  const wanted = folded(filter.words).trim();
  return nodesOf(plan).flatMap((node) =>
    (wanted === '' || hasWords(node, wanted)) && passes(plan, node, filter, reader) ? node.id : [],
  );
}

export interface FilterCounts {
  readonly marks: Readonly<Record<Mark, number>>;
  readonly statuses: ReadonlyMap<Status, number>;
  /** Nobody, the empty name, comes last. */
  readonly owners: ReadonlyMap<string, number>;
  readonly tags: ReadonlyMap<TagId, number>;
}

/** How many boxes each choice would find by itself, whatever is chosen now. */
export function filterCounts(plan: Plan, boxes: readonly PlanNode[], reader: Reader): FilterCounts {
  const found = { mine: 0, late: 0, testing: 0, untested: 0, nobody: 0 };
  const byStatus = new Map<Status, number>();
  const byOwner = new Map<string, number>();
  const byTag = new Map<TagId, number>();
  for (const node of boxes) {
    for (const mark of marks) if (hasMark(plan, node, mark, reader)) found[mark] += 1;
    const status = statusOf(plan, node);
    if (status !== undefined) count(byStatus, status);
    count(byOwner, ownerOf(node));
    for (const tag of node.tags ?? []) count(byTag, tag);
  }
  return {
    marks: found,
    statuses: new Map(
      statuses.flatMap((status) => (byStatus.has(status) ? [[status, byStatus.get(status) ?? 0]] : [])),
    ),
    owners: new Map(
      [...byOwner].sort(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'en-GB')),
    ),
    tags: byTag,
  };
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
