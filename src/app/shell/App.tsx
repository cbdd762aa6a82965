/** Addresses to views: `#/` is the library, `#/plan/ID/VIEW` a plan. What stands around every view is here. */
import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Redirect, Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { useStore } from 'zustand';
import { whenIdle } from '../../browser/whenIdle';
import { CommandsContext } from '../../commands/commandContext';
import type { Session } from '../../store/session';
import { StoresContext } from '../../store/stores';
import { useBoxInUse } from '../../store/useBoxInUse';
import { Announcer } from '../../ui/Announcer';
import { Toasts } from '../../ui/Toasts';
import { ErrorBoundary } from './ErrorBoundary';
import { appErrorPage } from './errors/errorPages';
import { compareAddress } from '../compare/comparison';
import { FileDrop } from '../files/FileDrop';
import { ComparePlace, EditorPage, JoinPage, loadEditor } from './loadEditor';
import { LibraryPage } from './LibraryPage';
import { Notices } from './Notices';
import type { ReleaseNotice } from '../services/releaseNotice';
import { ServicesContext } from '../services/ServicesContext';
import type { Services } from '../services/services';
import { addressOf, firstAddress, isView, joinPath, planPath } from '../views/addresses';
import { useTheme } from '../services/useTheme';
import { useFocusKept } from './useFocusKept';

export function App({ services, notice }: { services: Services; notice: ReleaseNotice }) {
  const { context } = services;
  useTheme(services);
  useFocusKept(context.ports);
  // React Flow and the inspector are not needed to see the library; they arrive while it is being looked at.
  useEffect(() => {
    whenIdle(() => void loadEditor().catch(() => undefined));
  }, []);
  return (
    <I18nProvider locale="en-GB">
      <ServicesContext value={services}>
        <StoresContext value={context}>
          <CommandsContext value={context}>
            <ErrorBoundary page={(error) => appErrorPage(error, services)}>
              <Router hook={useHashLocation}>
                <FileDrop>
                  <Switch>
                    {/* One route for all views, so that the plan stays open, with its undo, on the way from one to another. */}
                    <Route path={planPath}>
                      {({ id = '', view = '', thing }) =>
                        isView(context.ports.views, view, thing) ? (
                          <EditorPage id={id} view={view} thing={thing} />
                        ) : (
                          <Redirect
                            to={isView(context.ports.views, view) ? addressOf(id, view) : `/plan/${id}`}
                            replace
                          />
                        )
                      }
                    </Route>
                    <Route path={compareAddress}>
                      <ComparePlace />
                    </Route>
                    <Route path={joinPath}>
                      <JoinPage />
                    </Route>
                    <Route path="/plan/:id">{({ id }) => <Redirect to={firstAddress(id)} replace />}</Route>
                    <Route path="/">
                      <Notices />
                      <LibraryPage />
                    </Route>
                    <Route>
                      <Redirect to="/" replace />
                    </Route>
                  </Switch>
                </FileDrop>
              </Router>
            </ErrorBoundary>
            <Said session={services.session} notice={notice} />
          </CommandsContext>
        </StoresContext>
      </ServicesContext>
    </I18nProvider>
  );
}

/** Each key may say something or go to another box: what listens to that stands apart from the pages. */
function Said({ session, notice }: { readonly session: Session; readonly notice: ReleaseNotice }) {
  const announcement = useStore(session, (state) => state.announcement);
  const messages = useStore(session, (state) => state.messages);
  const { message: news } = useStore(notice);
  const inUse = useBoxInUse(session);
  return (
    <>
      <Toasts
        messages={news ? [...messages, news] : messages}
        inUse={inUse}
        onDismiss={(id) => (id === news?.id ? notice.setState({ message: null }) : session.dismiss(id))}
      />
      <Announcer text={announcement.text} count={announcement.count} />
    </>
  );
}
