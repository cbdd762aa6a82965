/**
 * What can be done with a copy of a plan that is here: taken over, merged, compared, or set beside it. Loaded when a copy
 * has come. No file is altered by any of it.
 *
 * Must not know: where the copy came from, how it is asked what is to be done.
 */
import { count, quote } from '../../../kit/english';
import { carryBranch } from '../../../plan/ask/carryBranch';
import { aimOf } from '../../../plan/ask/queries';
import { answered } from '../../../plan/change/merge/answered';
import { carriedAnswers, mergeCopies, withLater } from '../../../plan/change/merge/mergeCopies';
import type { Answer } from '../../../plan/change/merge/questions';
import { pasteBranch } from '../../../plan/edit/pasteBranch';
import { takeCopy } from '../../../plan/edit/takeCopy';
import type { Plan } from '../../../plan/model/schema';
import { nameState } from '../../../plan/edit/versions';
import { untitled } from '../../../plan/model/titles';
import { act } from '../../../store/act';
import { firstAddress } from '../../views/addresses';
import type { Services } from '../../services/services';
import { knownStates } from './knownStates';
import { keepAsLeft } from './keepAsLeft';
import { leaveForLater } from './leaveForLater';
import { partedFrom, standingOf, type Parted, type Standing } from './standing';
import { dayOf, wordStanding } from './standingWords';

type Needs = Pick<
  Services,
  'store' | 'autosave' | 'desk' | 'openPlan' | 'session' | 'context' | 'comparing' | 'plans' | 'readStates'
>;

/** A copy that has come, and how it stands to the plan that is here. */
export interface CopyThatCame {
  readonly copy: Plan;
  /** Of its file. */
  readonly name: string;
  readonly mine: Plan;
  readonly standing: Standing;
}

interface Beside extends Pick<CopyThatCame, 'copy' | 'name'> {
  /** The plan that it is set beside. */
  readonly beside: string;
}

/** Null where what is kept of the plan cannot be read. */
export async function copyThatCame(needs: Needs, { copy, name, beside }: Beside): Promise<CopyThatCame | null> {
  const { store, autosave, openPlan } = needs;
  await autosave.flush();
  const { plan: open } = openPlan.getState();
  const mine =
    open?.id === beside
      ? open
      : await store.load(beside).then(
          (stored) => stored?.plan,
          () => undefined,
        );
  if (!mine) return null;
  const standing = await standingOf(mine, copy, await knownStates(needs, mine));
  if (standing.kind === 'parted') needs.readStates.keep(standing.theirs);
  return { copy, name, mine, standing };
}

/** Somebody has pointed at the state that both began with. */
export function withBase({ copy, name, mine }: CopyThatCame, base: Plan): CopyThatCame {
  return { copy, name, mine, standing: partedFrom(base, mine, copy) };
}

export function sentenceOf({ standing, mine, copy }: CopyThatCame, { context }: Pick<Needs, 'context'>): string {
  return wordStanding(standing, { mine, copy, now: context.now() });
}

/** Theirs takes the place of the plan that is here, which stays in its history. Gives its id. */
export async function takeOver({ plans, desk }: Needs, theirs: Plan): Promise<string> {
  const id = await plans.openAsNewer(theirs);
  // The plan may be the one that is open: then its address does not change.
  await desk.openAnew(id);
  return id;
}

/**
 * Merges as one edit, which can be undone, and names the version. What has no answer is decided later: then it is as it
 * was here. Gives the plan's id; null where it could not be opened.
 */
export async function mergeHere(
  needs: Needs,
  { copy, standing }: { readonly copy: Plan; readonly standing: Parted },
  given: ReadonlyMap<string, Answer> = new Map(),
): Promise<string | null> {
  const { desk, openPlan, session, context } = needs;
  await desk.open(copy.id);
  const { plan: mine } = openPlan.getState();
  if (mine?.id !== copy.id) {
    session.say('The plan could not be opened, and nothing was merged. Try again.');
    return null;
  }
  // Somebody may have typed since the question was asked; the answers are known by what they are about.
  const merge = mergeCopies(standing.before, mine, standing.theirs);
  const answers = carriedAnswers(given, standing.merge, merge);
  const date = context.now();
  const name = `Merged the copy of ${dayOf(copy.modified, date)}`;
  const merged = answered(merge, withLater(merge, answers));
  const left = merge.questions.filter(({ id }) => !answers.has(id)).length;
  const later = left === 0 ? '' : ` ${count(left, 'question')} left for later: see the comments.`;
  const take = (draft: Plan) => {
    takeCopy(draft, merged);
    leaveForLater(draft, merge, answers, { newId: context.newId, date });
    nameState(draft, { name, note: '', date });
  };
  keepAsLeft(needs, mine);
  act(context, 'merge a copy', take, { said: `${name}. History keeps both states.${later}` });
  return copy.id;
}

/** Copies all boxes of another plan into the open one, as pasting does. Gives the id of the open one. */
export function copyBoxesIn({ openPlan, context }: Needs, copy: Plan): string {
  const plan = openPlan.plan();
  const branch = carryBranch(copy, Object.keys(copy.nodes), { cut: false });
  const parent = aimOf(plan).id;
  const said = `Copied the boxes of ${quote(copy.title.trim() || untitled)} in.`;
  act(context, 'paste boxes', (draft) => void pasteBranch(draft, { branch, parent, newId: context.newId }), { said });
  return plan.id;
}

/** Goes to the page that shows both side by side. */
export function compareHere(needs: Needs, came: CopyThatCame): void {
  const { copy, name, mine, standing } = came;
  const { comparing } = needs;
  const shared = { saying: sentenceOf(came, needs), back: window.location.hash.slice(1) || '/' };
  const yours = { plan: mine, name: 'this plan' };
  const theirs = { plan: 'theirs' in standing ? standing.theirs : copy, name: `“${name}”` };
  const goTo = (id: string | null) => {
    if (id !== null) window.location.hash = firstAddress(id);
  };
  if (standing.kind === 'parted') {
    const { merge } = standing;
    const onMerge = (answers: ReadonlyMap<string, Answer>) =>
      void mergeHere(needs, { copy, standing }, answers).then(goTo);
    const names = { yours: yours.name, theirs: theirs.name };
    return comparing.start({ kind: 'copies', ...shared, merge, mine: merge.mine, names, onMerge });
  }
  if (standing.kind === 'older') return comparing.start({ kind: 'states', ...shared, before: theirs, after: yours });
  comparing.start({
    kind: 'states',
    ...shared,
    before: yours,
    after: theirs,
    ...(standing.kind === 'newer' && {
      onTakeOver: () => void takeOver(needs, standing.theirs).then(goTo),
    }),
  });
}
