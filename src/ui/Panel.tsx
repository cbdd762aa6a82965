/**
 * The panel at the right, named by what it holds. Its width is the user's, by dragging its edge or by arrow keys on it.
 * Where there is no room beside the view it covers the view (`covers`), takes the keyboard, and gives it back.
 *
 * Must not know: what it holds, who keeps its width.
 */
import { X } from 'lucide-react';
import { useEffect, useRef, type CSSProperties, type ReactNode, type RefObject } from 'react';
import { classes } from './classes';
import { IconButton } from './IconButton';
import styles from './Panel.module.css';
import { PanelEdge } from './PanelEdge';

export interface PanelProps {
  readonly name: string;
  /** px */
  readonly width: number;
  readonly onWidth: (width: number) => void;
  readonly covers: boolean;
  readonly onClose: () => void;
  /** The pointer comes in, or presses here. */
  readonly onEnter: () => void;
  /** Esc, where nothing within has a meaning of its own for it: the keyboard goes back to the view. */
  readonly onLeave: () => void;
  readonly children: ReactNode;
  readonly ref: RefObject<HTMLElement | null>;
}

export function Panel({ name, width, onWidth, covers, onClose, onEnter, onLeave, children, ref }: PanelProps) {
  useEffect(() => {
    if (!covers) return;
    const before = document.activeElement;
    ref.current?.focus();
    return () => {
      // Whoever has gone on elsewhere stays there.
      const { activeElement } = document;
      const isElsewhere = activeElement !== document.body && activeElement?.closest('aside') === null;
      if (before instanceof HTMLElement && !isElsewhere) before.focus();
    };
  }, [covers, ref]);
  useLeftBeneath(covers, ref, onClose);
  return (
    <aside
      ref={ref}
      aria-label={name}
      tabIndex={-1}
      className={classes(styles.panel, covers && styles.covering)}
      style={{ '--panel-width': `${width}px` } as CSSProperties}
      onPointerEnter={onEnter}
      onPointerMove={onEnter}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        if (covers) onClose();
        else onLeave();
      }}
    >
      {!covers && <PanelEdge name={name} panel={ref} width={width} onWidth={onWidth} />}
      <div className={styles.scrolled}>
        <div className={styles.close}>
          <IconButton
            label={covers ? `Close ${name.toLowerCase()}` : `Hide ${name.toLowerCase()}`}
            icon={<X />}
            onPress={onClose}
          />
        </div>
        {children}
      </div>
    </aside>
  );
}

/** Where the keyboard has come to something that lies beneath the panel, the panel gives way. */
function useLeftBeneath(covers: boolean, panel: RefObject<HTMLElement | null>, onClose: () => void): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    if (!covers) return undefined;
    const onFocus = ({ target }: FocusEvent) => {
      const own = panel.current?.getBoundingClientRect();
      if (!own || !(target instanceof Element) || panel.current?.contains(target)) return;
      if (target.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return;
      const { left, right, top, bottom } = target.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      if (x > own.left && x < own.right && y > own.top && y < own.bottom) close.current();
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, [covers, panel]);
}
