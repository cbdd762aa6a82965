/** Follows a link to a room. The link is taken out of the address before anything else: it is a key. */
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Button } from '../../ui/Button';
import { ProgressBar } from '../../ui/ProgressBar';
import { useServices } from '../services/ServicesContext';
import { firstAddress } from '../views/addresses';
import type { NotJoined } from '../together/together';
import { notJoined } from '../together/togetherWords';
import styles from './EditorPage.module.css';

export function JoinPage() {
  const { together } = useServices();
  const [, navigate] = useLocation();
  const [link] = useState(() => window.location.hash);
  const [tries, setTries] = useState(0);
  const [problem, setProblem] = useState<NotJoined | null>(null);

  useEffect(() => {
    window.history.replaceState(null, '', '#/join');
    document.title = 'Join a plan – Aimtree';
  }, []);
  useEffect(() => {
    let isHere = true;
    void together.join(link).then((joined) => {
      if (!isHere) return;
      if (typeof joined === 'string') setProblem(joined);
      else navigate(firstAddress(joined.id), { replace: true });
    });
    return () => {
      isHere = false;
    };
  }, [together, link, tries, navigate]);

  if (problem === null)
    return (
      <main className={styles.wait} aria-busy="true">
        <ProgressBar label="Joining the plan…" />
      </main>
    );
  const again = () => {
    setProblem(null);
    setTries(tries + 1);
  };
  return (
    <main className={styles.missing}>
      <h1>The plan was not joined</h1>
      <p role="alert">{notJoined[problem]} Nothing was changed here.</p>
      <div className={styles.choices}>
        {(problem === 'unreachable' || problem === 'unkept') && (
          <Button variant="primary" onPress={again}>
            Try again
          </Button>
        )}
        <Link href="/">Go to your plans</Link>
      </div>
    </main>
  );
}
