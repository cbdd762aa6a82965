/** Filters that are used often, as chips with how many pass. */
import type { ReactNode } from 'react';
import { Chip } from '../ui/Chip';
import styles from '../ui/viewBar.module.css';
import { MineChip } from './MineChip';

interface MarkChipsProps<Mark extends string> {
  readonly marks: readonly Mark[];
  readonly words: Readonly<Record<Mark, string>>;
  readonly counts: Readonly<Record<Mark, number>>;
  readonly shown: readonly Mark[];
  readonly onChange: (shown: readonly Mark[]) => void;
  /** Further chips. */
  readonly children?: ReactNode;
}

export function MarkChips<Mark extends string>(props: MarkChipsProps<Mark>) {
  const { marks, words, counts, shown, onChange, children } = props;
  return (
    <div role="group" aria-label="Filters" className={styles.chips}>
      {marks.map((mark) => {
        const own = {
          count: counts[mark],
          isOn: shown.includes(mark),
          onChange: (isOn: boolean) => onChange(isOn ? [...shown, mark] : shown.filter((each) => each !== mark)),
        };
        return mark === 'mine' ? (
          <MineChip key={mark} {...own} />
        ) : (
          <Chip key={mark} {...own}>
            {words[mark]}
          </Chip>
        );
      })}
      {children}
    </div>
  );
}
