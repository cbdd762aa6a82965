/** The editor: top bar, the view, the inspector; and the dialogs that belong to a plan. */
import { lazy, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { DiagramView } from '../views/diagram/DiagramView';
import { Inspector } from '../views/inspector/Inspector';
import { useSession, usePlan } from '../store/stores';
import styles from './Editor.module.css';
import { KeysDialog } from './KeysDialog';
import { Palette } from './Palette';
import { isMac } from './platform';
import { useServices } from './ServicesContext';
import { TopBar } from './TopBar';
import { useKeyboard } from './useKeyboard';
import { diagramPanel, diagramTab } from './ViewTabs';

const ExportPngDialog = lazy(async () => ({
  default: (await import('../views/export/ExportPngDialog')).ExportPngDialog,
}));

/** The past is seldom looked at. */
const HistoryPage = lazy(async () => ({ default: (await import('./HistoryPage')).HistoryPage }));
const NameVersion = lazy(async () => ({ default: (await import('./NameVersion')).NameVersion }));

export type EditorView = 'diagram' | 'history';

export function Editor({ view }: { view: EditorView }) {
  const services = useServices();
  const { session, pictureOf, openPlan, measure, fonts, context, files } = services;
  const dialog = useSession((state) => state.dialog);
  const title = usePlan((plan) => plan.title);
  const narrowDetails = useSession((state) => state.details);
  useStore(fonts);
  const isDiagram = view === 'diagram';
  useKeyboard(context, isDiagram);
  useEffect(() => {
    document.title = `${title} – Aimtree`;
  }, [title]);

  const close = () => {
    session.openDialog(null);
    context.ports.canvas.current?.focus();
  };
  return (
    <div className={styles.editor}>
      <TopBar view={view} />
      {isDiagram ? (
        <>
          <main className={styles.view}>
            <h1 className={styles.heading}>{title || 'Untitled plan'}</h1>
            <div role="tabpanel" id={diagramPanel} aria-labelledby={diagramTab} className={styles.panel}>
              <DiagramView mac={isMac} />
            </div>
          </main>
          <div className={styles.side} data-open={narrowDetails || undefined}>
            <Inspector />
          </div>
        </>
      ) : (
        <Suspense fallback={<main className={styles.whole} aria-busy="true" aria-label="Reading the history" />}>
          <HistoryPage className={styles.whole} />
        </Suspense>
      )}
      {dialog === 'keys' && <KeysDialog onClose={close} />}
      {dialog === 'palette' && <Palette onClose={close} />}
      {dialog === 'version' && (
        <Suspense fallback={null}>
          <NameVersion onClose={close} />
        </Suspense>
      )}
      {dialog === 'png' && (
        <Suspense fallback={null}>
          <ExportPngDialog
            plan={openPlan.plan()}
            geometry={() => pictureOf(openPlan.plan())}
            files={files}
            measure={measure}
            onClose={close}
            announce={session.say}
          />
        </Suspense>
      )}
    </div>
  );
}
