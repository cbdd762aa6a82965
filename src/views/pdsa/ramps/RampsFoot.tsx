/** What the marks of the ramps mean, and how many ideas have no cycle yet. */
import { isMac } from '../../../browser/platform';
import { wordKeys } from '../../../commands/keys';
import { CycleMark } from '../../../fields/CycleMark';
import { count } from '../../../kit/english';
import { cycleMarks, cycleMarkWords } from '../../../plan/ask/cycleMark';
import { cyclesOf } from '../../../plan/ask/cycles';
import { changeColumn, nodesInColumn } from '../../../plan/ask/queries';
import { usePlan } from '../../../store/stores';
import { KeyHints } from '../../../ui/KeyHints';
import { InPlace } from '../../../ui/Places';
import { useOneLine } from '../../../ui/useOneLine';
import styles from './Ramps.module.css';

const hints = [
  ['←', 'step'],
  ['↑', 'idea'],
  ['Enter', 'opens'],
  [wordKeys('Alt+ArrowUp', isMac), 'lifts a step'],
] as const;

export function RampsFoot() {
  const without = usePlan(
    (plan) => nodesInColumn(plan, changeColumn(plan).id).filter(({ id }) => cyclesOf(plan, id).length === 0).length,
  );
  const marks = useOneLine<HTMLUListElement>();
  return (
    <InPlace name="foot">
      <ul ref={marks} aria-label="Marks" className={styles.legend}>
        {cycleMarks.map((mark) => (
          <li key={mark}>
            <CycleMark mark={mark} /> {cycleMarkWords[mark].toLowerCase()}
          </li>
        ))}
        <li>a step up is a larger scale, a level step the same scale again</li>
      </ul>
      <KeyHints hints={hints} />
      {without > 0 && <p>{count(without, 'idea has', 'ideas have')} no cycle yet</p>}
    </InPlace>
  );
}
