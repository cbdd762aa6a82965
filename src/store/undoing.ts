/** Undo, redo and taking one step back: each selects what it changed and says what it did. */
import { own } from '../kit/own';
import type { Change } from '../plan/change/change';
import { nearestLeft } from '../plan/ask/nearestLeft';
import { touched } from '../plan/change/touched';
import type { Plan } from '../plan/model/schema';
import type { OpenPlan } from './openPlan';
import { leadingNode, selectedNodes, selectedOf, thingsOf } from './selection';
import type { Session } from './session';

interface UndoStores {
  readonly openPlan: OpenPlan;
  readonly session: Session;
}

/** Nothing done here comes between a tab and its own last step: it was another tab, or somebody in the room. */
const elsewhere = 'it has been changed elsewhere since';

export function undo(stores: UndoStores): void {
  const hasSteps = stores.openPlan.getState().past.length > 0;
  perform(stores, hasSteps, 'un', elsewhere, () => stores.openPlan.undo());
}

export function redo(stores: UndoStores): void {
  const hasSteps = stores.openPlan.getState().future.length > 0;
  perform(stores, hasSteps, 're', elsewhere, () => stores.openPlan.redo());
}

/** Takes this one step back and leaves alone what was done after it. Does nothing when the step is no longer done. */
export function takeBack(stores: UndoStores, step: string): void {
  perform(stores, stores.openPlan.isDone(step), 'un', 'it has been changed again since', () =>
    stores.openPlan.takeBack(step),
  );
}

function perform(
  { openPlan, session }: UndoStores,
  isPossible: boolean,
  way: 'un' | 're',
  hindrance: string,
  replay: () => Change | null,
): void {
  if (!isPossible) return;
  const before = openPlan.plan();
  const change = replay();
  if (!change) {
    session.say(`Nothing was ${way}done: ${hindrance}.`);
    return;
  }
  session.setEditing(null);
  showChanged(session, before, openPlan.plan(), change);
  session.announce(`${way === 'un' ? 'Undid' : 'Redid'} ${change.label}.`);
}

/**
 * Selects the boxes that the change concerned. Where all of them are gone with it, the nearest box that is left; where it
 * concerned none, those stay selected that are still there. A cycle that is looked at stays so with its change idea. The same
 * with stakeholders, where no box was concerned.
 */
function showChanged(session: Session, before: Plan, after: Plan, { effects }: Change): void {
  const shown = [...touched(before, effects).nodes, ...touched(after, effects).nodes];
  const isThere = (id: string) => own(after.nodes, id) !== undefined;
  const there = [...new Set(shown)].filter(isThere);
  const still = selectedNodes(session.getState()).filter(isThere);
  const people = there.length > 0 ? [] : peopleShown(session, before, after, effects);
  if (people.length > 0) return session.select(thingsOf('stakeholder', people));
  const nodes = there.length > 0 ? there : still.length > 0 ? still : nearest();
  const isWithIdea = (id: string) => nodes.includes(own(after.cycles, id)?.idea ?? '');
  const cycles = selectedOf(session.getState(), 'cycle').filter(isWithIdea);
  session.select([...thingsOf('node', nodes), ...thingsOf('cycle', cycles)]);

  function nearest(): readonly string[] {
    const gone = leadingNode(session.getState()) ?? shown.at(-1);
    const left = gone === undefined || !own(before.nodes, gone) ? undefined : nearestLeft(before, gone, isThere);
    return left === undefined ? [] : [left];
  }
}

/** The stakeholders that the change concerned, else those that are selected, as far as they are there. */
function peopleShown(session: Session, before: Plan, after: Plan, effects: Change['effects']): readonly string[] {
  const isThere = (id: string) => own(after.stakeholders, id) !== undefined;
  const concerned = [before, after].flatMap((plan) => touched(plan, effects).stakeholders).filter(isThere);
  return concerned.length > 0 ? [...new Set(concerned)] : selectedOf(session.getState(), 'stakeholder').filter(isThere);
}
