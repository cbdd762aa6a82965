/** What the marks of the picture mean, and the keys that matter here, over its lower edge. */
import { changeMarks } from '../../figure/compose/compare/changeMarks';
import { ChangeSign } from '../../fields/ChangeSign';
import { Keys } from '../../ui/Keys';
import styles from './ComparePicture.module.css';

interface CompareKeyProps {
  readonly hasQuestions: boolean;
  /** Whether keys that are a single character do something. */
  readonly hasSingleKeys: boolean;
  /** The picture shows marks. */
  readonly isMarked: boolean;
}

export function CompareKey({ hasQuestions, hasSingleKeys, isMarked }: CompareKeyProps) {
  if (!isMarked && !hasSingleKeys) return null;
  return (
    <ul className={styles.key} aria-label="Marks and keys">
      {isMarked &&
        changeMarks.map((mark) => (
          <li key={mark}>
            <ChangeSign mark={mark} />
            {mark === 'removed' ? <s>{mark}</s> : mark}
          </li>
        ))}
      {hasSingleKeys && (
        <li>
          <Keys>j</Keys> <Keys>k</Keys> next, previous
        </li>
      )}
      {hasSingleKeys && hasQuestions && (
        <li>
          <Keys>1</Keys> <Keys>2</Keys> <Keys>3</Keys> answer
        </li>
      )}
    </ul>
  );
}
