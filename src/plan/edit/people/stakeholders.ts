/**
 * Working on stakeholders: entering them, saying who they are and what matters to them, which boxes touch them, making
 * them inactive when they leave. Where they stand is judged in `judging.ts`.
 */
import { generateNKeysBetween } from 'fractional-indexing';
import { own } from '../../../kit/own';
import { number } from '../../../kit/english';
import { tidyName } from '../../../kit/names';
import { EditRefused } from '../../model/editRefused';
import { limits } from '../../model/limits';
import { inOrder } from '../../model/order';
import type { NodeId, Plan, Stakeholder, StakeholderId } from '../../model/schema';
import { dropMentions } from '../dropMentions';
import { assign, existingDate, fittingNotes, fittingText } from '../setMember';

/** What a stakeholder says of itself; how they are judged has edits of its own. */
export type StakeholderDetail = Exclude<
  keyof Stakeholder,
  'id' | 'order' | 'more' | 'kind' | 'power' | 'impact' | 'stance' | 'assessed' | 'active'
>;

export type NewStakeholder = Pick<Stakeholder, 'id' | 'name'> &
  Partial<Omit<Stakeholder, 'id' | 'name' | 'order' | 'more'>>;

/** Adds stakeholders, last of all; a person where no kind is said. */
export function addStakeholders(draft: Plan, added: readonly NewStakeholder[]): void {
  const known = inOrder(draft.stakeholders);
  if (known.length + added.length > limits.stakeholders)
    throw new EditRefused(`A plan holds up to ${number(limits.stakeholders)} stakeholders.`);
  const keys = generateNKeysBetween(known.at(-1)?.order ?? null, null, added.length);
  for (const [index, { id, name, kind = 'person', ...members }] of added.entries()) {
    if (Object.hasOwn(draft.stakeholders, id)) throw new EditRefused('There is a stakeholder with this id already.');
    const order = keys[index] ?? '';
    draft.stakeholders[id] = { ...members, id, order, name: fittingText(tidyName(name)), kind };
  }
}

const lines: ReadonlySet<StakeholderDetail> = new Set(['name', 'role', 'organisation', 'owner', 'channel']);
const days: ReadonlySet<StakeholderDetail> = new Set(['asked', 'answered']);

/** Sets one member; `undefined`, an empty text and an empty list clear all but the name. */
export function setStakeholderDetail<D extends StakeholderDetail>(
  draft: Plan,
  id: StakeholderId,
  detail: D,
  value: Stakeholder[D] | undefined,
): void {
  const stakeholder = stakeholderIn(draft, id);
  if (typeof value === 'string') (lines.has(detail) ? fittingText : fittingNotes)(value);
  if (days.has(detail)) existingDate(value as string | undefined);
  if (detail === 'everyWeeks') wholeWeeks(value as number | undefined);
  if (detail === 'name') stakeholder.name = String(value ?? '');
  else if (Array.isArray(value) && value.length === 0) delete stakeholder[detail];
  else assign<Stakeholder, D>(stakeholder, detail, value === false ? undefined : value);
}

function wholeWeeks(weeks: number | undefined): void {
  if (weeks !== undefined && !(Number.isSafeInteger(weeks) && weeks >= 1))
    throw new EditRefused('Say how often in whole weeks: 1 or more.');
}

/** Takes them for a person, a group or an organisation. */
export function setStakeholderKind(draft: Plan, id: StakeholderId, kind: Stakeholder['kind']): void {
  const stakeholder = stakeholderIn(draft, id);
  if (stakeholder.kind !== kind) stakeholder.kind = kind;
}

/** Says of a box that it touches them, or that it does not. */
export function setTouched(draft: Plan, id: StakeholderId, node: NodeId, isTouched: boolean): void {
  const stakeholder = stakeholderIn(draft, id);
  const nodes = stakeholder.nodes ?? [];
  if (nodes.includes(node) === isTouched) return;
  if (isTouched && !own(draft.nodes, node)) throw new EditRefused('That box is no longer there.');
  const next = isTouched ? [...nodes, node] : nodes.filter((other) => other !== node);
  assign(stakeholder, 'nodes', next.length > 0 ? next : undefined);
}

/** Whoever leaves becomes inactive: what was said with them and what they said stays. */
export function setActive(draft: Plan, ids: readonly StakeholderId[], isActive: boolean): void {
  for (const id of ids) assign(stakeholderIn(draft, id), 'active', isActive ? undefined : false);
}

/** Deletes them for good, with their ties; contacts and what was heard stay without them. */
export function deleteStakeholders(draft: Plan, ids: readonly StakeholderId[]): void {
  const gone = new Set(ids);
  for (const id of ids) stakeholderIn(draft, id);
  for (const { id, from, to } of Object.values(draft.ties)) if (gone.has(from) || gone.has(to)) delete draft.ties[id];
  dropMentions(draft, 'stakeholders', gone);
  for (const id of ids) delete draft.stakeholders[id];
}

/** The stakeholder of a draft or a plan; refuses an id that is not there. */
export function stakeholderIn(draft: Plan, id: StakeholderId): Stakeholder {
  const stakeholder = own(draft.stakeholders, id);
  if (!stakeholder) throw new EditRefused('That stakeholder is no longer there.');
  return stakeholder;
}
