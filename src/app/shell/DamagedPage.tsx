/** The page of a plan of which the browser keeps something that cannot be read: what that means and what can be done. */
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { Salvage } from '../../storage/planStore';
import { wordUnread } from '../../storage/wordStatus';
import { Button } from '../../ui/Button';
import { dayAndTime } from '../../fields/dayAndTime';
import { useServices } from '../services/ServicesContext';
import styles from './EditorPage.module.css';
import { keeping } from './keeping';
import { Notices } from './Notices';
import { useDocumentTitle } from './useDocumentTitle';

const heading = 'This plan cannot be read';

export function DamagedPage({ id }: { readonly id: string }) {
  const { store, salvaging, session } = useServices();
  const [left, setLeft] = useState<Salvage | null>(null);
  useDocumentTitle(heading);

  useEffect(() => {
    let current = true;
    store.salvage(id).then(
      (found) => current && setLeft(found),
      // The desk goes on asking, and says what storage says.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [store, id]);

  const good = left?.good;
  return (
    <>
      <Notices />
      <main className={styles.missing}>
        <h1>{heading}</h1>
        {left?.title && <p className={styles.title}>{left.title}</p>}
        <p>{wordUnread('spoilt')}</p>
        {left && <p>{good ? wordGood(good.modified) : noneGood}</p>}
        <div className={styles.choices}>
          {good && (
            <Button
              variant="primary"
              onPress={() => void keeping(session, 'the plan was not restored', () => salvaging.restore(id))}
            >
              Restore the last good state
            </Button>
          )}
          <Button onPress={() => void salvaging.download(id, left?.title ?? '')}>Download what is there</Button>
        </div>
        <Link href="/">Go to your plans</Link>
      </main>
    </>
  );
}

function wordGood(modified: string): string {
  return `The last state that can be read is from ${dayAndTime(modified)}. To go on from there, restore it: nothing is overwritten. To be safe, download what is there first.`;
}

const noneGood =
  'No earlier state of it can be read either. Download what is there and keep that file. If you have a backup, or a file of this plan, open that: it can take this plan’s place.';
