/**
 * Details of what is selected: a box, several, a line, or the plan itself. A column beside the canvas; on a narrow
 * screen a sheet from below that the session opens and this closes.
 *
 * Must not know: the canvas, the layout of the shell.
 */
import { X } from 'lucide-react';
import { useCallback, useEffect, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { selectedLink, selectedNodes } from '../../store/selection';
import { usePlan, useSession, useStores } from '../../store/stores';
import { IconButton } from '../../ui/IconButton';
import { useRested } from '../../ui/useRested';
import { BoxDetails } from './BoxDetails';
import styles from './Inspector.module.css';
import { LinkDetails } from './LinkDetails';
import { ManyDetails } from './ManyDetails';
import { PlanDetails } from './PlanDetails';

export function Inspector() {
  const { session } = useStores();
  const isOpen = useSession((state) => state.details);
  const aside = useRef<HTMLElement>(null);
  const close = useCallback(() => session.setState({ details: false }), [session]);

  useEffect(() => {
    if (!isOpen) return;
    const before = document.activeElement;
    aside.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, [isOpen]);

  return (
    <aside
      ref={aside}
      aria-label="Details"
      tabIndex={-1}
      data-open={isOpen || undefined}
      className={styles.inspector}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen && !event.defaultPrevented) close();
      }}
    >
      <div className={styles.close}>
        <IconButton label="Close details" icon={<X />} onPress={close} />
      </div>
      <Selected />
    </aside>
  );
}

/** Pause, ms, after which somebody means to stay at a box. */
const rest = 120;

/** What was selected and has since been deleted, here or in another tab, does not count. */
function Selected() {
  // The canvas shows a new selection at once. The fields, which are dear to mount, follow when nobody is going on to
  // another: while arrow keys run through the boxes, or one box after the other is typed.
  const selection = useRested(
    useSession((state) => state.selection),
    rest,
  );
  const ids = usePlan(useShallow((plan) => selectedNodes({ selection }).filter((id) => plan.nodes[id])));
  const link = usePlan((plan) => plan.links[selectedLink({ selection }) ?? '']?.id);
  const [first] = ids;
  if (link !== undefined) return <LinkDetails key={link} id={link} />;
  if (first === undefined) return <PlanDetails />;
  return ids.length === 1 ? <BoxDetails key={first} id={first} /> : <ManyDetails key={ids.join()} ids={ids} />;
}
