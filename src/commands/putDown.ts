/** Boxes that are put somewhere by hand. When one of them then lies on another, that is said, with a way out. */
import { lyingOn, placesBeside } from '../geometry/boxes/lyingOn';
import type { Point } from '../geometry/types/types';
import { quoted } from '../plan/ask/words';
import { setPositions } from '../plan/edit/appearance';
import type { NodeId } from '../plan/model/schema';
import { act } from '../store/act';
import type { CommandContext } from './command';

/** Puts the boxes at these places (px); moves of one `run` are one step. False where nothing was changed. */
export function putDown(context: CommandContext, places: Readonly<Record<NodeId, Point>>, run?: string): boolean {
  const { ports } = context;
  const ids = Object.keys(places);
  const lay = new Set(lyingOn(ports.geometry().boxes, ids).map(([id, on]) => `${id} ${on}`));
  const step = act(context, 'move box', (draft) => setPositions(draft, places), run === undefined ? {} : { run });
  if (step === null) return false;
  const lying = lyingOn(ports.geometry().boxes, ids).filter(([id, on]) => !lay.has(`${id} ${on}`));
  if (lying.length > 0) sayLying(context, lying);
  return true;
}

/** What is told of a place in a free arrangement. */
export function placeInNumbers({ x, y }: Point): string {
  return `Moved to ${Math.round(x)} across, ${Math.round(y)} down.`;
}

function sayLying(context: CommandContext, lying: ReturnType<typeof lyingOn>): void {
  const { openPlan, session, ports } = context;
  const [first] = lying;
  if (!first) return;
  const { nodes } = openPlan.plan();
  const ids = lying.map(([id]) => id);
  const text =
    lying.length === 1
      ? `${quoted(nodes[first[0]])} lies on ${quoted(nodes[first[1]])}.`
      : `${lying.length} boxes lie on others.`;
  session.say(text, {
    label: lying.length === 1 ? 'Put it beside' : 'Put them beside',
    run: () =>
      void act(context, 'move box', (draft) => {
        // Whatever has gone meanwhile is left out.
        const left = ids.filter((id) => draft.nodes[id]);
        setPositions(draft, placesBeside(ports.geometry().boxes, left));
      }),
  });
}
