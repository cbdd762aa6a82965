/** “also under …”: what else the box of a line contributes to; each leads to the line that stands there. */
import { GitBranch } from 'lucide-react';
import { useCommandContext } from '../../commands/commandContext';
import type { OutlineRow } from '../../plan/ask/outlineRows';
import { oneLine } from '../../plan/ask/words';
import type { NodeId } from '../../plan/model/schema';
import { usePart } from '../../store/usePart';
import styles from './Line.module.css';
import { useOutline } from './outlineContext';

export function AlsoUnder({ row }: { readonly row: OutlineRow }) {
  if (row.also.length === 0) return null;
  return (
    <span className={styles.also}>
      <GitBranch aria-hidden size={13} /> also under{' '}
      {row.also.map((parent, index) => (
        <span key={parent}>
          {index > 0 && ', '}
          <Other id={row.id} parent={parent} />
        </span>
      ))}
    </span>
  );
}

function Other({ id, parent }: { readonly id: NodeId; readonly parent: NodeId }) {
  const { session } = useCommandContext();
  const { model } = useOutline();
  const text = usePart(parent, (plan) => oneLine(plan.nodes[parent]?.text ?? '') || '(empty)');
  const go = () => {
    session.selectNodes([id]);
    const find = () => model.rows().find((row) => row.id === id && row.path.at(-1) === parent);
    if (!find()) {
      model.uncover(parent);
      const hidden = model.rows().find((row) => row.id === parent && row.isOpen === false);
      if (hidden) model.setOpen(hidden, true);
    }
    const there = find();
    if (there) model.goTo(there);
  };
  return (
    <button type="button" tabIndex={-1} className={styles.other} title={text} onClick={go}>
      {text}
    </button>
  );
}
