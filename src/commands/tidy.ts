/**
 * *Tidy*: puts the boxes of each column in the order with the fewest crossings. In a large plan that takes a moment, in
 * which the page goes on answering; whoever changes the plan meanwhile stops it.
 */
import { runInSlices } from '../browser/inSlices';
import { tidySteps, type TidyOrder } from '../geometry/tidy/tidyOrder';
import type { Point } from '../geometry/types/types';
import { setLinkShape } from '../plan/edit/appearance';
import { applyOrder } from '../plan/edit/applyOrder';
import { columnsOf, nodesInColumn } from '../plan/ask/queries';
import { linksOf } from '../plan/ask/relations';
import { act } from '../store/act';
import type { CommandContext } from './command';

/** Lines that pass behind others in more places than this are easier to follow as bows. */
const manyCrossings = 24;

/** Where many lines cross even in the best order, bows are offered. */
function offerCurves(context: CommandContext): void {
  const { openPlan, session, ports } = context;
  if ((openPlan.plan().appearance.links ?? 'elbow') !== 'elbow') return;
  const places = new Set(
    Object.values(ports.geometry().connectors).flatMap(({ to, interrupted = [], points }) =>
      interrupted.map(({ piece, at }) => `${to} ${points[piece]?.x} ${heightAt(points, piece, at)}`),
    ),
  );
  if (places.size <= manyCrossings) return;
  session.say(`Lines still cross in ${places.size} places.`, {
    label: 'Draw them as curves',
    run: () => void act(context, 'change lines', (draft) => setLinkShape(draft, 'curved')),
  });
}

/** Lines of one trunk cross another in one place. */
function heightAt(points: readonly Point[], piece: number, share: number): number {
  const [from = 0, to = 0] = [points[piece]?.y, points[piece + 1]?.y];
  return Math.round(from + (to - from) * share);
}

export function tidy(context: CommandContext): void {
  const { openPlan, ports, session } = context;
  const plan = openPlan.plan();
  const { boxes } = ports.geometry();
  const columns = columnsOf(plan).map(({ id }) => ({
    id,
    nodes: nodesInColumn(plan, id).map((node) => ({ id: node.id, height: boxes[node.id]?.height ?? 0 })),
  }));
  let forget: (() => void) | undefined;
  let isDone = false;
  const take = (order: TidyOrder) => {
    isDone = true;
    forget?.();
    const said = () => {
      offerCurves(context);
      return 'Boxes put in the order with the fewest crossings.';
    };
    const step = act(context, 'tidy boxes', (draft) => applyOrder(draft, order), { said });
    if (step !== null) return;
    offerCurves(context);
    session.say('The boxes are tidy already.');
    ports.view.current?.suit?.();
  };
  const stop = runInSlices(tidySteps({ columns, links: linksOf(plan) }, { seed: 1 }), take);
  if (isDone) return;
  session.say('Tidying…');
  forget = openPlan.subscribe(({ plan: now }) => {
    if (now === plan) return;
    stop();
    forget?.();
    if (now?.id === plan.id) session.say('The plan was changed, so tidying was stopped.');
  });
}
