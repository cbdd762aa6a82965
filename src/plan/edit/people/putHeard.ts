/** Recording or changing all of something heard at once, and making a change idea of it: each is one step. */
import { own } from '../../../kit/own';
import type { CycleId, HeardId, LinkId, NodeId, Plan, StakeholderId } from '../../model/schema';
import { EditRefused } from '../../model/editRefused';
import { changeColumn } from '../../ask/queries';
import { addBox, addChild } from '../boxes';
import { recordContact, type NewContact } from './contacts';
import { recordHeard, setChanged, setHeard, setSaidBy, type HeardChange } from './heard';

export interface WholeHeard extends Omit<HeardChange, 'date' | 'said'> {
  readonly date: string;
  readonly said: string;
  readonly stakeholders: readonly StakeholderId[];
  readonly nodes: readonly NodeId[];
  readonly cycles: readonly CycleId[];
}

/** Records what is not there yet; else makes it so. */
export function putHeard(draft: Plan, id: HeardId, whole: WholeHeard): void {
  const { stakeholders, nodes, cycles, ...change } = whole;
  const known = own(draft.heard, id);
  if (!known) {
    recordHeard(draft, { id, date: change.date, said: change.said });
    putHeard(draft, id, whole);
    return;
  }
  const before = { stakeholders: known.stakeholders ?? [], nodes: known.nodes ?? [], cycles: known.cycles ?? [] };
  setHeard(draft, id, change);
  each(before.stakeholders, stakeholders, (who, isIn) => setSaidBy(draft, id, who, isIn));
  each(before.nodes, nodes, (node, isIn) => setChanged(draft, id, { node }, isIn));
  each(before.cycles, cycles, (cycle, isIn) => setChanged(draft, id, { cycle }, isIn));
}

/** What is no longer there, then what is there now. */
function each(before: readonly string[], after: readonly string[], put: (id: string, isIn: boolean) => void): void {
  for (const id of before) if (!after.includes(id)) put(id, false);
  for (const id of after) if (!before.includes(id)) put(id, true);
}

interface NewIdea {
  readonly id: NodeId;
  readonly link: LinkId;
  readonly text: string;
  /** What it is to serve; nothing yet when absent. */
  readonly parent?: NodeId | undefined;
}

/** Puts a change idea into the diagram and says that what was heard brought it about. */
export function ideaFromHeard(draft: Plan, heard: HeardId, { id, link, text, parent }: NewIdea): void {
  if (!own(draft.heard, heard)) throw new EditRefused('That is no longer among what was heard.');
  const column = changeColumn(draft).id;
  if (parent === undefined) addBox(draft, { id, column, text });
  else addChild(draft, { id, parent, link, column, text });
  setChanged(draft, heard, { node: id }, true);
}

/** Says that they were told; with whom that was is a contact. */
export function tellThem(draft: Plan, heard: HeardId, told: NewContact): void {
  setHeard(draft, heard, { told: told.date });
  if (told.stakeholders.length > 0) recordContact(draft, told);
}
