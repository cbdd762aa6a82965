/**
 * Takes only what was said in a copy, or by a reader of a shared page, into the plan that is here: as one edit, which can
 * be undone. Loaded when there is such a file.
 */
import { openComments } from '../../../commands/commentDeeds';
import { count, enumerate } from '../../../kit/english';
import { withWithheld } from '../../../plan/ask/people/withheld';
import { takeComments, type TakenComments } from '../../../plan/edit/takeComments';
import type { Plan } from '../../../plan/model/schema';
import { act } from '../../../store/act';
import type { Services } from '../../services/services';
import type { CopyThatCame } from './copyDeeds';

export interface SaidElsewhere {
  /** The id of the plan. */
  readonly of: string;
  readonly theirs: Pick<Plan, 'comments'>;
  /** The state that both come from, where it is known. */
  readonly before?: Pick<Plan, 'comments'>;
  /** The name of the file. */
  readonly from: string;
}

/** What was said in a copy. */
export function saidInCopy({ copy, mine, name, standing }: CopyThatCame): SaidElsewhere {
  const before = standing.kind === 'parted' ? standing.before : standing.kind === 'newer' ? mine : undefined;
  return { of: mine.id, from: name, theirs: withWithheld(copy, mine), ...(before && { before }) };
}

/** Gives the plan’s id; null where it could not be opened. */
export async function takeCommentsHere(
  { desk, openPlan, session, context }: Pick<Services, 'desk' | 'openPlan' | 'session' | 'context'>,
  { of, theirs, before, from }: SaidElsewhere,
): Promise<string | null> {
  await desk.open(of);
  if (openPlan.getState().plan?.id !== of) {
    session.say('The plan could not be opened, and nothing was taken. Try again.');
    return null;
  }
  let news = '';
  const take = (draft: Plan) => {
    news = wordTaken(takeComments(draft, theirs, before));
  };
  const isDone = act(context, 'take comments', take, { said: () => `Taken from “${from}”: ${news}.` });
  if (isDone === null) session.say(`“${from}” has no comment that is not here already.`);
  else openComments(context);
  return of;
}

/** “3 comments, 1 reply and 2 that are resolved”; empty where there is nothing to take. */
export function wordTaken({ comments, replies, resolved, reworded }: TakenComments): string {
  const parts = [
    comments > 0 ? count(comments, 'comment') : '',
    replies > 0 ? count(replies, 'reply', 'replies') : '',
    resolved > 0 ? `${resolved} that ${resolved === 1 ? 'is' : 'are'} resolved` : '',
    reworded > 0 ? `${reworded} in other words` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : enumerate(parts, 'and');
}
