/** The editor: top bar, the view, the inspector; and the dialogs that belong to a plan. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { DiagramView } from '../../views/diagram/DiagramView';
import { Inspector } from '../../views/inspector/Inspector';
import { untitled } from '../../plan/model/titles';
import { useSession, usePlan } from '../../store/stores';
import { lateComponent } from '../../ui/lateComponent';
import styles from './Editor.module.css';
import { FileChangedDialog } from '../files/FileChangedDialog';
import { KeysDialog } from './KeysDialog';
import { Notices } from './Notices';
import { Palette } from './Palette';
import { isMac } from '../../browser/platform';
import { useServices } from '../services/ServicesContext';
import { TopBar } from './TopBar';
import { useClipboard } from './useClipboard';
import { useKeyboard } from './useKeyboard';
import { useIsDark } from '../services/useTheme';
import { diagramPanel, diagramTab } from './ViewTabs';

const ExportDialog = lateComponent(async () => (await import('../../views/export/ExportDialog')).ExportDialog);
const exporting = 'export-';
const WebPageDialog = lateComponent(async () => (await import('../../views/share/WebPageDialog')).WebPageDialog);
const Present = lateComponent(async () => (await import('../../views/present/Present')).Present);

/** The past is seldom looked at. */
const HistoryPage = lateComponent(async () => (await import('../past/HistoryPage')).HistoryPage);
const NameVersion = lateComponent(async () => (await import('../past/NameVersion')).NameVersion);

export type EditorView = 'diagram' | 'history';

export function Editor({ view }: { view: EditorView }) {
  const services = useServices();
  const { session, measure, fonts, context, files, printing } = services;
  const dialog = useSession((state) => state.dialog);
  const title = usePlan((plan) => plan.title);
  const narrowDetails = useSession((state) => state.details);
  useStore(fonts);
  const isDark = useIsDark(services);
  const isDiagram = view === 'diagram';
  useKeyboard(context, isDiagram);
  useClipboard(context, isDiagram);
  useEffect(() => (isDiagram ? printing.listen() : undefined), [isDiagram, printing]);
  useEffect(() => {
    document.title = `${title} – Aimtree`;
  }, [title]);

  const close = () => {
    session.openDialog(null);
    context.ports.canvas.current?.focus();
  };
  return (
    <div className={styles.editor}>
      <div className={styles.top}>
        <TopBar view={view} />
        <Notices />
      </div>
      {isDiagram ? (
        <>
          <main className={styles.view}>
            <h1 className={styles.heading}>{title || untitled}</h1>
            <div role="tabpanel" id={diagramPanel} aria-labelledby={diagramTab} className={styles.panel}>
              <DiagramView mac={isMac} />
            </div>
          </main>
          <div className={styles.side} data-open={narrowDetails || undefined}>
            <Inspector />
          </div>
        </>
      ) : (
        <HistoryPage className={styles.whole} />
      )}
      <FileChangedDialog />
      {dialog === 'keys' && <KeysDialog onClose={close} />}
      {dialog === 'palette' && <Palette onClose={close} />}
      {dialog === 'version' && <NameVersion onClose={close} />}
      {dialog === 'web-page' && <WebPageDialog measure={measure} files={files} onClose={close} />}
      {dialog === 'present' && <Present measure={measure} theme={isDark ? 'dark' : 'light'} onClose={close} />}
      {dialog?.startsWith(exporting) && (
        <ExportDialog format={dialog.slice(exporting.length)} files={files} measure={measure} onClose={close} />
      )}
    </div>
  );
}
