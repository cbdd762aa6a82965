/**
 * What is done with measures from anywhere: making one, going to one, deleting one. The commands that do these are in
 * `measureCommands.ts`, which loads this when one is first wanted.
 */
import { proposedMeasure } from '../plan/ask/proposedMeasure';
import { measureName } from '../plan/ask/measureFamily';
import { isAim } from '../plan/ask/queries';
import { addMeasure, deleteMeasure, type NewMeasure } from '../plan/edit/measureEdits';
import { setPoints, type PointEdit } from '../plan/edit/pointEdits';
import type { CycleId, MeasureId, NodeId } from '../plan/model/schema';
import { act } from '../store/act';
import { selectedOf, thingsOf } from '../store/selection';
import type { CommandContext } from './command';

/** The view in which measures stand. */
export const measureView = 'measures';

/** Under which that view keeps whether all charts are shown, and on a narrow screen whether one measure is. */
export const measurePlace = 'measure-place';
export type MeasurePlace = 'list' | 'measure' | 'charts';

/** Under which it keeps that the name of a measure is to be typed next: its id. */
export const namedNext = 'measure-named-next';

/** Goes to the page of a measure, which has an address of its own. */
export function showMeasure(context: CommandContext, id: MeasureId): void {
  const { session, ports } = context;
  session.keep(measurePlace, 'measure' satisfies MeasurePlace);
  session.select(thingsOf('measure', [id]));
  ports.goToView(measureView, id);
}

export function showAllCharts({ session, ports }: CommandContext): void {
  session.keep(measurePlace, 'charts' satisfies MeasurePlace);
  ports.goToView(measureView);
}

export function showMeasureList({ session, ports }: CommandContext): void {
  session.keep(measurePlace, 'list' satisfies MeasurePlace);
  ports.goToView(measureView);
}

/** Makes a measure, with values where it comes with some, and goes to it; one without a name is named next. */
export function makeMeasure(
  context: CommandContext,
  members: Omit<NewMeasure, 'id'>,
  values: readonly PointEdit[] = [],
): MeasureId | null {
  const { newId, session } = context;
  const id = newId();
  const step = act(
    context,
    'add measure',
    (draft) => {
      addMeasure(draft, { ...members, id });
      setPoints(draft, id, values, newId);
    },
    { announced: members.name === '' ? 'New measure. Type its name.' : `Measure “${members.name}” added.` },
  );
  if (step === null) return null;
  if (members.name === '') session.keep(namedNext, id);
  showMeasure(context, id);
  return id;
}

/** A measure of a box: of the aim the outcome, as its SMART parts say it; of anything else the process. */
export function measureBox(context: CommandContext, node: NodeId, cycle?: CycleId): MeasureId | null {
  const plan = context.openPlan.plan();
  const members = isAim(plan, node)
    ? { ...(proposedMeasure(plan) ?? { name: '' }), kind: 'outcome' as const }
    : { name: '', kind: 'process' as const };
  return makeMeasure(context, { ...members, nodes: [node], ...(cycle !== undefined && { cycle }) });
}

/** Deletes it with its values; the message offers *Undo*. */
export function removeMeasure(context: CommandContext, id: MeasureId): void {
  const measure = context.openPlan.plan().measures[id];
  if (!measure) return;
  const said = `“${measureName(measure)}” deleted.`;
  act(context, 'delete measure', (draft) => deleteMeasure(draft, id), { said });
}

export function removeSelectedMeasure(context: CommandContext): void {
  const id = selectedOf(context.session.getState(), 'measure').at(-1);
  if (id !== undefined) removeMeasure(context, id);
}
