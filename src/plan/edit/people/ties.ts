/** Ties between stakeholders: drawing them, saying what they are, taking them away. The same tie is there once. */
import { generateNKeysBetween } from 'fractional-indexing';
import { number } from '../../../kit/english';
import { own } from '../../../kit/own';
import { tidyName } from '../../../kit/names';
import { settled } from '../../../kit/perIdentity';
import { EditRefused, refuseIf } from '../../model/editRefused';
import { limits } from '../../model/limits';
import { inOrder } from '../../model/order';
import { tieKey, type TieEnds } from '../../model/ties';
import type { Plan, Tie, TieId } from '../../model/schema';
import { assign, fittingNotes, fittingText } from '../setMember';
import { stakeholderIn } from './stakeholders';

export type NewTie = Omit<Tie, 'order' | 'more'>;
export type TieChange = { readonly [M in 'kind' | 'type' | 'strength' | 'directed' | 'notes']?: Tie[M] | undefined };

const toItself = 'A tie leads from one stakeholder to another.';
const thereAlready = 'These two have this tie already.';

/** Why there can be no such tie; null when there can. `id`: of the tie that is to become so. */
export function tieProblem(plan: Plan, tie: TieEnds, id?: TieId): string | null {
  if (tie.from === tie.to) return toItself;
  const key = tieKey(tie);
  const same = Object.values(settled(plan.ties)).some((other) => other.id !== id && tieKey(other) === key);
  return same ? thereAlready : null;
}

/** Draws ties; all of them or, when one cannot be, none. */
export function addTies(draft: Plan, ties: readonly NewTie[]): void {
  const known = inOrder(settled(draft.ties));
  if (known.length + ties.length > limits.ties)
    throw new EditRefused(`A plan holds up to ${number(limits.ties)} ties.`);
  const keys = generateNKeysBetween(known.at(-1)?.order ?? null, null, ties.length);
  const taken = new Set(known.map(tieKey));
  for (const [index, { id, ...tie }] of ties.entries()) {
    if (Object.hasOwn(draft.ties, id)) throw new EditRefused('There is a tie with this id already.');
    stakeholderIn(draft, tie.from);
    stakeholderIn(draft, tie.to);
    refuseIf(tie.from === tie.to && toItself);
    refuseIf(taken.has(tieKey(tie)) && thereAlready);
    taken.add(tieKey(tie));
    const { from, to, kind, type, strength, directed, notes } = tie;
    const made: Tie = { id, order: keys[index] ?? '', from, to, kind };
    write(made, { type, strength, directed, notes });
    draft.ties[id] = made;
  }
}

/** Changes what is named of a tie; `undefined` takes it away. */
export function setTie(draft: Plan, id: TieId, change: TieChange): void {
  const tie = tieIn(draft, id);
  const { from, to, kind, type, directed } = { ...tie, ...change };
  refuseIf(tieProblem(draft, { from, to, kind: kind ?? tie.kind, type, directed }, id));
  write(tie, change);
}

function write(tie: Tie, change: TieChange): void {
  const { type, directed } = change;
  if (change.kind !== undefined && change.kind !== tie.kind) tie.kind = change.kind;
  if (Object.hasOwn(change, 'type')) assign(tie, 'type', fittingText(type === undefined ? type : tidyName(type)));
  if (Object.hasOwn(change, 'strength')) assign(tie, 'strength', change.strength);
  if (Object.hasOwn(change, 'directed')) assign(tie, 'directed', directed === true ? true : undefined);
  if (Object.hasOwn(change, 'notes')) assign(tie, 'notes', fittingNotes(change.notes));
}

/** Lets it begin where it ended. */
export function turnTie(draft: Plan, id: TieId): void {
  const tie = tieIn(draft, id);
  const { from, to } = tie;
  refuseIf(tieProblem(draft, { ...tie, from: to, to: from }, id));
  tie.from = to;
  tie.to = from;
}

export function deleteTies(draft: Plan, ids: readonly TieId[]): void {
  for (const id of ids) {
    tieIn(draft, id);
    delete draft.ties[id];
  }
}

function tieIn(draft: Plan, id: TieId): Tie {
  const tie = own(draft.ties, id);
  if (!tie) throw new EditRefused('That tie is no longer there.');
  return tie;
}
