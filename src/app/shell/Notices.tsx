/** What has to be known before going on working: it stays until it is dealt with and cannot be sent away. */
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { Button } from '../../ui/Button';
import styles from './Notices.module.css';
import { useServices } from '../services/ServicesContext';

export function Notices() {
  const { tabs, openPlan, outdated, status } = useServices();
  const deleted = useStore(tabs.deleted, ({ id }) => id);
  const isOutdated = useStore(outdated, ({ is }) => is);
  const isRefused = useStore(status, (state) => state.kind === 'failed' && state.trouble === 'newer');
  const openId = useStore(openPlan, ({ plan }) => plan?.id);
  return (
    <>
      {(isOutdated || isRefused) && <Outdated isPlanOpen={openId !== undefined} isUnsaved={isRefused} />}
      {!isOutdated && deleted !== null && deleted === openId && (
        <Notice
          title="This plan was deleted in another tab."
          choices={
            <Button variant="primary" onPress={() => void tabs.bringBack(deleted)}>
              Bring it back
            </Button>
          }
        >
          It is no longer among your plans. What you do here is kept and comes back with it.
        </Notice>
      )}
    </>
  );
}

function Outdated({ isPlanOpen, isUnsaved }: { readonly isPlanOpen: boolean; readonly isUnsaved: boolean }) {
  const { saveAs } = useServices();
  return (
    <Notice
      title="A newer version of Aimtree is in use in this browser."
      choices={
        <>
          {isPlanOpen && <Button onPress={() => void saveAs()}>Download a copy</Button>}
          <Button variant="primary" onPress={() => window.location.reload()}>
            Load the page again
          </Button>
        </>
      }
    >
      {isPlanOpen && isUnsaved
        ? 'This page has stopped saving, and your last edits are only here. Download a copy, then load the page again.'
        : 'This page has stopped saving. Load it again to go on with the newer version.'}
    </Notice>
  );
}

interface NoticeProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly choices: ReactNode;
}

function Notice({ title, children, choices }: NoticeProps) {
  return (
    <section className={styles.notice} role="alert">
      <p className={styles.words}>
        <strong>{title}</strong> {children}
      </p>
      <div className={styles.choices}>{choices}</div>
    </section>
  );
}
