/** Boxes become boxes of another kind by coming into another column: by a drop, or by their menu. */
import { columnKindName, quoted } from '../plan/ask/words';
import { changeKind, type KindChange } from '../plan/edit/changeKind';
import { act } from '../store/act';
import type { CommandContext } from './command';

/** Says what they have become, or why they cannot. */
export function moveInto(context: CommandContext, change: KindChange): void {
  const { openPlan, session, newId } = context;
  const said = () => {
    const plan = openPlan.plan();
    const kind = columnKindName(plan, change.column).toLowerCase();
    const [only = ''] = change.ids;
    return change.ids.length === 1
      ? `${quoted(plan.nodes[only])} is a ${kind} now.`
      : `${change.ids.length} boxes are ${kind}s now.`;
  };
  if (act(context, 'change kind of box', (draft) => changeKind(draft, { ...change, newId }), { said }))
    session.selectNodes(change.ids);
}
