/** A plan without a word in it is met with its aim ready for typing. */
import type { Stores } from '../../store/stores';

export function startWriting({ openPlan, session }: Pick<Stores, 'openPlan' | 'session'>): void {
  const nodes = Object.values(openPlan.plan().nodes);
  const [aim] = nodes;
  if (nodes.length !== 1 || !aim || aim.text !== '') return;
  session.selectNodes([aim.id], { quiet: true });
  session.setEditing({ node: aim.id, run: `text:${aim.id}:first`, fresh: false });
}
