/**
 * Marks on the diagram where comments are: how many wait on a box or a line, and points within boxes. They are there for
 * mouse and finger; by keys one comes to the comments through the list, and boxes say how many there are.
 */
import { ViewportPortal } from '@xyflow/react';
import { MessageSquare } from 'lucide-react';
import { memo, type CSSProperties, type PointerEvent } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import { openComments } from '../../commands/commentDeeds';
import { count } from '../../kit/english';
import { openCommentsOn } from '../../plan/ask/comments/openComments';
import type { Plan } from '../../plan/model/schema';
import { usePlan, useSession } from '../../store/stores';
import styles from './CommentMarks.module.css';
import { middleOf } from './commentPoints';
import type { Place } from './dropPlaces';
import { useGeometry } from './useGeometry';
import { useScreenPx } from './useScreenPx';

interface CommentMarksProps {
  readonly places: readonly Place[];
  readonly isShown: boolean;
}

export const CommentMarks = memo(function CommentMarks({ places, isShown }: CommentMarksProps) {
  const comments = usePlan((plan) => plan.comments);
  const connectors = useGeometry((geometry) => geometry.connectors);
  const style = useScreenPx();
  return (
    <ViewportPortal>
      <div className={styles.layer} style={style}>
        {isShown &&
          places
            .filter(({ id }) => openCommentsOn({ comments }, 'nodes', id) > 0)
            .map(({ id, x, y, width }) => (
              <Badge key={id} kind="nodes" id={id} comments={comments} x={x + width - 18} y={y} />
            ))}
        {isShown &&
          Object.values(connectors)
            .filter(({ id }) => openCommentsOn({ comments }, 'links', id) > 0)
            .map(({ id, points }) => <Badge key={id} kind="links" id={id} comments={comments} {...middleOf(points)} />)}
        {isShown && <Pins comments={comments} places={places} />}
        <Pointing places={places} />
      </div>
    </ViewportPortal>
  );
});

interface BadgeProps {
  readonly kind: 'nodes' | 'links';
  readonly id: string;
  readonly comments: Plan['comments'];
  readonly x: number;
  readonly y: number;
}

function Badge({ kind, id, comments, x, y }: BadgeProps) {
  const context = useCommandContext();
  const open = openCommentsOn({ comments }, kind, id);
  return (
    <button
      type="button"
      className={`${styles.badge} nodrag nopan`}
      style={at(x, y)}
      tabIndex={-1}
      data-comments-on={id}
      aria-label={count(open, 'open comment')}
      onClick={() => openComments(context, { kind, id })}
    >
      <MessageSquare aria-hidden="true" />
      {open}
    </button>
  );
}

function Pins({ comments, places }: { readonly comments: Plan['comments']; readonly places: readonly Place[] }) {
  const { session } = useCommandContext();
  const chosen = useSession((state) => state.comment);
  const boxes = new Map(places.map((place) => [place.id, place]));
  return Object.values(comments).map(({ id, on, author, resolved }) => {
    const box = on.kind === 'nodes' ? boxes.get(on.id) : undefined;
    const [x, y] = on.at ?? [];
    if (!box || resolved || x === undefined || y === undefined) return null;
    return (
      <button
        key={id}
        type="button"
        className={`${styles.pin} nodrag nopan`}
        style={at(box.x + x * box.width, box.y + y * box.height)}
        tabIndex={-1}
        data-comment-point={id}
        data-chosen={id === chosen || undefined}
        aria-label={`Comment of ${author || 'somebody'}`}
        onClick={() =>
          session.setState(({ panel }) => ({
            details: true,
            panel: { ...panel, isShown: true },
            panelHolds: 'comments',
            comment: id,
          }))
        }
      />
    );
  });
}

/** While the point of a new comment is being chosen, a press on its box puts it there. */
function Pointing({ places }: { readonly places: readonly Place[] }) {
  const { session } = useCommandContext();
  const on = useSession((state) => state.commenting);
  const box = on?.kind === 'nodes' && on.at ? places.find(({ id }) => id === on.id) : undefined;
  const [x = 0, y = 0] = on?.at ?? [];
  if (!box || !on) return null;
  const point = ({ currentTarget, clientX, clientY }: PointerEvent) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    session.setState({ commenting: { ...on, at: [(clientX - left) / width, (clientY - top) / height] } });
  };
  return (
    <>
      <div
        className={`${styles.target} nodrag nopan`}
        style={{ ...at(box.x, box.y), width: box.width, height: box.height }}
        onPointerDown={point}
      />
      <span className={styles.pin} data-new style={at(box.x + x * box.width, box.y + y * box.height)} />
    </>
  );
}

function at(x: number, y: number): CSSProperties {
  return { left: x, top: y };
}
