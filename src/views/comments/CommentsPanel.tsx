/**
 * What was said about the plan, branch by branch: those comments that wait, or those that were dealt with. A new one is
 * written at the top. The one that is looked at has a line to what it is on.
 */
import { useMemo, useRef, useState } from 'react';
import { MessageSquarePlus } from 'lucide-react';
import { useCommandContext } from '../../commands/commandContext';
import { showCommented, startComment } from '../../commands/commentDeeds';
import { count } from '../../kit/english';
import { folded } from '../../kit/folded';
import type { Comment } from '../../plan/model/schema';
import { commentGroups } from '../../plan/tell/comments/commentGroups';
import { usePlan, useSession } from '../../store/stores';
import { Button } from '../../ui/Button';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { TextField } from '../../ui/TextField';
import { CommentItem } from './CommentItem';
import { CommentLine } from './CommentLine';
import styles from './Comments.module.css';
import { MyName } from './MyName';
import { NewComment } from './NewComment';

type Shown = 'open' | 'resolved';

/** From this many on they can be searched. */
const many = 6;

interface CommentsPanelProps {
  /** The panel covers the view: there is nothing beside it that a line could lead to. */
  readonly covers: boolean;
  /** The view is to be seen, where the panel covers it. */
  readonly onLeave: () => void;
}

export function CommentsPanel({ covers, onLeave }: CommentsPanelProps) {
  const context = useCommandContext();
  const plan = usePlan((open) => open);
  const chosen = useSession((state) => state.comment);
  const commenting = useSession((state) => state.commenting);
  const [wanted, setShown] = useState<Shown>('open');
  const [query, setQuery] = useState('');
  const all = useMemo(() => Object.values(plan.comments), [plan.comments]);
  const open = all.filter(({ resolved }) => !resolved);
  const at = chosen === null ? undefined : plan.comments[chosen];
  // One that is shown from elsewhere is in the list, whatever was looked at before.
  const [last, setLast] = useState(chosen);
  if (chosen !== last) {
    setLast(chosen);
    if (at) setShown(at.resolved ? 'resolved' : 'open');
  }
  const shown = wanted === 'open' ? open : all.filter(({ resolved }) => resolved);
  const groups = commentGroups(
    plan,
    shown.filter((comment) => hasWords(comment, query)),
  );
  const list = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  const goOn = (from: HTMLElement | null, by: 1 | -1) => {
    const places = [...(list.current?.querySelectorAll<HTMLElement>('[data-comment-place]') ?? [])];
    const next = places[places.findIndex((place) => place === from) + by];
    (next ?? (by === 1 ? heading.current : from))?.focus();
  };
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        Comments
      </h2>
      <p className={styles.count} role="status">
        {wordCounts(open.length, all.length - open.length)}
      </p>
      {commenting ? (
        <NewComment
          key={`${commenting.kind}/${commenting.id}`}
          on={commenting}
          onDone={() => heading.current?.focus()}
        />
      ) : (
        <Button icon={<MessageSquarePlus />} onPress={() => startComment(context)}>
          Comment
        </Button>
      )}
      <MyName />
      {all.length > 0 && (
        <div className={styles.sieve}>
          <SegmentedControl
            label="Which comments"
            isLabelHidden
            value={wanted}
            onChange={setShown}
            segments={[
              { id: 'open', label: 'Open' },
              { id: 'resolved', label: 'Resolved' },
            ]}
          />
          {all.length >= many && (
            <TextField
              label="Find in comments"
              hideLabel
              placeholder="Find in comments"
              value={query}
              onChange={setQuery}
            />
          )}
        </div>
      )}
      <div ref={list}>
        {groups.map(({ id, title, comments }) => (
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
      </div>
      {shown.length > 0 && groups.length === 0 && <p className={styles.none}>No comment has these words.</p>}
      {at && !covers && <CommentLine comment={at} />}
    </>
  );
}

function hasWords({ text, author, replies }: Comment, query: string): boolean {
  const wanted = folded(query).trim();
  if (wanted === '') return true;
  return [{ text, author }, ...Object.values(replies)].some((said) =>
    folded(`${said.author}\n${said.text}`).includes(wanted),
  );
}

function wordCounts(open: number, resolved: number): string {
  if (open + resolved === 0) return 'Nobody has commented yet. Select a box, a line or a measure to comment on it.';
  const waiting = open === 0 ? 'No open comment' : count(open, 'open comment');
  return resolved === 0 ? waiting : `${waiting}, ${resolved} resolved`;
}
