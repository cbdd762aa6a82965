/** A menu that opens at a place on the page and not at a button: by a right click, a long press or a key. */
import { useRef } from 'react';
import { createPortal } from 'react-dom';
import { Popover } from 'react-aria-components/Menu';
import styles from './listing.module.css';
import { MenuItems, type MenuEntry } from './MenuButton';

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
      <Popover
        triggerRef={point}
        aria-label={label}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        placement="bottom start"
        offset={2}
        className={styles.popover ?? ''}
      >
        <MenuItems label={label} items={items} onClose={onClose} />
      </Popover>
    </>
  );
}
