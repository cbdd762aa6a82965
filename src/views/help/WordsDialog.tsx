/** What the words of the method mean: all of them, beginning at the one that was asked about. */
import { useEffect, useRef } from 'react';
import { methodGroups, methodWords, type MethodWordId } from '../../plan/tell/methodWords';
import { Dialog } from '../../ui/Dialog';
import styles from './WordsDialog.module.css';

interface WordsDialogProps {
  /** The id of a word. */
  readonly asked: string;
  readonly onClose: () => void;
}

export function WordsDialog({ asked, onClose }: WordsDialogProps) {
  return (
    <Dialog title="What the words mean" isOpen onClose={onClose} size="large">
      {methodGroups.map(({ title, words }) => (
        <section key={title} className={styles.group} aria-label={title}>
          <h3>{title}</h3>
          {words.map((id) => (
            <Word key={id} id={id} isAsked={id === asked} />
          ))}
        </section>
      ))}
    </Dialog>
  );
}

function Word({ id, isAsked }: { readonly id: MethodWordId; readonly isAsked: boolean }) {
  const { word, says, source } = methodWords[id];
  const article = useRef<HTMLElement>(null);
  // Whoever asks about a word is to read that one first, by eye and by ear.
  useEffect(() => {
    if (!isAsked) return;
    article.current?.focus({ preventScroll: true });
    article.current?.scrollIntoView({ block: 'center' });
  }, [isAsked]);
  return (
    <article
      ref={article}
      // What scrolls has to hold something that the keyboard reaches.
      tabIndex={isAsked ? 0 : -1}
      aria-labelledby={`word-${id}`}
      className={styles.word}
      data-asked={isAsked || undefined}
    >
      <h4 id={`word-${id}`}>{word}</h4>
      <p>{says}</p>
      <p className={styles.source}>
        <cite>{source}</cite>
      </p>
    </article>
  );
}
