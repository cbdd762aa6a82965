/**
 * All that is different between two states of a plan, in groups as a reader thinks of it: each branch of the diagram with
 * the cycles of its ideas, then measures and people, at the end how the picture looks. Takes time in proportion to the
 * plans.
 *
 * Must not know: how it is shown, which of the states is whose.
 */
import { groupBy } from '../../../kit/groupBy';
import { own } from '../../../kit/own';
import { oneLine, sentence } from '../../ask/words';
import { difference, type PlanDifference } from '../../change/difference';
import { kindOf, parts } from '../../model/mentions';
import type { Part, Plan } from '../../model/schema';
import { boxChanges, lineChanges } from './boxChanges';
import { branchesIn, pageRanks, type Branch } from './branches';
import type { Change, ChangeGroup } from './change';
import { countsLine } from './countsLine';
import { appearanceChanges, planChanges, thingChanges } from './thingChanges';

/** Groups that have a name of their own. Further kinds of things stand under what the table calls them. */
const titles: Readonly<Record<string, string>> = {
  plan: 'The plan',
  aim: 'Aim',
  unplaced: 'Not yet placed',
  measures: 'Measures',
  people: 'Stakeholders',
  appearance: 'Appearance',
};
const groupOfPart: Readonly<Partial<Record<Part, string>>> = {
  columns: 'plan',
  tags: 'plan',
  milestones: 'plan',
  measures: 'measures',
  stakeholders: 'people',
  ties: 'people',
  contacts: 'people',
  heard: 'people',
};

/** Only groups that hold anything. */
export function changeGroups(
  before: Plan,
  after: Plan,
  found: PlanDifference = difference(before, after),
): ChangeGroup[] {
  const rank = pageRanks(before, after);
  const place = groupPlaces(before, after);
  const changes = allChanges(before, after, found);
  const groups = groupBy(changes, place);
  const branches = [...groups.keys()]
    .filter((id) => id.startsWith(branchPrefix))
    .sort((a, b) => rank(driverOf(a)) - rank(driverOf(b)));
  const others = parts.filter((part) => groupOfPart[part] === undefined && groups.has(part));
  return ['plan', 'aim', ...branches, 'unplaced', 'measures', 'people', ...others, 'appearance'].flatMap((id) => {
    const held = groups.get(id);
    if (!held) return [];
    const sorted = held.toSorted((a, b) => rankOf(a, rank) - rankOf(b, rank));
    return [{ id, title: titleOf(before, after, id), counts: countsLine(sorted), changes: sorted }];
  });
}

function allChanges(before: Plan, after: Plan, found: PlanDifference): Change[] {
  return [
    ...planChanges(before, after),
    ...boxChanges(before, after, found),
    ...lineChanges(before, after, found),
    ...parts.flatMap((part) => (part === 'nodes' || part === 'links' ? [] : thingChanges(before, after, part, found))),
    ...appearanceChanges(before, after),
  ];
}

/** What is at no box keeps its order. */
function rankOf({ box }: Change, rank: (id: string) => number): number {
  return box === undefined ? -1 : rank(box);
}

const branchPrefix = 'branch ';
const driverOf = (id: string) => id.slice(branchPrefix.length);

/** A box that is still there stands where it stands now. */
function groupPlaces(before: Plan, after: Plan): (change: Change) => string {
  const [was, is] = [branchesIn(before), branchesIn(after)];
  return ({ on: { kind }, box }) => {
    if (box !== undefined) return groupOf(Object.hasOwn(after.nodes, box) ? is(box) : was(box));
    if (kind === 'plan' || kind === 'appearance') return kind;
    return groupOfPart[kind] ?? kind;
  };
}

function groupOf(branch: Branch): string {
  return typeof branch === 'string' ? branch : `${branchPrefix}${branch.driver}`;
}

function titleOf(before: Plan, after: Plan, id: string): string {
  if (!id.startsWith(branchPrefix)) return titles[id] ?? sentence(kindOf(id as Part).name.many);
  const driver = own(after.nodes, driverOf(id)) ?? own(before.nodes, driverOf(id));
  return oneLine(driver?.text ?? '') || 'A driver without text';
}
