/** Who said what and when. Whoever said it can put it in other words; anybody can delete it, which can be undone. */
import { useState, type ReactNode } from 'react';
import { dayAndTime } from '../../fields/dayAndTime';
import { longDate } from '../../kit/dates/calendar';
import { oneLine } from '../../plan/ask/words';
import { useSession } from '../../store/stores';
import { MenuButton } from '../../ui/MenuButton';
import styles from './Comments.module.css';
import { WordsForm } from './WordsForm';

interface SaidWordsProps {
  readonly said: { readonly author: string; readonly date: string; readonly text: string };
  readonly more: ReactNode;
  /** Gives whether the words were taken. */
  readonly onReword: (text: string) => boolean;
  readonly onDelete: () => void;
}

export function SaidWords({ said: { author, date, text }, more, onReword, onDelete }: SaidWordsProps) {
  const me = useSession((state) => state.me);
  const [isEditing, setEditing] = useState(false);
  const isMine = me !== '' && me === author;
  if (isEditing)
    return (
      <WordsForm
        label="Your words"
        keep="Keep"
        text={text}
        onKeep={(next) => {
          if (onReword(next)) setEditing(false);
        }}
        onCancel={() => setEditing(false)}
      />
    );
  return (
    <div className={styles.said}>
      <p className={styles.who}>
        <bdi className={styles.author}>{oneLine(author) || 'Somebody'}</bdi>
        <span className={styles.when}>{date.length > 10 ? dayAndTime(date) : longDate(date)}</span>
        <MenuButton
          label={`More for what ${oneLine(author) || 'somebody'} said`}
          iconOnly
          variant="quiet"
          icon={more}
          items={() => [
            ...(isMine ? [{ id: 'edit', label: 'Edit', onAction: () => setEditing(true) }] : []),
            { id: 'delete', label: 'Delete', danger: true, onAction: onDelete },
          ]}
        />
      </p>
      <p className={styles.text} dir="auto">
        {text}
      </p>
    </div>
  );
}
