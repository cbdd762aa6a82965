/** Links a box to another. Offers only what the format allows; which end contributes follows from the columns. */
import { asLink, linkProblem } from '../plan/ask/linkProblem';
import { addLink } from '../plan/edit/linkBoxes';
import { nodesOf } from '../plan/ask/queries';
import type { NodeId } from '../plan/model/schema';
import { kindName, oneLine, quoted } from '../plan/ask/words';
import { useStores } from '../store/stores';
import { useAct } from '../store/useAct';
import { PickField } from '../ui/Combobox';

export function AddLink({ id }: { readonly id: NodeId }) {
  const { openPlan, newId } = useStores();
  const act = useAct();
  const offered = () => {
    const plan = openPlan.plan();
    const fits = (other: NodeId) => {
      const { from, to } = asLink(plan, id, other);
      return linkProblem(plan, from, to) === null;
    };
    return nodesOf(plan).flatMap((node) =>
      fits(node.id) ? { id: node.id, label: oneLine(node.text) || '(empty)', detail: kindName(plan, node) } : [],
    );
  };
  return (
    <PickField
      label="Add a link to…"
      placeholder="Find a box"
      emptyWords="No box fits."
      choices={offered}
      onPick={(other) =>
        act('add link', (draft) => addLink(draft, { id: newId(), ...asLink(openPlan.plan(), id, other) }), {
          announced: () => `Linked to ${quoted(openPlan.plan().nodes[other])}.`,
        })
      }
    />
  );
}
