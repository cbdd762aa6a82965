/**
 * *Tidy*: puts the boxes of each column in the order with the fewest crossings. In a large plan that takes a moment, in
 * which the page goes on answering; whoever changes the plan meanwhile stops it.
 */
import { runInSlices } from '../browser/inSlices';
import { tidySteps, type TidyOrder } from '../geometry/tidy/tidyOrder';
import { applyOrder } from '../plan/edit/applyOrder';
import { columnsOf, nodesInColumn } from '../plan/ask/queries';
import { linksOf } from '../plan/ask/relations';
import { act } from '../store/act';
import type { CommandContext } from './command';

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
    const said = 'Boxes put in the order with the fewest crossings.';
    const step = act(context, 'tidy boxes', (draft) => applyOrder(draft, order), { said });
    if (step === null) session.say('The boxes are tidy already.');
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
