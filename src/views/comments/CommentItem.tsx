/** One comment: what it is on, who said what and when, the replies, and what can be done with it. */
import { useEffect, useRef, useState } from 'react';
import { CheckCheck, Ellipsis, Reply, RotateCcw } from 'lucide-react';
import { useCommandContext } from '../../commands/commandContext';
import { runCommand } from '../../commands/table';
import { asksForComments } from '../../plan/ask/comments/commentedThing';
import {
  deleteComment,
  reopenComment,
  replyTo,
  resolveComment,
  rewordComment,
  type WhichWords,
} from '../../plan/edit/comments';
import type { Comment } from '../../plan/model/schema';
import { wordCommented } from '../../plan/tell/comments/commentGroups';
import { usePlan, useSession } from '../../store/stores';
import { useAct } from '../../store/useAct';
import { Button } from '../../ui/Button';
import { classes } from '../../ui/classes';
import styles from './Comments.module.css';
import { SaidWords } from './SaidWords';
import { useSigned } from './useSigned';
import { WordsForm } from './WordsForm';

interface CommentItemProps {
  readonly comment: Comment;
  readonly isChosen: boolean;
  readonly onShow: () => void;
  /** The keyboard goes on to the next comment, or back. */
  readonly onStep: (from: HTMLElement | null, by: 1 | -1) => void;
}

export function CommentItem({ comment, isChosen, onShow, onStep }: CommentItemProps) {
  const context = useCommandContext();
  const { newId, now } = context;
  const act = useAct();
  const place = usePlan((plan) => wordCommented(plan, comment.on));
  const { signed, asking } = useSigned();
  const [isAnswering, setAnswering] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const show = useRef<HTMLButtonElement>(null);
  const { id, resolved } = comment;
  const me = useSession((state) => state.me);
  const isForMe = asksForComments(comment) && comment.author !== me;
  useEffect(() => {
    if (isChosen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const answer = (text: string) =>
    signed((author) => {
      const said = { id: newId(), author, date: now(), text };
      if (act('add reply', (draft) => replyTo(draft, id, said), { announced: 'Reply added.' }) === null) return;
      setAnswering(false);
      show.current?.focus();
    });
  const resolve = () =>
    signed((by) => {
      onStep(show.current, 1);
      act('resolve comment', (draft) => resolveComment(draft, id, { by, date: now() }), { said: 'Comment resolved.' });
    });
  const reopen = () => {
    onStep(show.current, 1);
    act('reopen comment', (draft) => reopenComment(draft, id), { said: 'Comment is open again.' });
  };
  const deedsOf = (which: WhichWords) => ({
    onReword: (text: string) => act('change comment', (draft) => rewordComment(draft, which, text)) !== null,
    onDelete: () => {
      if (which.reply === undefined) onStep(show.current, 1);
      else show.current?.focus();
      const said = which.reply === undefined ? 'Comment deleted.' : 'Reply deleted.';
      act('delete comment', (draft) => deleteComment(draft, which), { said });
    },
  });
  return (
    <li
      ref={item}
      className={classes(styles.comment, isChosen && styles.chosen)}
      data-comment-id={id}
      aria-current={isChosen || undefined}
    >
      <button
        ref={show}
        type="button"
        className={styles.show}
        data-comment-place
        onClick={onShow}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'ArrowDown') onStep(currentTarget, 1);
          if (key === 'ArrowUp') onStep(currentTarget, -1);
        }}
      >
        <bdi>{place}</bdi>
      </button>
      <SaidWords said={comment} more={<Ellipsis />} {...deedsOf({ id })} />
      {Object.values(comment.replies)
        .toSorted((a, b) => (a.date < b.date ? -1 : 1))
        .map((reply) => (
          <div key={reply.id} className={styles.reply}>
            <SaidWords said={reply} more={<Ellipsis />} {...deedsOf({ id, reply: reply.id })} />
          </div>
        ))}
      {isAnswering ? (
        <WordsForm label="Reply" keep="Reply" onKeep={answer} onCancel={() => setAnswering(false)} />
      ) : (
        <div className={styles.deeds}>
          {isForMe && (
            <Button variant="primary" onPress={() => runCommand('save-file', context)}>
              Save your answer
            </Button>
          )}
          <Button variant="quiet" icon={<Reply />} onPress={() => setAnswering(true)}>
            Reply
          </Button>
          {resolved ? (
            <Button variant="quiet" icon={<RotateCcw />} onPress={reopen}>
              Reopen
            </Button>
          ) : (
            <Button variant="quiet" icon={<CheckCheck />} onPress={resolve}>
              Resolve
            </Button>
          )}
          {resolved && (
            <span className={styles.when}>
              Resolved by <bdi>{resolved.by || 'somebody'}</bdi>
            </span>
          )}
        </div>
      )}
      {asking}
    </li>
  );
}
