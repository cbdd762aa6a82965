/**
 * The panel at the right, named by what it holds. Its width is the user's, by dragging its edge or by arrow keys on it.
 * Where there is no room beside the view it covers the view (`covers`), takes the keyboard, and gives it back.
 *
 * Must not know: what it holds, who keeps its width.
 */
import { X } from 'lucide-react';
import { useEffect, type CSSProperties, type ReactNode, type RefObject } from 'react';
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
      if (before instanceof HTMLElement) before.focus();
    };
  }, [covers, ref]);
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
