/** Opens the plan that the address names, and says so when it is not here. */
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useServices } from './ServicesContext';
import { Editor, type EditorView } from './Editor';
import styles from './EditorPage.module.css';

type Stage = 'opening' | 'open' | 'missing';

export function EditorPage({ id, view }: { id: string; view: EditorView }) {
  const { show, openPlan, session } = useServices();
  const [stage, setStage] = useState<Stage>('opening');

  useEffect(() => {
    let current = true;
    void show(id).then(
      (found) => {
        if (!current) return;
        setStage(found ? 'open' : 'missing');
        if (found) greet();
      },
      () => current && setStage('missing'),
    );
    return () => {
      current = false;
    };

    /** A plan without a word in it is met with its aim ready for typing. */
    function greet() {
      const nodes = Object.values(openPlan.plan().nodes);
      const [aim] = nodes;
      if (nodes.length !== 1 || !aim || aim.text !== '') return;
      session.select([aim.id], { quiet: true });
      session.setEditing({ node: aim.id, run: `text:${aim.id}:first`, fresh: false });
    }
  }, [id, show, openPlan, session]);

  if (stage === 'opening') return <main className={styles.wait} aria-busy="true" aria-label="Opening the plan" />;
  if (stage === 'open') return <Editor view={view} />;
  return (
    <main className={styles.missing}>
      <h1>This plan is not on this machine</h1>
      <p>
        It may have been deleted here, or live in another browser. If a colleague has it, ask for its file and open
        that.
      </p>
      <Link href="/">Go to your plans</Link>
    </main>
  );
}
