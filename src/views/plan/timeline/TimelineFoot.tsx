/** The line below the timeline: what bars and marks stand for, and the keys that move a bar. */
import { memo } from 'react';
import { isMac } from '../../../browser/platform';
import { wordKeys } from '../../../commands/keys';
import { CycleMark } from '../../../fields/CycleMark';
import { cycleMarks, cycleMarkWords } from '../../../plan/ask/cycleMark';
import { KeyHints } from '../../../ui/KeyHints';
import { InPlace } from '../../../ui/Places';
import { useOneLine } from '../../../ui/useOneLine';
import styles from './Timeline.module.css';

const hints = [
  ['Alt+ArrowRight', 'moves a bar'],
  ['Alt+Shift+ArrowRight', 'its end'],
].map(([keys = '', words = '']) => [wordKeys(keys, isMac), words] as const);

const bars = ['testing', 'implementing', 'adopted', 'abandoned'] as const;

export const TimelineFoot = memo(function TimelineFoot() {
  const legend = useOneLine<HTMLParagraphElement>();
  return (
    <InPlace name="foot">
      <p ref={legend} className={styles.legend}>
        {bars.map((status) => (
          <span key={status} data-status={status}>
            <i className={styles.sample} /> {status}
          </span>
        ))}
        <strong>Cycle</strong>
        {cycleMarks.map((mark) => (
          <span key={mark}>
            <CycleMark mark={mark} size={12} /> {cycleMarkWords[mark].toLowerCase()}
          </span>
        ))}
      </p>
      <KeyHints hints={hints} />
    </InPlace>
  );
});
