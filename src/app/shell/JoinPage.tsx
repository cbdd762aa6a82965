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

/** The address of the page once the link is taken out. */
const place = '/join';

export function JoinPage() {
  const { together } = useServices();
  const [location, navigate] = useLocation();
  /** Another object each time that it is to be followed. */
  const [followed, follow] = useState({ link: location });
  const [problem, setProblem] = useState<NotJoined | null>(null);
  const again = (link: string) => {
    setProblem(null);
    follow({ link });
  };

  // Another link may be put into the address while this page says why the last one led nowhere.
  const [last, setLast] = useState(location);
  if (location !== last) {
    setLast(location);
    if (location !== place) again(location);
  }
  useEffect(() => {
    if (location !== place) window.history.replaceState(null, '', `#${place}`);
    document.title = 'Join a plan – Aimtree';
  }, [location]);
  useEffect(() => {
    let isHere = true;
    void together.join(followed.link).then((joined) => {
      if (!isHere) return;
      if (typeof joined === 'string') setProblem(joined);
      else navigate(firstAddress(joined.id), { replace: true });
    });
    return () => {
      isHere = false;
    };
  }, [together, followed, navigate]);

  if (problem === null)
    return (
      <main className={styles.wait} aria-busy="true">
        <ProgressBar label="Joining the plan…" />
      </main>
    );
  return (
    <main className={styles.missing}>
      <h1>The plan was not joined</h1>
      <p role="alert">{notJoined[problem]} Nothing was changed here.</p>
      <div className={styles.choices}>
        {(problem === 'unreachable' || problem === 'unkept') && (
          <Button variant="primary" onPress={() => again(followed.link)}>
            Try again
          </Button>
        )}
        <Link href="/">Go to your plans</Link>
      </div>
    </main>
  );
}
