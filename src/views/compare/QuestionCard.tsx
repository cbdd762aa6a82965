/** One question of a merge: what it is about, and the answers as radio buttons, each with what it leaves in the plan. */
import { useId } from 'react';
import type { Answer } from '../../plan/change/merge/questions';
import type { AskedChoice, AskedQuestion } from '../../plan/tell/compare/askedWords';
import { classes } from '../../ui/classes';
import { Keys } from '../../ui/Keys';
import styles from './Compare.module.css';
import { MarkedText } from './MarkedText';
import { questionKey } from './walk';

/** `later`: it is left as it stands in the user’s own copy. */
export type Given = Answer | 'later';

interface QuestionCardProps {
  readonly question: AskedQuestion;
  readonly number: number;
  readonly given: Given | undefined;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
  readonly onGive: (answer: Given) => void;
}

export function QuestionCard({ question, number, given, isSelected, onSelect, onGive }: QuestionCardProps) {
  const id = useId();
  const { title, why, choices, later } = question;
  const entry = given ?? choices[0]?.answer;
  return (
    <li>
      <fieldset
        className={classes(styles.question, isSelected && styles.selected)}
        aria-describedby={why === '' ? undefined : `${id}-why`}
        onFocus={onSelect}
      >
        <legend className={styles.title}>
          <span className={styles.number} aria-hidden="true">
            {number}
          </span>
          <span>{title}</span>
        </legend>
        {why !== '' && (
          <p id={`${id}-why`} className={styles.why}>
            {why}
          </p>
        )}
        {choices.map((choice, at) => (
          <Choice
            key={choice.answer}
            choice={choice}
            group={id}
            keyed={String(at + 1)}
            isGiven={choice.answer === given}
            stop={choice.answer === entry ? questionKey(question) : undefined}
            onGive={() => onGive(choice.answer)}
          />
        ))}
        <Choice
          choice={{ answer: 'later', name: 'Decide later', words: later }}
          group={id}
          keyed="0"
          isGiven={given === 'later'}
          stop={given === 'later' ? questionKey(question) : undefined}
          onGive={() => onGive('later')}
        />
      </fieldset>
    </li>
  );
}

interface ChoiceProps {
  readonly choice: Omit<AskedChoice, 'answer' | 'name'> & { readonly answer: Given; readonly name: string };
  readonly group: string;
  /** The key that chooses it. */
  readonly keyed: string;
  readonly isGiven: boolean;
  /** Where the walk through the list arrives. */
  readonly stop: string | undefined;
  readonly onGive: () => void;
}

function Choice({ choice: { answer, name, words, against }, group, keyed, isGiven, stop, onGive }: ChoiceProps) {
  const id = `${group}-${answer}`;
  return (
    <label className={classes(styles.choice, isGiven && styles.given)}>
      <input
        type="radio"
        name={group}
        value={answer}
        aria-labelledby={id}
        aria-describedby={`${id}-words`}
        aria-keyshortcuts={keyed}
        data-stop={stop}
        checked={isGiven}
        onChange={onGive}
      />
      <span className={styles.answer}>
        <span id={id} className={styles.label}>
          {name}
        </span>
        <span id={`${id}-words`} className={styles.words}>
          {against === undefined ? words : <MarkedText before={against} after={words} shows="after" />}
        </span>
      </span>
      <span aria-hidden="true">
        <Keys>{keyed}</Keys>
      </span>
    </label>
  );
}
