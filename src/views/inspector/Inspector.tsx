/**
 * Details of what is selected: a box, several, a line, or the plan itself. A column beside the canvas; on a narrow
 * screen a sheet from below that the session opens and this closes.
 *
 * Must not know: the canvas, the layout of the shell.
 */
import { X } from 'lucide-react';
import { useCallback, useDeferredValue, useEffect, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { usePlan, useSession, useStores } from '../../store/stores';
import { IconButton } from '../../ui/IconButton';
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

/** What was selected and has since been deleted, here or in another tab, does not count. */
function Selected() {
  // The canvas shows a new selection at once; the fields, which are dear to mount, follow when it has been painted.
  const selected = useDeferredValue(useSession((state) => state.nodes));
  const selectedLink = useDeferredValue(useSession((state) => state.link));
  const ids = usePlan(useShallow((plan) => selected.filter((id) => plan.nodes[id])));
  const link = usePlan((plan) => (selectedLink !== null && plan.links[selectedLink] ? selectedLink : null));
  const [first] = ids;
  if (link !== null) return <LinkDetails key={link} id={link} />;
  if (first === undefined) return <PlanDetails />;
  return ids.length === 1 ? <BoxDetails key={first} id={first} /> : <ManyDetails key={ids.join()} ids={ids} />;
}
