/**
 * What was said about the plan, branch by branch: those comments that wait, or those that were dealt with. A new one is
 * written at the top. The one that is looked at has a line to what it is on.
 */
import { useMemo, useRef, useState } from 'react';
import { MessageSquarePlus } from 'lucide-react';
import { useCommandContext } from '../../commands/commandContext';
import { startComment } from '../../commands/commentDeeds';
import { count } from '../../kit/english';
import { commentsWith } from '../../plan/ask/comments/commentsWith';
import { commentGroups } from '../../plan/tell/comments/commentGroups';
import { usePlan, useSession } from '../../store/stores';
import { Button } from '../../ui/Button';
import { CommentLine } from './CommentLine';
import { CommentList } from './CommentList';
import styles from './Comments.module.css';
import { MyName } from './MyName';
import { NewComment } from './NewComment';
import { Sieve, type Sifted } from './Sieve';

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
  const [sifted, sift] = useState<Sifted>({ state: 'open', query: '' });
  const all = useMemo(() => Object.values(plan.comments), [plan.comments]);
  const at = chosen === null ? undefined : plan.comments[chosen];
  // One that is shown from elsewhere is in the list, whatever was looked at before.
  const [last, setLast] = useState(chosen);
  if (chosen !== last) {
    setLast(chosen);
    if (at) sift({ state: at.resolved ? 'resolved' : 'open', query: '' });
  }
  const open = all.filter(({ resolved }) => !resolved);
  const shown = sifted.state === 'open' ? open : all.filter(({ resolved }) => resolved);
  const groups = commentGroups(plan, commentsWith(shown, sifted.query));
  const heading = useRef<HTMLHeadingElement>(null);
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
      {all.length > 0 && <Sieve sifted={sifted} onChange={sift} hasSearch={all.length >= many} />}
      <CommentList groups={groups} chosen={chosen} heading={heading} onLeave={onLeave} />
      {shown.length > 0 && groups.length === 0 && <p className={styles.none}>No comment has these words.</p>}
      {at && !covers && <CommentLine comment={at} />}
    </>
  );
}

function wordCounts(open: number, resolved: number): string {
  if (open + resolved === 0) return 'Nobody has commented yet. Select a box, a line or a measure to comment on it.';
  const waiting = open === 0 ? 'No open comment' : count(open, 'open comment');
  return resolved === 0 ? waiting : `${waiting}, ${resolved} resolved`;
}
