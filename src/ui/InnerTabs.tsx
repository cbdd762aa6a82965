/** Tabs within a view. What a tab shows is its panel, which the view draws with the ids that this gives. */
import type { KeyboardEvent } from 'react';
import styles from './InnerTabs.module.css';

export interface InnerTab<T extends string> {
  readonly id: T;
  readonly label: string;
}

interface InnerTabsProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly InnerTab<T>[];
  readonly shown: T;
  readonly onShow: (id: T) => void;
}

/** Of the one panel that there is, and of the tab that names it. */
export const innerPanel = 'inner-panel';
export const innerTab = (id: string) => `inner-tab-${id}`;

export function InnerTabs<T extends string>({ label, tabs, shown, onShow }: InnerTabsProps<T>) {
  const move = (event: KeyboardEvent, at: number) => {
    const places = new Map([
      ['ArrowRight', (at + 1) % tabs.length],
      ['ArrowLeft', (at + tabs.length - 1) % tabs.length],
      ['Home', 0],
      ['End', tabs.length - 1],
    ]);
    const next = tabs[places.get(event.key) ?? -1];
    if (!next) return;
    event.preventDefault();
    onShow(next.id);
    document.getElementById(innerTab(next.id))?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={styles.tabs}>
      {tabs.map(({ id, label: words }, index) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={innerTab(id)}
          aria-controls={id === shown ? innerPanel : undefined}
          aria-selected={id === shown}
          tabIndex={id === shown ? 0 : -1}
          className={styles.tab}
          onClick={() => onShow(id)}
          onKeyDown={(event) => move(event, index)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
