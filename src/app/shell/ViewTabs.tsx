/**
 * The views of the plan as tabs, or as a menu where there is no room for tabs. Our own few lines: React Aria draws all
 * that stands between its tabs and their panels twice, which here would be the whole editor.
 */
import type { KeyboardEvent } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import type { View } from '../../commands/view';
import { MenuButton } from '../../ui/MenuButton';
import styles from './ViewTabs.module.css';

export const tabOf = ({ id }: View) => `tab-${id}`;
export const panelOf = ({ id }: View) => `panel-${id}`;

interface ViewTabsProps {
  /** The one that is shown; undefined on a page that is no view. */
  readonly view: View | undefined;
}

export function ViewTabs({ view }: ViewTabsProps) {
  const { views, goToView } = useCommandContext().ports;
  return (
    <div role="tablist" aria-label="Views" className={styles.tabs}>
      {views.map((each, index) => {
        const isShown = each === view;
        return (
          <button
            key={each.id}
            type="button"
            role="tab"
            id={tabOf(each)}
            aria-controls={isShown ? panelOf(each) : undefined}
            aria-selected={isShown}
            tabIndex={isShown || (view === undefined && index === 0) ? 0 : -1}
            className={styles.tab}
            onClick={() => goToView(each.id)}
            onKeyDown={moveFocus}
          >
            {each.label}
          </button>
        );
      })}
    </div>
  );
}

/** Arrows go from tab to tab, Enter shows what one has come to: a view takes a moment to come. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const list = event.currentTarget.closest('[role="tablist"]');
  const tabs = [...(list?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
  const at = tabs.findIndex((tab) => tab === event.target);
  const places = new Map([
    ['ArrowRight', (at + 1) % tabs.length],
    ['ArrowLeft', (at + tabs.length - 1) % tabs.length],
    ['Home', 0],
    ['End', tabs.length - 1],
  ]);
  const next = places.get(event.key);
  if (next === undefined) return;
  event.preventDefault();
  tabs[next]?.focus();
}

interface ViewMenuProps extends ViewTabsProps {
  /** What is shown where no view is. */
  readonly page?: string;
}

export function ViewMenu({ view, page = 'History' }: ViewMenuProps) {
  const { views, goToView } = useCommandContext().ports;
  return (
    <MenuButton
      label={`View: ${view?.label ?? page}`}
      shown={view?.label ?? page}
      items={views.map((each) => ({
        id: each.id,
        label: each.label,
        isChosen: each === view,
        onAction: () => goToView(each.id),
      }))}
    />
  );
}
