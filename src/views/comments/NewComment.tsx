/** A new comment on what was meant when it was begun. */
import { addComment } from '../../plan/edit/comments';
import type { Anchor } from '../../plan/model/schema';
import { wordCommented } from '../../plan/tell/comments/commentGroups';
import { usePlan, useStores } from '../../store/stores';
import { useAct } from '../../store/useAct';
import styles from './Comments.module.css';
import { PointField } from './PointField';
import { useSigned } from './useSigned';
import { WordsForm } from './WordsForm';

interface NewCommentProps {
  readonly on: Anchor;
  /** It was kept or left: the keyboard goes on. */
  readonly onDone: () => void;
}

export function NewComment({ on, onDone }: NewCommentProps) {
  const { session, newId, now } = useStores();
  const act = useAct();
  const place = usePlan((plan) => wordCommented(plan, on));
  const { signed, asking } = useSigned();
  const keep = (text: string) =>
    signed((author) => {
      const id = newId();
      const comment = { id, on: session.getState().commenting ?? on, author, date: now(), text };
      const isKept = act('add comment', (draft) => addComment(draft, comment), { announced: 'Comment added.' });
      if (isKept === null) return;
      onDone();
      session.setState({ commenting: null, comment: id });
    });
  return (
    <section aria-label="New comment" className={styles.writing}>
      <h3 className={styles.place}>
        <bdi>{place}</bdi>
      </h3>
      {on.kind === 'nodes' && <PointField />}
      <WordsForm
        label="Comment"
        keep="Comment"
        onKeep={keep}
        onCancel={() => {
          onDone();
          session.setState({ commenting: null });
        }}
      />
      {asking}
    </section>
  );
}
