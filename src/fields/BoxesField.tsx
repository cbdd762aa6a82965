/** Boxes that something is about: each leads to the diagram or is taken off; others are found by typing. */
import { X } from 'lucide-react';
import { useCommandContext } from '../commands/commandContext';
import { nodesOf } from '../plan/ask/queries';
import { kindName, oneLine } from '../plan/ask/words';
import type { NodeId } from '../plan/model/schema';
import { usePlan } from '../store/stores';
import { PickField } from '../ui/Combobox';
import { IconButton } from '../ui/IconButton';
import styles from './fields.module.css';

interface BoxesFieldProps {
  readonly label: string;
  readonly nodes: readonly NodeId[];
  /** What the field that finds another is called. */
  readonly addLabel: string;
  readonly removeLabel: (text: string) => string;
  readonly onPut: (node: NodeId, isIn: boolean) => void;
}

export function BoxesField({ label, nodes, addLabel, removeLabel, onPut }: BoxesFieldProps) {
  const { openPlan, session, ports } = useCommandContext();
  const boxes = usePlan((plan) => plan.nodes);
  const goTo = (node: NodeId) => {
    session.selectNodes([node]);
    ports.goToView('diagram');
  };
  const choices = () => {
    const plan = openPlan.plan();
    return nodesOf(plan)
      .filter((node) => !nodes.includes(node.id))
      .map((node) => ({ id: node.id, label: oneLine(node.text) || '(empty)', detail: kindName(plan, node) }));
  };
  return (
    <>
      <ul className={styles.list} aria-label={label}>
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
              <IconButton label={removeLabel(text)} icon={<X />} small onPress={() => onPut(node, false)} />
            </li>,
          ];
        })}
      </ul>
      <PickField
        label={addLabel}
        placeholder="Find a box"
        emptyWords="The diagram has no such box."
        choices={choices}
        onPick={(node) => onPut(node, true)}
      />
    </>
  );
}
