/**
 * The open plan and its file are kept together without anybody asking for it: edits are written after a pause, and what
 * others write is looked for now and then. What somebody has to decide waits in the top bar; what goes wrong is told once
 * and rests until the user's own *Save* has worked.
 */
import type { Plan } from '../../plan/model/schema';
import type { LinkedFileFailureReason } from '../../browser/linkedFiles';
import type { FileLink } from '../../storage/planStore';
import { createDelayedWrite } from './delayedWrite';
import { linkWords } from './fileLinkWords';
import type { FileQuestion } from './linkedFile';
import type { LinkedSavingNeeds } from './linkedSaving';
import { isAsSeen } from './seenFile';
import type { WritingOptions, Written } from './writeLinkedFile';

interface Needs extends LinkedSavingNeeds {
  readonly write: (plan: Plan, options: WritingOptions) => Promise<Written>;
  readonly tellFailure: (name: string, reason: LinkedFileFailureReason) => void;
  /** The user's own *Save*. */
  readonly save: () => Promise<void>;
}

/** So often it is tried again before a failure is told. */
const patience = 3;

/** In ms: longer than a service takes to carry a file to another machine. */
const settled = 60_000;

export function createSavingByItself(needs: Needs) {
  const { openPlan, linked, session, timers, store, port } = needs;
  let isPaused = false;
  /** How often it has failed since it last went well. */
  let failures = 0;
  const delayed = createDelayedWrite(timers, () => void writeNow());

  const writeNow = async () => {
    const plan = delayed.take();
    const name = linked.state.getState().name ?? '';
    if (!plan || isPaused) return;
    const done = await needs.write(plan, { asking: false });
    if (done.kind === 'not-linked') return;
    const isOpen = linked.isOpen(plan.id);
    if (isOpen) linked.wait(done.kind === 'changed' ? done.question : null);
    // What is to be decided between two copies is looked at anew with each edit.
    if (done.kind === 'written' || (done.kind === 'changed' && isBetweenCopies(done.question))) {
      failures = 0;
      return;
    }
    // A service that carries the file just now has it for itself for a moment.
    if (done.kind === 'failed' && done.reason === 'failed' && (failures += 1) <= patience) return delayed.soon(plan);
    isPaused = true;
    if (done.kind === 'failed') return needs.tellFailure(name, done.reason);
    if (done.kind === 'not-allowed')
      return session.say(linkWords.askAgain(name), { label: 'Allow', run: () => void needs.save() });
    // The question waits until the user has read the message and wants it.
    const decide = { label: 'Decide', run: () => linked.ask(done.question) };
    session.say(linkWords.changed(name), ...(isOpen ? [decide] : []));
  };
  const look = async () => {
    const { byItself, waiting } = linked.state.getState();
    const { plan } = openPlan.getState();
    if (!plan || !byItself || isPaused) return;
    const link = await store.loadLink(plan.id);
    if (!link || !(await port.mayWrite(link.handle, false))) return;
    const isAsBefore = await isAsSeen(await port.read(link.handle), waiting?.seen ?? link.seen);
    if (isAsBefore) return waiting ? undefined : beSure(plan.id, link);
    delayed.soon(openPlan.plan());
    await writeNow();
  };

  /** What has stood in the file for a while others have read, or will read before they write. */
  const beSure = async (id: string, link: FileLink) => {
    const { left } = link;
    const isLong = left !== undefined && Date.parse(needs.now()) - Date.parse(left.at) >= settled;
    if (isLong && link.sure !== left.revision) await linked.change(id, { ...link, sure: left.revision });
  };

  return {
    soon(plan: Plan) {
      if (!isPaused) delayed.soon(plan);
    },
    take: delayed.take,
    // What the browser does not give now it may give the next time.
    look: () => look().catch(() => undefined),
    /** `paused`: there is trouble, or something is to be decided first. */
    pause: (paused: boolean) => void (isPaused = paused),
  };
}

/** Whether the two can be put together once it is decided. */
function isBetweenCopies({ asking }: FileQuestion): boolean {
  return asking !== null && asking !== 'unreadable' && asking.standing.kind === 'parted';
}
