/** A menu that opens at a place on the page and not at a button: by a right click, a long press or a key. */
import { useRef } from 'react';
import { createPortal } from 'react-dom';
import styles from './listing.module.css';
import { MenuLayer } from './MenuLayer';
import type { MenuEntry } from './menuEntry';

export interface PointMenuProps {
  readonly label: string;
  /** Px on the page. */
  readonly at: { readonly x: number; readonly y: number };
  readonly items: () => readonly MenuEntry[];
  readonly onClose: () => void;
}

export function PointMenu({ label, at, items, onClose }: PointMenuProps) {
  const point = useRef<HTMLSpanElement>(null);
  return (
    <>
      {createPortal(<span ref={point} className={styles.point} style={{ left: at.x, top: at.y }} />, document.body)}
      <MenuLayer label={label} items={items} at={point} isOpen focus="first" offset={2} onClose={onClose} />
    </>
  );
}
