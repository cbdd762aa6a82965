/** Points out who could be recognised on the page though it gives no names, before it is published. */
import { useMemo } from 'react';
import { isPublished } from '../../figure/compose/document/heardDocument';
import { publishedHeard, recognisable } from '../../plan/ask/people/published';
import { usePlan } from '../../store/stores';
import styles from './DocumentDialog.module.css';

export function Recognisable({ chosen }: { readonly chosen: ReadonlySet<string> }) {
  const plan = usePlan((each) => each);
  const found = useMemo(() => recognisable(plan, publishedHeard(plan, isPublished(chosen))), [plan, chosen]);
  if (found.length === 0) return null;
  return (
    <div role="note" aria-label="Who could be recognised" className={styles.about}>
      <p>They could be recognised all the same:</p>
      <ul>
        {found.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
