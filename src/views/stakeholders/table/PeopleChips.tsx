/** Filters of a list of stakeholders that are used often, as chips with how many pass. */
import { peopleMarkWords, type PeopleMark } from '../../../plan/ask/people/rows';
import { Chip } from '../../../ui/Chip';
import styles from '../StakeholdersView.module.css';

interface PeopleChipsProps {
  readonly marks: readonly PeopleMark[];
  readonly shown: readonly PeopleMark[];
  readonly counts: Readonly<Record<PeopleMark, number>>;
  /** Whether it is known who “mine” is. */
  readonly knowsMe: boolean;
  readonly onToggle: (mark: PeopleMark) => void;
}

export function PeopleChips({ marks, shown, counts, knowsMe, onToggle }: PeopleChipsProps) {
  return (
    <div role="group" aria-label="Filters" className={styles.chips}>
      {marks.map((mark) => (
        <Chip
          key={mark}
          count={mark === 'mine' && !knowsMe ? undefined : counts[mark]}
          isOn={shown.includes(mark)}
          onChange={() => onToggle(mark)}
        >
          {peopleMarkWords[mark]}
        </Chip>
      ))}
    </div>
  );
}
