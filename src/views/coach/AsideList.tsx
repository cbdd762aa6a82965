/** What has been put aside, folded at the foot, each with its reason and the way back. */
import { count } from '../../kit/english';
import type { Aside } from '../../plan/coach/putAside';
import { bringBack } from '../../plan/edit/findings';
import { useAct } from '../../store/useAct';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import styles from './Coach.module.css';

export function AsideList({ aside }: { readonly aside: readonly Aside[] }) {
  const act = useAct();
  if (aside.length === 0) return null;
  return (
    <Disclosure title={count(aside.length, 'finding', 'findings')} summary="put aside">
      <ul className={styles.list} aria-label="Put aside">
        {aside.map(({ finding: { rule, on, sentence }, dismissal: { reason } }) => (
          <li key={`${rule} ${on}`} className={styles.finding} data-rule={rule} data-on={on} data-aside>
            <p className={styles.sentence}>{sentence}</p>
            {reason !== '' && <p className={styles.why}>Put aside: {reason}</p>}
            <div className={styles.deeds}>
              <Button
                variant="quiet"
                aria-label={`Bring back: ${sentence}`}
                onPress={() => act('change findings put aside', (draft) => bringBack(draft, { rule, on }))}
              >
                Bring back
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
