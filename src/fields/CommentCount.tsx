/** How many comments on a thing wait to be dealt with, beside it; pressed, it shows them. Nothing where there are none. */
import { MessageSquare } from 'lucide-react';
import { useCommandContext } from '../commands/commandContext';
import { areCommentsShown } from '../commands/commentsShown';
import { count } from '../kit/english';
import { openCommentsOn } from '../plan/ask/comments/openComments';
import type { Part } from '../plan/model/schema';
import { usePlan, useSession } from '../store/stores';
import styles from './CommentCount.module.css';

interface CommentCountProps {
  readonly part: Part;
  readonly id: string;
  /** It stands within what is pressed itself. */
  readonly isPlain?: boolean;
}

export function CommentCount({ part, id, isPlain = false }: CommentCountProps) {
  const context = useCommandContext();
  const open = usePlan((plan) => openCommentsOn(plan, part, id));
  const isShown = useSession(areCommentsShown);
  if (open === 0 || !isShown) return null;
  const words = count(open, 'open comment');
  const mark = (
    <>
      <MessageSquare aria-hidden="true" />
      {open}
    </>
  );
  if (isPlain)
    return (
      <span className={styles.count} role="img" aria-label={words} data-screen-only>
        {mark}
      </span>
    );
  const show = async () => {
    const { openComments } = await import('../commands/commentDeeds');
    openComments(context, { kind: part, id });
  };
  return (
    <button
      type="button"
      className={styles.count}
      tabIndex={-1}
      contentEditable={false}
      aria-label={words}
      data-screen-only
      onMouseDown={(event) => event.stopPropagation()}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation();
        void show();
      }}
    >
      {mark}
    </button>
  );
}
