/**
 * The comments of a plan in groups, as a reader goes through them: on the plan as a whole, branch by branch as the diagram
 * is read, on people, and those on what has gone.
 *
 * Must not know: which of them are shown.
 */
import { groupBy } from '../../../kit/groupBy';
import { own } from '../../../kit/own';
import { boxOf, commentedThing } from '../../ask/comments/commentedThing';
import { nodesOf } from '../../ask/queries';
import { boxName, oneLine, quoted, sentence } from '../../ask/words';
import { kindOf } from '../../model/mentions';
import type { Anchor, Comment, NodeId, Plan } from '../../model/schema';
import { branchesIn, pageRanks, type Branch } from '../compare/branches';
import { callIn } from '../thingWords';

export interface CommentGroup {
  readonly id: string;
  readonly title: string;
  readonly comments: readonly Comment[];
}

const titles: Readonly<Record<string, string>> = {
  plan: 'The whole plan',
  aim: 'Aim',
  unplaced: 'Not yet placed',
  others: 'Measures and people',
  gone: 'From what was deleted',
};

/** Only groups that hold any; within one by the place of the box, then by date. */
export function commentGroups(plan: Plan, comments: readonly Comment[]): CommentGroup[] {
  const branchOf = branchesIn(plan);
  const rank = pageRanks(plan, plan);
  const placed = comments.map((comment) => {
    const thing = commentedThing(plan, comment.on);
    const box = thing === null || thing === 'plan' ? undefined : boxOf(plan, thing);
    const group =
      thing === null ? 'gone' : thing === 'plan' ? 'plan' : box === undefined ? 'others' : idOf(branchOf(box));
    return { comment, group, rank: box === undefined ? 0 : rank(box) };
  });
  const groups = groupBy(placed, ({ group }) => group);
  const branches = nodesOf(plan).map(({ id }) => idOf({ driver: id }));
  return ['plan', 'aim', ...branches, 'unplaced', 'others', 'gone'].flatMap((id) => {
    const held = groups.get(id)?.toSorted((a, b) => a.rank - b.rank || compare(a.comment.date, b.comment.date));
    return held ? [{ id, title: titles[id] ?? titleOf(plan, id), comments: held.map(({ comment }) => comment) }] : [];
  });
}

/** The first of them in their groups, and on to one that has to be there; with how many are left. */
export function firstOf(
  groups: readonly CommentGroup[],
  most: number,
  needed: string | null,
): { readonly shown: readonly CommentGroup[]; readonly more: number } {
  const all = groups.flatMap(({ comments }) => comments);
  const end = Math.max(most, all.findIndex(({ id }) => id === needed) + 1);
  const first = new Set(all.slice(0, end));
  const shown = groups.flatMap((group) => {
    const comments = group.comments.filter((comment) => first.has(comment));
    return comments.length > 0 ? [{ ...group, comments }] : [];
  });
  return { shown, more: all.length - first.size };
}

const prefix = 'branch-';

function idOf(branch: Branch): string {
  return typeof branch === 'string' ? branch : `${prefix}${branch.driver}`;
}

function titleOf(plan: Plan, id: string): string {
  const driver: NodeId = id.slice(prefix.length);
  return oneLine(own(plan.nodes, driver)?.text ?? '') || 'A driver without text';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What a comment is on, as a heading: “Change idea: Walk round”, “Line from “A” to “B””. */
export function wordCommented(plan: Plan, on: Anchor): string {
  const thing = commentedThing(plan, on);
  if (thing === 'plan') return on.field === 'comments' ? 'Comments are asked for' : 'The whole plan';
  if (thing === null) return 'Something that was deleted';
  const { part, id } = thing;
  const node = part === 'nodes' ? own(plan.nodes, id) : undefined;
  if (node) return boxName(plan, node);
  const link = part === 'links' ? own(plan.links, id) : undefined;
  if (link) return `Line from ${quoted(own(plan.nodes, link.from))} to ${quoted(own(plan.nodes, link.to))}`;
  return sentence(`${kindOf(part).name.one} ${callIn(plan, part, { ...own<object>(plan[part], id), id })}`);
}
