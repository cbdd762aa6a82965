/** What was heard: recording it in their words, answering it, linking it to what it changed, saying that they were told. */
import { own } from '../../../kit/own';
import { tidyName } from '../../../kit/names';
import { EditRefused } from '../../model/editRefused';
import { keyAtEnd } from '../../model/order';
import { refuseIfFull } from '../../model/room';
import type { CycleId, Heard, HeardId, NodeId, Plan, StakeholderId } from '../../model/schema';
import { assign, existingDate, fittingNotes, fittingText } from '../setMember';

type Detail = 'voices' | 'theme' | 'response' | 'because' | 'told';
export type NewHeard = Omit<Heard, 'order' | 'more'>;
export type HeardChange = { readonly [M in Detail]?: Heard[M] | undefined } & Partial<Pick<Heard, 'date' | 'said'>>;

/** Records something that was heard. */
export function recordHeard(
  draft: Plan,
  { id, date, said, stakeholders = [], nodes = [], cycles = [], ...members }: NewHeard,
): void {
  if (Object.hasOwn(draft.heard, id)) throw new EditRefused('There is something heard with this id already.');
  refuseIfFull(draft, 'heard');
  draft.heard[id] = { id, order: keyAtEnd(draft.heard), date: '', said: '' };
  setHeard(draft, id, { ...members, date, said });
  for (const each of stakeholders) setSaidBy(draft, id, each, true);
  for (const each of nodes) setChanged(draft, id, { node: each }, true);
  for (const each of cycles) setChanged(draft, id, { cycle: each }, true);
}

/** Changes what is named; `undefined` takes a detail away. */
export function setHeard(draft: Plan, id: HeardId, change: HeardChange): void {
  const heard = heardIn(draft, id);
  if (change.date !== undefined) {
    existingDate(change.date);
    if (change.date === '') throw new EditRefused('What was heard needs its date.');
    if (change.date !== heard.date) heard.date = change.date;
  }
  if (change.said !== undefined && change.said !== heard.said) heard.said = fittingNotes(change.said);
  existingDate(change.told);
  fittingText(change.voices);
  fittingNotes(change.because);
  for (const detail of ['voices', 'response', 'because', 'told'] as const)
    if (Object.hasOwn(change, detail)) assign<Heard, typeof detail>(heard, detail, change[detail]);
  if (Object.hasOwn(change, 'theme')) assign(heard, 'theme', themeOf(change.theme));
}

const themeOf = (theme: string | undefined) => (theme === undefined ? undefined : fittingText(tidyName(theme)));

/** Gives a theme another name; where that is there already, the two become one. */
export function renameTheme(draft: Plan, theme: string, name: string): void {
  const next = themeOf(name);
  for (const heard of Object.values(draft.heard)) if (heard.theme === theme) assign(heard, 'theme', next);
}

/** Says of a stakeholder that they said it, or that they did not. */
export function setSaidBy(draft: Plan, id: HeardId, stakeholder: StakeholderId, isSaid: boolean): void {
  if (isSaid && !own(draft.stakeholders, stakeholder)) throw new EditRefused('That stakeholder is no longer there.');
  setIn(heardIn(draft, id), 'stakeholders', stakeholder, isSaid);
}

/** Says of a box or a cycle that what was heard changed it, or that it did not. */
export function setChanged(
  draft: Plan,
  id: HeardId,
  thing: { readonly node: NodeId } | { readonly cycle: CycleId },
  isChanged: boolean,
): void {
  const heard = heardIn(draft, id);
  if ('node' in thing) {
    if (isChanged && !own(draft.nodes, thing.node)) throw new EditRefused('That box is no longer there.');
    setIn(heard, 'nodes', thing.node, isChanged);
  } else {
    if (isChanged && !own(draft.cycles, thing.cycle)) throw new EditRefused('That cycle is no longer there.');
    setIn(heard, 'cycles', thing.cycle, isChanged);
  }
}

function setIn(heard: Heard, member: 'stakeholders' | 'nodes' | 'cycles', id: string, isIn: boolean): void {
  const ids = heard[member] ?? [];
  if (ids.includes(id) === isIn) return;
  const next = isIn ? [...ids, id] : ids.filter((other) => other !== id);
  assign(heard, member, next.length > 0 ? next : undefined);
}

export function deleteHeard(draft: Plan, ids: readonly HeardId[]): void {
  for (const id of ids) {
    heardIn(draft, id);
    delete draft.heard[id];
  }
}

function heardIn(draft: Plan, id: HeardId): Heard {
  const heard = own(draft.heard, id);
  if (!heard) throw new EditRefused('That is no longer among what was heard.');
  return heard;
}
