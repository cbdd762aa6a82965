/** Comments in their groups. Of many the first are there, and more when they are wanted. */
import { useRef, useState, type RefObject } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import { showCommented } from '../../commands/commentDeeds';
import { firstOf, type CommentGroup } from '../../plan/tell/comments/commentGroups';
import { Button } from '../../ui/Button';
import { CommentItem } from './CommentItem';
import styles from './Comments.module.css';

/** So many are drawn at once: each has buttons and a menu. */
const page = 30;

interface CommentListProps {
  readonly groups: readonly CommentGroup[];
  /** The one that is looked at. */
  readonly chosen: string | null;
  /** Where the keyboard goes when there is no other comment. */
  readonly heading: RefObject<HTMLElement | null>;
  /** The view is to be seen, where the panel covers it. */
  readonly onLeave: () => void;
}

export function CommentList({ groups, chosen, heading, onLeave }: CommentListProps) {
  const context = useCommandContext();
  const [most, setMost] = useState(page);
  const list = useRef<HTMLDivElement>(null);
  const { shown, more } = firstOf(groups, most, chosen);

  const goOn = (from: HTMLElement | null, by: 1 | -1) => {
    const places = [...(list.current?.querySelectorAll<HTMLElement>('[data-comment-place]') ?? [])];
    const next = places[places.findIndex((place) => place === from) + by];
    (next ?? (by === 1 ? heading.current : from))?.focus();
  };
  return (
    <div ref={list}>
      {shown.map(({ id, title, comments }) => (
        <section key={id} aria-label={title} className={styles.group}>
          <h3 className={styles.title}>
            <bdi>{title}</bdi>
          </h3>
          <ul className={styles.list}>
            {comments.map((comment) => (
              <CommentItem
                key={comment.id}
                comment={comment}
                isChosen={comment.id === chosen}
                onShow={() => {
                  onLeave();
                  showCommented(context, comment);
                }}
                onStep={goOn}
              />
            ))}
          </ul>
        </section>
      ))}
      {more > 0 && <Button onPress={() => setMost(most + page)}>Show more ({more})</Button>}
    </div>
  );
}
