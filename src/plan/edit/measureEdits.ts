/** Working on measures: making them, saying what they are, beginning a phase, deleting them. Their values: `pointEdits.ts`. */
import { own } from '../../kit/own';
import { EditRefused } from '../model/editRefused';
import { runLengths } from '../model/limits';
import { keyAtEnd } from '../model/order';
import { refuseIfFull } from '../model/room';
import type { CycleId, Measure, MeasureId, NodeId, Plan } from '../model/schema';
import { dropMentions } from './dropMentions';
import { assign, existingDate, fittingNotes, fittingText } from './setMember';

/** What a measure says of itself in one line or one number; the rest has edits of its own. */
type MeasureDetail =
  | 'definition'
  | 'numerator'
  | 'denominator'
  | 'unit'
  | 'per'
  | 'goal'
  | 'target'
  | 'targets'
  | 'floor'
  | 'frequency'
  | 'source'
  | 'owner'
  | 'chart'
  | 'rules'
  | 'baseline';

export type NewMeasure = Pick<Measure, 'id' | 'name' | 'kind'> &
  Partial<Pick<Measure, 'nodes' | MeasureDetail>> & { readonly cycle?: CycleId };

/** Adds a measure, last of all; of a cycle: among those that it follows. */
export function addMeasure(draft: Plan, { id, nodes = [], cycle, ...members }: NewMeasure): void {
  if (Object.hasOwn(draft.measures, id)) throw new EditRefused('There is a measure with this id already.');
  refuseIfFull(draft, 'measures');
  fittingText(members.name);
  const there = [...new Set(nodes)].filter((node) => own(draft.nodes, node));
  draft.measures[id] = { ...members, id, order: keyAtEnd(draft.measures), nodes: there, points: {} };
  const followedBy = cycle === undefined ? undefined : own(draft.cycles, cycle);
  if (followedBy) followedBy.measures = [...(followedBy.measures ?? []), id];
}

export function renameMeasure(draft: Plan, id: MeasureId, name: string): void {
  const measure = measureIn(draft, id);
  if (measure.name !== name) measure.name = fittingText(name);
}

export function setMeasureKind(draft: Plan, id: MeasureId, kind: Measure['kind']): void {
  const measure = measureIn(draft, id);
  if (measure.kind !== kind) measure.kind = kind;
}

const lines: ReadonlySet<MeasureDetail> = new Set(['unit', 'frequency', 'owner']);

/** Sets one member; `undefined` and an empty text clear it. */
export function setMeasureDetail<D extends MeasureDetail>(
  draft: Plan,
  id: MeasureId,
  detail: D,
  value: Measure[D] | undefined,
): void {
  const measure = measureIn(draft, id);
  if (typeof value === 'string') (lines.has(detail) ? fittingText : fittingNotes)(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new EditRefused('This number is too large.');
  assign<Measure, D>(measure, detail, value);
}

type Rules = NonNullable<Measure['rules']>;

/** Chooses some of the rules that the chart is read by; `undefined` takes back what the set usually has. */
export function setMeasureRules(
  draft: Plan,
  id: MeasureId,
  change: { readonly [Name in keyof Rules]?: Rules[Name] | undefined },
): void {
  const measure = measureIn(draft, id);
  const { least, most } = runLengths;
  for (const length of [change.shift, change.trend])
    if (length !== undefined && !(Number.isInteger(length) && length >= least && length <= most))
      throw new EditRefused(`A row is ${least} to ${most} values long.`);
  const rules: Rules = { ...measure.rules };
  for (const name of Object.keys(change) as (keyof Rules)[]) assign(rules, name, change[name]);
  assign(measure, 'rules', Object.keys(rules).length > 0 ? rules : undefined);
}

/** Says of a box that the measure tells of it, or that it does not. */
export function setMeasured(draft: Plan, id: MeasureId, node: NodeId, isMeasured: boolean): void {
  const measure = measureIn(draft, id);
  if (measure.nodes.includes(node) === isMeasured) return;
  if (isMeasured && !own(draft.nodes, node)) throw new EditRefused('That box is no longer there.');
  measure.nodes = isMeasured ? [...measure.nodes, node] : measure.nodes.filter((other) => other !== node);
}

/** Begins a phase: from that day on lines and limits are calculated anew. It wants a reason, which is printed. */
export function beginPhase(draft: Plan, id: MeasureId, { from, reason }: { from: string; reason: string }): void {
  const measure = measureIn(draft, id);
  existingDate(from);
  if (from === '') throw new EditRefused('Say from which day the new phase holds.');
  if (reason.trim() === '') throw new EditRefused('Say why a new phase begins. It is printed below the chart.');
  const others = (measure.phases ?? []).filter((phase) => phase.from !== from);
  measure.phases = [...others, { from, reason: fittingNotes(reason.trim()) }].sort((a, b) =>
    a.from < b.from ? -1 : 1,
  );
}

export function removePhase(draft: Plan, id: MeasureId, from: string): void {
  const measure = measureIn(draft, id);
  const left = (measure.phases ?? []).filter((phase) => phase.from !== from);
  assign(measure, 'phases', left.length > 0 ? left : undefined);
}

/** A target that holds from a day on. */
export function setTargetFrom(draft: Plan, id: MeasureId, { from, value }: { from: string; value: number }): void {
  const measure = measureIn(draft, id);
  existingDate(from);
  if (from === '') throw new EditRefused('Say from which day the target holds.');
  if (!Number.isFinite(value)) throw new EditRefused('This number is too large.');
  const others = (measure.targets ?? []).filter((target) => target.from !== from);
  measure.targets = [...others, { from, value }].sort((a, b) => (a.from < b.from ? -1 : 1));
}

export function removeTargetFrom(draft: Plan, id: MeasureId, from: string): void {
  const measure = measureIn(draft, id);
  const left = (measure.targets ?? []).filter((target) => target.from !== from);
  assign(measure, 'targets', left.length > 0 ? left : undefined);
}

/** Deletes a measure with its values; no cycle follows it any more. */
export function deleteMeasure(draft: Plan, id: MeasureId): void {
  measureIn(draft, id);
  dropMentions(draft, 'measures', new Set([id]));
  delete draft.measures[id];
}

/** The measure of a draft or a plan; refuses an id that is not there. */
export function measureIn(draft: Plan, id: MeasureId): Measure {
  const measure = own(draft.measures, id);
  if (!measure) throw new EditRefused('That measure is no longer there.');
  return measure;
}
