/** The editor: the top bar, a view of the plan with the panel beside it, or its history; and the dialogs of a plan. */
import { useEffect, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { besideRoom, isBesideWanted } from '../../commands/beside';
import { ShownThing } from '../../commands/shownThing';
import { usePlan, useSession } from '../../store/stores';
import { PlacesProvider } from '../../ui/Places';
import { lateComponent } from '../../ui/lateComponent';
import { ShownKeysContext, useShownKeysOfPage } from '../../ui/shownKeys';
import { useServices } from '../services/ServicesContext';
import { useMediaQuery } from '../../ui/useMediaQuery';
import { BesideView } from './BesideView';
import { DetailsPanel } from './DetailsPanel';
import styles from './Editor.module.css';
import { Notices } from './Notices';
import { PlanDialogs } from './PlanDialogs';
import { TopBar } from './TopBar';
import { useClipboard } from './useClipboard';
import { useAsked } from './useAsked';
import { useCoach } from './useCoach';
import { useKeyboard } from './useKeyboard';
import { ViewArea } from './ViewArea';

/** The past is seldom looked at. */
const HistoryPage = lateComponent(async () => (await import('../past/HistoryPage')).HistoryPage);

/** Seldom has somebody else written the file of the plan. */
const FileChangedDialog = lateComponent(async () => (await import('../files/FileChangedDialog')).FileChangedDialog);

export interface EditorProps {
  /** The id of the view, or that of the history; undefined where another page is shown. */
  readonly view: string | undefined;
  /** What has a page of its own in the view, by its id. */
  readonly thing: string | undefined;
  /** The page that stands in place of a view. */
  readonly children?: ReactNode;
}

export function Editor({ view: id, thing, children }: EditorProps) {
  const { context, fonts, printing, pictureCopying, links } = useServices();
  const isFileAsked = useStore(links.state, ({ question }) => question !== null);
  const view = context.ports.views.find((each) => each.id === id);
  const title = usePlan((plan) => plan.title);
  const hasTabs = useMediaQuery('(min-width: 701px)');
  const isRoomy = useMediaQuery(besideRoom);
  const wanted = useSession(isBesideWanted) && isRoomy ? view?.beside : undefined;
  const beside = context.ports.views.find((each) => each.id === wanted);
  const keys = useShownKeysOfPage();
  const isView = view !== undefined;
  useStore(fonts);
  useCoach(context);
  useAsked(context);
  useKeyboard(context, view);
  useClipboard(context, view?.keys.includes('boxes') ?? false);
  useEffect(() => (isView ? printing.listen() : undefined), [isView, printing]);
  useEffect(() => pictureCopying.prepare(), [pictureCopying]);
  useEffect(() => {
    document.title = `${title} – Aimtree`;
  }, [title]);

  return (
    <div className={styles.editor}>
      <div className={styles.top}>
        <TopBar view={view} page={children === undefined ? 'History' : 'Compare'} />
        <Notices />
      </div>
      {view ? (
        <ShownThing value={thing}>
          <ShownKeysContext value={keys}>
            <PlacesProvider>
              <div className={styles.body}>
                <ViewArea view={view} hasTabs={hasTabs} />
                {beside && <BesideView key={beside.id} view={beside} />}
                <DetailsPanel />
              </div>
            </PlacesProvider>
          </ShownKeysContext>
        </ShownThing>
      ) : (
        (children ?? <HistoryPage className={styles.whole} />)
      )}
      {isFileAsked && <FileChangedDialog />}
      <PlanDialogs view={view} />
    </div>
  );
}
