/**
 * The views of the plan as tabs. Its own few lines: React Aria draws all that stands between its tabs and their panels
 * twice, which here would be the whole editor.
 */
import { useLocation } from 'wouter';
import type { EditorView } from './Editor';
import { useServices } from '../services/ServicesContext';
import styles from './ViewTabs.module.css';

export const diagramTab = 'tab-diagram';
export const diagramPanel = 'panel-diagram';

export function ViewTabs({ view }: { view: EditorView }) {
  const { openPlan } = useServices();
  const [, navigate] = useLocation();
  return (
    <div role="tablist" aria-label="Views" className={styles.tabs}>
      <button
        type="button"
        role="tab"
        id={diagramTab}
        aria-controls={diagramPanel}
        aria-selected={view === 'diagram'}
        className={styles.tab}
        onClick={() => navigate(`/plan/${openPlan.plan().id}/diagram`)}
      >
        Diagram
      </button>
    </div>
  );
}
