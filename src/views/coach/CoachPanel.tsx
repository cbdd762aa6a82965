/**
 * What the coach has found in the open plan, worth a second look. It is soft: nothing here hinders anybody, and each
 * finding can be put aside.
 *
 * Must not know: the rules, when they are asked.
 */
import { useMemo, useRef } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import type { Finding } from '../../plan/coach/finding';
import { divide, keyOf } from '../../plan/coach/putAside';
import { usePlan, useSession } from '../../store/stores';
import { AsideList } from './AsideList';
import styles from './Coach.module.css';
import { FindingItem } from './FindingItem';
import { isAbout, showFinding } from './showFinding';
import { useStableOrder } from './useStableOrder';

const none = [] as const;
const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** `onLeave`: the view is to be seen, where the panel covers it. */
export function CoachPanel({ onLeave }: { readonly onLeave: () => void }) {
  const context = useCommandContext();
  const findings = useSession((state) => state.findings);
  const selection = useSession((state) => state.selection);
  const dismissed = usePlan((plan) => plan.dismissed);
  const divided = useMemo(() => divide(dismissed ? { dismissed } : {}, findings ?? none), [dismissed, findings]);
  const open = useStableOrder(divided.open);
  const list = useRef<HTMLUListElement>(null);
  const asked = useRef<HTMLUListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  const goOn = (of: HTMLUListElement | null, from: number) => {
    const next = of?.children[from + 1]?.querySelector('button');
    (next ?? heading.current)?.focus();
  };
  const partsOf = (finding: Finding) => ({
    finding,
    isLit: isAbout(finding, selection),
    about: `“${finding.sentence}”`,
    onShow: () => {
      onLeave();
      showFinding(context, finding);
    },
    onLeave,
  });
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        Coach
      </h2>
      <p className={styles.count} role="status">
        {findings === null ? 'Reading the plan…' : wordCount(open.length)}
      </p>
      <ul ref={list} className={styles.list} aria-label="Findings">
        {open.map((finding, index) => (
          <FindingItem key={keyOf(finding)} {...partsOf(finding)} onGone={() => goOn(list.current, index)} />
        ))}
      </ul>
      {divided.questions.length > 0 && (
        <>
          <h3 className={styles.questions}>Questions about people</h3>
          <ul ref={asked} className={styles.list} aria-label="Questions about people">
            {divided.questions.map((finding, index) => (
              <FindingItem
                key={keyOf(finding)}
                {...partsOf(finding)}
                isQuestion
                onGone={() => goOn(asked.current, index)}
              />
            ))}
          </ul>
        </>
      )}
      <AsideList aside={divided.aside} />
    </>
  );
}

function wordCount(many: number): string {
  if (many === 0) return 'Nothing that would need a second look.';
  const number = numbers[many] ?? String(many);
  return many === 1
    ? 'One thing worth a second look. It does not stop you.'
    : `${number} things worth a second look. None of them stops you.`;
}
