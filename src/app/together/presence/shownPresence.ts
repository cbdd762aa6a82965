/**
 * What somebody shows of themselves to the room: a name if they gave one, a colour, the box that leads their selection, and
 * whether they type in it. Nothing else leaves.
 */
import type { Plan } from '../../../plan/model/schema';
import { touched } from '../../../plan/change/touched';
import type { Step } from '../../../store/shownPlan';
import { leadingNode } from '../../../store/selection';
import type { SessionState } from '../../../store/session';
import { colours, type Presence } from '../../../together/presence';

interface Shown {
  readonly session: Pick<SessionState, 'selection' | 'editing' | 'me'>;
  readonly plan: Plan | null;
  readonly past: readonly Step[];
  readonly colour: number;
}

export function shownPresence({ session, plan, past, colour }: Shown): Presence {
  const box = leadingNode(session);
  const types = box !== undefined && (session.editing?.node === box || isTypedOf(box, plan, past.at(-1)));
  return { name: session.me, colour, ...(box !== undefined && { box }), ...(types && { types }) };
}

/** Whether a run of typing on the box is still open, as in the fields of the panel. */
function isTypedOf(box: string, plan: Plan | null, last: Step | undefined): boolean {
  if (!plan || last?.run === undefined) return false;
  const typed = last.effects.filter(({ path, after }) => path[0] !== 'appearance' && typeof after === 'string');
  return touched(plan, typed).nodes.includes(box);
}

/** The colour that goes with a name, or with whatever stands for one; the next that nobody else has where it is taken. */
export function colourFor(name: string, taken: readonly number[]): number {
  const first = Array.from(name).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % colours;
  const inTurn = Array.from({ length: colours }, (_, at) => (first + at) % colours);
  return inTurn.find((colour) => !taken.includes(colour)) ?? first;
}
