/** The list at the left: the questions first, then what needs none, by branch. Groups can be shut. */
import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { count } from '../../kit/english';
import type { AskedQuestion } from '../../plan/tell/compare/askedWords';
import type { ChangeGroup } from '../../plan/tell/compare/change';
import { Button } from '../../ui/Button';
import { ChangeItem } from './ChangeItem';
import styles from './Compare.module.css';
import { QuestionCard, type Given } from './QuestionCard';
import { changeKey, changesAtOnce, questionKey } from './walk';

export interface ChangeListProps {
  readonly asked: readonly AskedQuestion[];
  readonly groups: readonly ChangeGroup[];
  readonly answers: ReadonlyMap<string, Given>;
  readonly selected: string | undefined;
  /** The change that Tab from outside comes to; questions are radio buttons, which Tab knows. */
  readonly entry: string | undefined;
  readonly open: ReadonlySet<string>;
  readonly onOpen: (group: string, isOpen: boolean) => void;
  readonly onSelect: (key: string) => void;
  readonly onShow: (key: string) => void;
  readonly onGive: (question: string, answer: Given) => void;
}

export function ChangeList(props: ChangeListProps) {
  const { asked, groups, answers, selected, onSelect, onGive } = props;
  const number = groups.reduce((sum, { changes }) => sum + changes.length, 0);
  return (
    <>
      <h2 className={styles.summary}>{summaryOf(asked.length, number)}</h2>
      {asked.length > 0 && (
        <ol className={styles.questions} aria-label="Questions">
          {asked.map((question, at) => (
            <QuestionCard
              key={question.id}
              question={question}
              number={at + 1}
              given={answers.get(question.id)}
              isSelected={questionKey(question) === selected}
              onSelect={() => onSelect(questionKey(question))}
              onGive={(answer) => onGive(question.id, answer)}
            />
          ))}
        </ol>
      )}
      {groups.length > 0 && (
        <ul className={styles.groups} aria-label="Changes">
          {groups.map((group) => (
            <Group key={group.id} {...props} group={group} />
          ))}
        </ul>
      )}
    </>
  );
}

function summaryOf(questions: number, changes: number): string {
  if (questions > 0 && changes === 0) return count(questions, 'question');
  if (questions > 0) return `${count(questions, 'question')} and ${count(changes, 'change')} that need none`;
  return changes === 0 ? 'Both say the same' : count(changes, 'change');
}

function Group(props: ChangeListProps & { readonly group: ChangeGroup }) {
  const { group, selected, entry, open, onOpen, onSelect, onShow } = props;
  const id = useId();
  const [most, setMost] = useState(changesAtOnce);
  const { title, counts, changes } = group;
  const isOpen = open.has(group.id);
  // Whoever walks on finds what comes next.
  const at = changes.findIndex((change) => changeKey(change) === selected);
  const shown = changes.slice(0, Math.max(most, at + 2));
  const rest = changes.length - shown.length;
  return (
    <li className={styles.group}>
      <h3 className={styles.heading}>
        <button
          type="button"
          id={id}
          className={styles.trigger}
          aria-expanded={isOpen}
          onClick={() => onOpen(group.id, !isOpen)}
        >
          <ChevronRight size={14} aria-hidden="true" />
          <span>
            <span className={styles.groupTitle}>{title}</span> <span className={styles.counts}>{counts}</span>
          </span>
        </button>
      </h3>
      {isOpen && (
        <ul aria-labelledby={id}>
          {shown.map((change) => (
            <ChangeItem
              key={change.id}
              change={change}
              isSelected={changeKey(change) === selected}
              isEntry={changeKey(change) === entry}
              onSelect={() => onSelect(changeKey(change))}
              onShow={() => onShow(changeKey(change))}
            />
          ))}
        </ul>
      )}
      {isOpen && rest > 0 && (
        <Button variant="quiet" onPress={() => setMost(most + changesAtOnce)}>
          Show {Math.min(rest, changesAtOnce)} more of {count(rest, 'change')}
        </Button>
      )}
    </li>
  );
}
