/** Chips that show a part of what was heard, each with how much there is of it. */
import { useCommandContext } from '../../../commands/commandContext';
import { hasHeardMark, heardMarks, heardMarkWords, type HeardChoices } from '../../../plan/ask/people/heardRows';
import { usePlan } from '../../../store/stores';
import { Chip } from '../../../ui/Chip';
import styles from './Heard.module.css';
import { setHeardChoices } from './heardChoices';

export function HeardChips({ choices: { marks } }: { readonly choices: HeardChoices }) {
  const { session } = useCommandContext();
  const plan = usePlan((each) => each);
  const all = Object.values(plan.heard);
  return (
    <div role="group" aria-label="Filters" className={styles.chips}>
      {heardMarks.map((mark) => (
        <Chip
          key={mark}
          count={all.filter((each) => hasHeardMark(plan, each, mark)).length}
          isOn={marks.includes(mark)}
          onChange={(isOn) =>
            setHeardChoices(session, { marks: isOn ? [...marks, mark] : marks.filter((each) => each !== mark) })
          }
        >
          {heardMarkWords[mark]}
        </Chip>
      ))}
    </div>
  );
}
