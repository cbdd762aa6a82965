/**
 * One turn of the plain way: reads the plan of the room, merges what was done on both sides, and puts what came of it back.
 * Where somebody was quicker it begins again.
 *
 * Must not know: when the next turn is.
 */
import { effectsBetween } from '../plan/change/effectsBetween';
import { isStamp } from '../plan/change/effects';
import { parse } from '../format/parse';
import { serialise } from '../format/serialise';
import type { MergedCopies } from '../plan/change/merge/mergeCopies';
import { undecided } from '../plan/change/replica';
import type { Plan } from '../plan/model/schema';
import type { HereInRoom } from './hereInRoom';
import { keyedLike } from './keyedLike';
import { meet } from './meet';
import type { Role, RoomApi, RoomLink } from './roomApi';

export type Turn =
  /** Both sides have this now. */
  { readonly kind: 'done'; readonly plan: Plan } | { readonly kind: 'refused' | 'unreachable' };

interface Needs {
  readonly api: Pick<RoomApi, 'plan' | 'put'>;
  readonly link: RoomLink;
  readonly role: Role;
  /** What was last in common with what is there now. */
  readonly before: (theirs: Plan) => Plan;
  readonly here: Pick<HereInRoom, 'shown' | 'take'>;
  readonly onMerged: (merge: MergedCopies) => void;
}

const tries = 5;

export async function plainTurn({ api, link, role, before, here, onMerged }: Needs): Promise<Turn> {
  let last: Plan | null = null;
  for (let count = 0; count < tries; count += 1) {
    const fetched = await api.plan(link);
    const shown = here.shown();
    if (fetched === null || fetched === 'same' || fetched === 'behind' || !shown) return { kind: 'unreachable' };
    if (typeof fetched === 'string') return { kind: 'refused' };
    const read = parse(fetched.text);
    if (!read.ok) return { kind: 'unreachable' };
    const theirs = keyedLike(read.plan, shown);
    const met = meet(last ?? before(theirs), shown, theirs);
    if (met.merge) onMerged(met.merge);
    here.take(shown, met.plan, undecided);
    last = theirs;
    const next = here.shown() ?? met.plan;
    if (role === 'view' || effectsBetween(theirs, next).every(isStamp)) return { kind: 'done', plan: theirs };
    const put = await api.put(link, serialise(next), fetched.tag);
    if (put === null || put === 'unfit') return { kind: 'unreachable' };
    if (put === 'refused') return { kind: 'refused' };
    if (put !== 'behind') return { kind: 'done', plan: next };
  }
  return { kind: 'unreachable' };
}
