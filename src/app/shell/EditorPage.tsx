/** The page of one plan: the editor as soon as the desk has opened the plan, and what is to be said until then or instead. */
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import type { StorageTrouble } from '../../storage/trouble';
import { wordUnread } from '../../storage/wordStatus';
import { Button } from '../../ui/Button';
import { ProgressBar } from '../../ui/ProgressBar';
import { useServices } from '../services/ServicesContext';
import { DamagedPage } from './DamagedPage';
import { Editor, type EditorProps } from './Editor';
import styles from './EditorPage.module.css';
import { Notices } from './Notices';
import { useDocumentTitle } from './useDocumentTitle';

interface EditorPageProps extends EditorProps {
  readonly id: string;
}

export function EditorPage({ id, ...shown }: EditorPageProps) {
  const { desk, trouble } = useServices();
  const state = useStore(desk);
  const isThis = state.kind !== 'none' && state.id === id;

  useEffect(() => {
    const now = desk.getState();
    // At the start of the app the plan that the address names is there before the page is.
    if (now.kind === 'none' || now.id !== id) void desk.open(id);
  }, [desk, id]);

  if (!isThis || state.kind === 'opening') return <Opening />;
  if (state.kind === 'open') return <Editor {...shown} />;
  if (state.kind === 'failed' && state.reason === 'spoilt') return <DamagedPage id={id} />;
  // Memory has what was made in this visit; what else there may be nobody has read.
  const reason = state.kind === 'failed' ? state.reason : trouble;
  return reason ? <Unreadable reason={reason} onRetry={() => void desk.open(id)} /> : <Missing />;
}

/** In ms: a plan that is there sooner needs no word that it is coming. */
const quick = 300;

function Opening() {
  const [isLong, setLong] = useState(false);
  useDocumentTitle('Opening the plan');
  useEffect(() => {
    const timer = setTimeout(setLong, quick, true);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main className={styles.wait} aria-busy="true" aria-label="Opening the plan">
      {isLong && <ProgressBar label="Opening the plan…" />}
    </main>
  );
}

const missing = 'This plan is not on this machine';

function Missing() {
  useDocumentTitle(missing);
  return (
    <>
      <Notices />
      <main className={styles.missing}>
        <h1>{missing}</h1>
        <p>
          It may have been deleted here, or live in another browser. If a colleague has it, ask for its file and open
          that.
        </p>
        <Link href="/">Go to your plans</Link>
      </main>
    </>
  );
}

const unreadable = 'This plan could not be read';

/** The browser has the plan, or may have it, and does not give it out. */
function Unreadable({ reason, onRetry }: { reason: StorageTrouble; onRetry: () => void }) {
  useDocumentTitle(unreadable);
  return (
    <>
      <Notices />
      <main className={styles.missing}>
        <h1>{unreadable}</h1>
        <p>{wordUnread(reason)} This page keeps trying; if that does not help, load it again.</p>
        <Button variant="primary" onPress={onRetry}>
          Try again
        </Button>
      </main>
    </>
  );
}
