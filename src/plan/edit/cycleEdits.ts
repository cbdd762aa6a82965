/**
 * Working on PDSA cycles: beginning them, following them up, writing what was planned, done, studied and decided.
 *
 * A cycle that has left the stage *plan* once is locked: its prediction was made before the data, and stays as it was
 * made. What is planned can then only be amended, with a reason that the file keeps, even when the stage goes back.
 */
import { cyclesOf } from '../ask/cycles';
import { levelInRamp } from '../ask/ramp';
import { EditRefused } from '../model/editRefused';
import { dropMentions } from './dropMentions';
import { assign, fittingNotes, fittingText } from './setMember';
import { keyAtEnd } from '../model/order';
import { refuseIfFull } from '../model/room';
import { own } from '../../kit/own';
import { settled } from '../../kit/perIdentity';
import { isChangeIdea } from '../ask/queries';
import type { Cycle, CycleId, NodeId, Plan, Stage } from '../model/schema';

export type CycleSection = 'plan' | 'do' | 'study' | 'act';
/** The members of a section that a user writes; the record of locking is kept by the edits themselves. */
export type CycleField<S extends CycleSection> = Exclude<keyof Cycle[S], 'more' | 'locked' | 'amended'>;
export type CyclePlanChanges = Partial<Pick<Cycle['plan'], CycleField<'plan'>>>;
type CycleDetail = 'title' | 'purpose' | 'scale' | 'step' | 'owner' | 'measures';

/**
 * Begins a cycle on a change idea, last among its cycles. Untitled, it is called by its number: “Cycle 3”. Whoever owns the
 * idea is proposed as its owner.
 */
export function addCycle(draft: Plan, { id, idea, title }: { id: CycleId; idea: NodeId; title?: string }): void {
  insertCycle(draft, { id, idea, title: title ?? numberedTitle(draft, idea), plan: {} });
  assign(cycleIn(draft, id), 'owner', own(draft.nodes, idea)?.owner);
}

/**
 * Begins the cycle that follows another, one step up in the ramp, and completes that one at the instant `now`: same idea,
 * same scale, owner, purpose and measures, and as its objective what was to come next, or else what the other was after.
 * What the other taught is read where it stands, as this one names it as the cycle before.
 */
export function startNextCycle(
  draft: Plan,
  { id, previous, now }: { id: CycleId; previous: CycleId; now: string },
): void {
  const before = cycleIn(draft, previous);
  const { idea, scale, owner, purpose, measures } = before;
  const step = levelInRamp(settled(draft), previous) + 1;
  insertCycle(draft, { id, idea, title: numberedTitle(draft, idea), previous, plan: {} });
  setStage(draft, previous, 'complete', now);
  const cycle = cycleIn(draft, id);
  assign(cycle, 'scale', scale);
  assign(cycle, 'step', step);
  assign(cycle, 'owner', owner);
  assign(cycle, 'purpose', purpose);
  if (measures) cycle.measures = [...measures];
  assign(cycle.plan, 'objective', objectiveOfNext(before));
}

/** What the cycle after this one would be after. Why an idea was given up is no objective. */
export function objectiveOfNext(cycle: Cycle | undefined): string | undefined {
  const { decision, next } = cycle?.act ?? {};
  return (decision === 'abandon' ? undefined : next) ?? cycle?.plan.objective;
}

function insertCycle(draft: Plan, cycle: Pick<Cycle, 'id' | 'idea' | 'title' | 'previous' | 'plan'>): void {
  if (!isChangeIdea(draft, cycle.idea)) throw new EditRefused('Only a change idea is tested in PDSA cycles.');
  if (Object.hasOwn(draft.cycles, cycle.id)) throw new EditRefused('There is a cycle with this id already.');
  refuseIfFull(draft, 'cycles');
  fittingText(cycle.title);
  draft.cycles[cycle.id] = { ...cycle, order: keyAtEnd(draft.cycles), stage: 'plan', do: {}, study: {}, act: {} };
}

function numberedTitle(draft: Plan, idea: NodeId): string {
  return `Cycle ${cyclesOf(settled(draft), idea).length + 1}`;
}

/**
 * Sets what a cycle is called, is for, how large it is, how high it stands in its ramp, whose it is, or what it measures;
 * `undefined` clears all but the title.
 */
export function setCycleDetail<D extends CycleDetail>(draft: Plan, id: CycleId, detail: D, value: Cycle[D]): void {
  const cycle = cycleIn(draft, id);
  if (typeof value === 'string') fittingText(value);
  if (detail === 'title') cycle.title = String(value ?? '');
  else assign<Cycle, D>(cycle, detail, value);
}

/** Writes one field of a section; `undefined` clears it. Refused for the plan of a locked cycle: that is `amendPlan`. */
export function setCycle<S extends CycleSection, F extends CycleField<S>>(
  draft: Plan,
  id: CycleId,
  section: S,
  field: F,
  value: Cycle[S][F] | undefined,
): void {
  const cycle = cycleIn(draft, id);
  if (section === 'plan' && cycle.plan.locked !== undefined)
    throw new EditRefused('What was planned is fixed once the cycle has begun. Give a reason to amend it.');
  if (typeof value === 'string') fittingNotes(value);
  assign(cycle[section], field, value);
}

/** Moves a cycle to a stage. Leaving *plan* for the first time locks what was planned, at the instant `now`. */
export function setStage(draft: Plan, id: CycleId, stage: Stage, now: string): void {
  const cycle = cycleIn(draft, id);
  if (cycle.stage !== stage) cycle.stage = stage;
  if (stage !== 'plan') cycle.plan.locked ??= now;
}

/** Takes back that the cycle has begun, by a slip: its plan was open a moment ago, and is so again. */
export function reopenPlan(draft: Plan, id: CycleId): void {
  const cycle = cycleIn(draft, id);
  if (cycle.plan.amended !== undefined) throw new EditRefused('This plan has been amended; it stays fixed.');
  cycle.stage = 'plan';
  delete cycle.plan.locked;
}

/** Changes what a locked cycle had planned, and keeps when (UTC instant), why, and what stood there before. */
export function amendPlan(
  draft: Plan,
  id: CycleId,
  changes: CyclePlanChanges,
  { at, reason }: { at: string; reason: string },
): void {
  const { plan } = cycleIn(draft, id);
  if (plan.locked === undefined)
    throw new EditRefused('This cycle is still being planned; it needs no reason to be changed.');
  if (reason.trim() === '') throw new EditRefused('Say why the plan is changed.');
  const changed = (Object.keys(changes) as (keyof CyclePlanChanges)[]).filter(
    (field) => (changes[field] ?? '') !== (plan[field] ?? ''),
  );
  if (changed.length === 0) throw new EditRefused('Nothing of the plan is changed yet.');
  const was = Object.fromEntries(changed.flatMap((field) => wasThere(field, plan[field])));
  for (const field of changed) assign(plan, field, fittingNotes(changes[field]));
  const kept = Object.keys(was).length > 0 ? { was } : {};
  plan.amended = [...(plan.amended ?? []), { at, reason: fittingNotes(reason), ...kept }];
}

/** A text that was missing is kept as an empty one, which says so; a date cannot be empty. */
function wasThere(field: keyof CyclePlanChanges, value: string | undefined): (readonly [string, string])[] {
  if (value !== undefined) return [[field, value]];
  return field === 'start' || field === 'end' ? [] : [[field, '']];
}

/** Deletes a cycle; those that followed it follow the one before it. */
export function deleteCycle(draft: Plan, id: CycleId): void {
  const { previous } = cycleIn(draft, id);
  for (const cycle of Object.values(draft.cycles)) if (cycle.previous === id) assign(cycle, 'previous', previous);
  dropMentions(draft, 'cycles', new Set([id]));
  delete draft.cycles[id];
}

/** The cycle of a draft or a plan; refuses an id that is not there. */
export function cycleIn(draft: Plan, id: CycleId): Cycle {
  const cycle = draft.cycles[id];
  if (!cycle) throw new EditRefused('That cycle is no longer there.');
  return cycle;
}
