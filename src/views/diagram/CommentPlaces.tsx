/** Where comments are on the diagram. What marks them comes with the first comment. */
import { memo } from 'react';
import { areCommentsShown } from '../../commands/commentsShown';
import { usePlan, useSession } from '../../store/stores';
import { lateComponent } from '../../ui/lateComponent';
import type { Place } from './dropPlaces';

const CommentMarks = lateComponent(async () => (await import('./CommentMarks')).CommentMarks);

export const CommentPlaces = memo(function CommentPlaces({ places }: { readonly places: readonly Place[] }) {
  const isAny = usePlan((plan) => Object.keys(plan.comments).length > 0);
  const isShown = useSession(areCommentsShown);
  const isPointing = useSession((state) => state.commenting?.at !== undefined);
  return (isAny && isShown) || isPointing ? <CommentMarks places={places} isShown={isShown} /> : null;
});
