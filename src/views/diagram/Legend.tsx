/**
 * What the colours of the boxes stand for, where the headings of the columns do not say it. It stands above the canvas and
 * never over a box.
 */
import { memo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { colourWords } from '../../plan/ask/lookWords';
import { usePlan } from '../../store/stores';
import styles from './Legend.module.css';
import { legendOf } from './paintStyle';

export const Legend = memo(function Legend() {
  const colourBy = usePlan((plan) => plan.appearance.colourBy ?? 'column');
  const words = usePlan(useShallow((plan) => legendOf(plan).map((entry) => entry.words)));
  const paints = usePlan(useShallow((plan) => legendOf(plan).map((entry) => entry.paint)));
  if (words.length === 0) return null;
  return (
    // Many tags take more room than there is, and without the focus the keyboard could not scroll.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" aria-label="Legend" tabIndex={0} className={styles.legend}>
      <span className={styles.by}>{colourWords[colourBy]}</span>
      <ul className={styles.entries}>
        {words.map((word, index) => (
          <li key={word} className={styles.entry} data-struck={paints[index]?.struck || undefined}>
            <span className={styles.swatch} style={paints[index]?.style} />
            <span>{word}</span>
          </li>
        ))}
      </ul>
    </div>
  );
});
