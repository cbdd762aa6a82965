/** What of the theory a measure measures: boxes, as many as it tells of. */
import { X } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { usePlan } from '../../../store/stores';
import { nodesOf } from '../../../plan/ask/queries';
import { kindName, oneLine } from '../../../plan/ask/words';
import { setMeasured } from '../../../plan/edit/measureEdits';
import type { MeasureId, NodeId } from '../../../plan/model/schema';
import { useAct } from '../../../store/useAct';
import { PickField } from '../../../ui/Combobox';
import { IconButton } from '../../../ui/IconButton';
import styles from '../../../fields/fields.module.css';

const none: readonly NodeId[] = [];

export function MeasuredBoxes({ id }: { readonly id: MeasureId }) {
  const { openPlan, session, ports } = useCommandContext();
  const act = useAct();
  const goTo = (node: NodeId) => {
    session.selectNodes([node]);
    ports.goToView('diagram');
  };
  const nodes = usePlan((plan) => plan.measures[id]?.nodes ?? none);
  const boxes = usePlan((plan) => plan.nodes);
  const put = (node: NodeId, isMeasured: boolean) =>
    act('change what is measured', (draft) => setMeasured(draft, id, node, isMeasured));
  const choices = () => {
    const plan = openPlan.plan();
    return nodesOf(plan)
      .filter((node) => !nodes.includes(node.id))
      .map((node) => ({ id: node.id, label: oneLine(node.text) || '(empty)', detail: kindName(plan, node) }));
  };
  return (
    <>
      <ul className={styles.list} aria-label="Measures">
        {nodes.flatMap((node) => {
          const box = boxes[node];
          if (!box) return [];
          const text = oneLine(box.text) || 'an empty box';
          return [
            <li key={node} className={styles.row}>
              <button type="button" className={styles.entry} onClick={() => goTo(node)}>
                <span className={styles.kind}>{kindName(openPlan.plan(), box)}</span>
                <span className={styles.entryText} dir="auto">
                  {text}
                </span>
              </button>
              <IconButton label={`No longer measures ${text}`} icon={<X />} small onPress={() => put(node, false)} />
            </li>,
          ];
        })}
      </ul>
      <PickField
        label="Measures also"
        placeholder="Find a box"
        emptyWords="The diagram has no such box."
        choices={choices}
        onPick={(node) => put(node, true)}
      />
    </>
  );
}
