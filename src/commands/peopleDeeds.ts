/**
 * What is done with stakeholders from anywhere: going to one, entering some, making them inactive. The commands that do
 * these are in `peopleCommands.ts`, which loads this when one is first wanted.
 */
import { count } from '../kit/english';
import { own } from '../kit/own';
import { tieSentence } from '../plan/ask/people/tieWords';
import { stakeholderTitle } from '../plan/ask/people/words';
import { addStakeholders, deleteStakeholders, setActive, type NewStakeholder } from '../plan/edit/people/stakeholders';
import { deleteTies, turnTie } from '../plan/edit/people/ties';
import type { Plan, StakeholderId, TieId } from '../plan/model/schema';
import { act } from '../store/act';
import { selectedOf, thingsOf } from '../store/selection';
import type { CommandContext } from './command';
import { openPage } from './pages';

/** The view in which stakeholders stand. */
export const peopleView = 'stakeholders';

/** Under which that view keeps which of its inner tabs is shown. */
export const peopleTab = 'stakeholders-tab';

/** Under which it keeps with whom a contact is being recorded. */
export const recordingWith = 'stakeholders-recording';

/** Under which it keeps that the next thing to be typed is a name. */
export const namedNext = 'stakeholders-named-next';

export function showPeople({ session, ports }: CommandContext, tab: string): void {
  session.keep(peopleTab, tab);
  if (!isAmongPeople(ports.whereNow())) ports.goToView(peopleView);
}

/** On the page of one of them the tabs are not to be seen. */
const isAmongPeople = (here: ReturnType<CommandContext['ports']['whereNow']>) =>
  here?.view === peopleView && here.thing === undefined;

export function showStakeholder(context: CommandContext, id: StakeholderId): void {
  const { session, ports } = context;
  session.select(thingsOf('stakeholder', [id]));
  if (!isAmongPeople(ports.whereNow())) showPeople(context, 'register');
}

/** Opens the page that holds all of one stakeholder. */
export function openStakeholder(context: CommandContext, id: StakeholderId): void {
  openPage(context, peopleView, id);
}

/** Brings the keyboard to where the next name is typed. */
export function startStakeholder(context: CommandContext): void {
  context.session.keep(namedNext, true);
  showPeople(context, 'register');
}

export function addPeople(
  context: CommandContext,
  people: readonly Omit<NewStakeholder, 'id'>[],
): readonly StakeholderId[] | null {
  const added = people.map((each): NewStakeholder => ({ ...each, id: context.newId() }));
  const [only, ...others] = added;
  if (!only) return null;
  const said =
    others.length === 0 ? `${stakeholderTitle(only)} added.` : `${count(added.length, 'stakeholder')} added.`;
  const told = others.length === 0 ? { announced: said } : { said };
  const step = act(context, 'add stakeholders', (draft) => addStakeholders(draft, added), told);
  return step === null ? null : added.map(({ id }) => id);
}

/** Records what is said in one line with the stakeholder who is selected. */
export function startRecording(context: CommandContext): void {
  const id = selectedOf(context.session.getState(), 'stakeholder').at(-1);
  if (id === undefined) return;
  context.session.keep(recordingWith, id);
  showPeople(context, 'plan');
}

const namesOf = ({ stakeholders }: Plan, ids: readonly StakeholderId[]): string => {
  const [only] = ids.flatMap((id) => stakeholders[id] ?? []);
  return ids.length === 1 && only ? stakeholderTitle(only) : count(ids.length, 'stakeholder');
};

/** Whoever leaves is not deleted; or takes them back. */
export function makeActive(context: CommandContext, ids: readonly StakeholderId[], isActive: boolean): void {
  const names = namesOf(context.openPlan.plan(), ids);
  const said = `${names} made ${isActive ? 'active again' : 'inactive'}. What they said stays.`;
  act(context, 'change who is active', (draft) => setActive(draft, ids, isActive), { said });
}

/** For an entry made by mistake. */
export function removeStakeholders(context: CommandContext, ids: readonly StakeholderId[]): void {
  const said = `${namesOf(context.openPlan.plan(), ids)} deleted.`;
  act(context, 'delete stakeholders', (draft) => deleteStakeholders(draft, ids), { said });
}

export function selectedPeople({ session, openPlan }: CommandContext): readonly StakeholderId[] {
  const { stakeholders } = openPlan.plan();
  return selectedOf(session.getState(), 'stakeholder').filter((id) => Object.hasOwn(stakeholders, id));
}

/** The message offers *Undo*; whom it began at is selected. */
export function removeTie(context: CommandContext, id: TieId): void {
  const plan = context.openPlan.plan();
  const tie = own(plan.ties, id);
  if (!tie) return;
  const said = `Tie deleted: ${tieSentence(plan, tie)}.`;
  if (act(context, 'delete tie', (draft) => deleteTies(draft, [id]), { said }))
    context.session.select(thingsOf('stakeholder', [tie.from]));
}

/** It leads the other way from now on. */
export function turnTieRound(context: CommandContext, id: TieId): void {
  act(context, 'change tie', (draft) => turnTie(draft, id), { announced: 'The tie is turned.' });
}
