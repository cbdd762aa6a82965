/** Opens the plan that the address names, and says so when it is not here. */
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../ui/Button';
import { useServices } from '../services/ServicesContext';
import { Editor, type EditorView } from './Editor';
import styles from './EditorPage.module.css';
import { Notices } from './Notices';

type Stage = 'opening' | 'open' | 'missing' | 'unreadable';

export function EditorPage({ id, view }: { id: string; view: EditorView }) {
  const { show, openPlan, session } = useServices();
  // At the start of the app the plan that the address names is there before the page is.
  const [stage, setStage] = useState<Stage>(() => (openPlan.getState().plan?.id === id ? 'open' : 'opening'));

  useEffect(() => {
    let current = true;
    const showing = openPlan.getState().plan?.id === id ? Promise.resolve(true) : show(id);
    void showing.then(
      (found) => {
        if (!current) return;
        setStage(found ? 'open' : 'missing');
        if (found) greet();
      },
      () => current && setStage('unreadable'),
    );
    return () => {
      current = false;
    };

    /** A plan without a word in it is met with its aim ready for typing. */
    function greet() {
      const nodes = Object.values(openPlan.plan().nodes);
      const [aim] = nodes;
      if (nodes.length !== 1 || !aim || aim.text !== '') return;
      session.selectNodes([aim.id], { quiet: true });
      session.setEditing({ node: aim.id, run: `text:${aim.id}:first`, fresh: false });
    }
  }, [id, show, openPlan, session]);

  if (stage === 'opening') return <main className={styles.wait} aria-busy="true" aria-label="Opening the plan" />;
  if (stage === 'open') return <Editor view={view} />;
  if (stage === 'unreadable') return <Unreadable />;
  return (
    <>
      <Notices />
      <main className={styles.missing}>
        <h1>This plan is not on this machine</h1>
        <p>
          It may have been deleted here, or live in another browser. If a colleague has it, ask for its file and open
          that.
        </p>
        <Link href="/">Go to your plans</Link>
      </main>
    </>
  );
}

/** The browser has the plan, or may have it, and does not give it out. */
function Unreadable() {
  return (
    <>
      <Notices />
      <main className={styles.missing}>
        <h1>This plan could not be read</h1>
        <p>This browser’s storage did not answer as it should. The plan was not changed and not deleted.</p>
        <Button variant="primary" onPress={() => window.location.reload()}>
          Try again
        </Button>
      </main>
    </>
  );
}
