/**
 * The views of the plan as tabs. Its own few lines: React Aria draws all that stands between its tabs and their panels
 * twice, which here would be the whole editor.
 */
import styles from './ViewTabs.module.css';

export const diagramTab = 'tab-diagram';
export const diagramPanel = 'panel-diagram';

export function ViewTabs() {
  return (
    <div role="tablist" aria-label="Views" className={styles.tabs}>
      <button
        type="button"
        role="tab"
        id={diagramTab}
        aria-controls={diagramPanel}
        aria-selected
        className={styles.tab}
      >
        Diagram
      </button>
    </div>
  );
}
