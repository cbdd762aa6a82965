/**
 * Keeps a plan and the file that it is linked to together: the file is read first, what others wrote there is taken in
 * where nobody has to be asked, and the plan is written. Where somebody has to be asked nothing is written, and what
 * stands in the file is given back as a question.
 */
import { LinkedFileFailure, type LinkedFilePort } from '../../browser/linkedFiles';
import type { Plan } from '../../plan/model/schema';
import type { Autosave } from '../../storage/autosave';
import type { FileLink, PlanStore } from '../../storage/planStore';
import type { OpenPlan } from '../../store/openPlan';
import { leavingText } from './leavingText';
import type { FileQuestion, LinkedFile } from './linkedFile';
import { keepTogether, type Kept, type OwnCopy } from './shared/keepTogether';
import type { Asking, FileMeeting } from './shared/meetFile';

export type Written =
  | { readonly kind: 'written' }
  | { readonly kind: 'not-linked' }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'changed'; readonly question: FileQuestion }
  | { readonly kind: 'failed'; readonly reason: LinkedFileFailure['reason'] };

export interface WritingNeeds {
  readonly store: Pick<PlanStore, 'loadLink' | 'markShared'>;
  readonly openPlan: Pick<OpenPlan, 'markShared' | 'plan'>;
  readonly autosave: Pick<Autosave, 'flush'>;
  readonly port: LinkedFilePort;
  readonly linked: LinkedFile;
  readonly now: () => string;
  /** Takes what others wrote into the open plan, or says why somebody has to be asked. */
  readonly meet: (bytes: Uint8Array, sure: string | undefined) => Promise<FileMeeting>;
}

export interface WritingOptions {
  /** Whether the browser may ask the user for leave to write. */
  readonly asking: boolean;
  /** What somebody else has written and the user has agreed to lose. */
  readonly over?: FileLink['seen'];
}

export function writeLinkedFile(needs: WritingNeeds, plan: Plan, { asking, over }: WritingOptions): Promise<Written> {
  const { store, port, now } = needs;
  return port.alone(plan.id, async () => {
    const link = await store.loadLink(plan.id);
    if (!link) return { kind: 'not-linked' };
    const { handle, name } = link;
    if (!(await port.mayWrite(handle, asking))) return { kind: 'not-allowed' };
    const at = now();
    const file = { read: () => port.read(handle), write: (content: string) => port.write(handle, content) };
    const copy = copyOf(needs, plan, link.sure);
    let kept: Kept;
    try {
      kept = await keepTogether(file, copy, over ? [link.seen, over] : [link.seen]);
    } catch (fault) {
      // A file that changes while it is being read fails in a way of its own.
      return { kind: 'failed', reason: fault instanceof LinkedFileFailure ? fault.reason : 'failed' };
    }
    if (kept.kind === 'busy') return { kind: 'failed', reason: 'failed' };
    if (kept.kind === 'asks') {
      const { bytes, seen } = kept;
      return { kind: 'changed', question: { id: plan.id, name, bytes, seen, asking: copy.asking() } };
    }
    const { revision } = copy.left();
    const { left: _, ...before } = link;
    const known = kept.written ? { left: { revision, at } } : { sure: revision };
    await noteTogether(needs, copy.left(), { ...before, ...known, seen: kept.seen }, at).catch(() => undefined);
    return { kind: 'written' };
  });
}

interface LinkedCopy extends OwnCopy {
  /** As it is in the file. */
  left(): Plan;
  asking(): Asking | null;
}

/** A plan that is no longer open is written as it was left; what others wrote meets it when it is opened again. */
function copyOf({ linked, openPlan, meet }: WritingNeeds, plan: Plan, sure: string | undefined): LinkedCopy {
  let asking: Asking | null = null;
  let left: Plan | null = null;
  const isOpen = () => linked.isOpen(plan.id);
  const now = () => (isOpen() ? openPlan.plan() : plan);
  return {
    left: () => left ?? now(),
    asking: () => asking,
    text: () => leavingText(now()),
    leave() {
      left = now();
      // Before the file is: what is typed while it is being written has to get another revision.
      if (isOpen()) openPlan.markShared(left.revision, left);
      return leavingText(left);
    },
    async meet(bytes) {
      if (!isOpen()) return 'asks';
      const meeting = await meet(bytes, sure);
      ({ asking } = meeting);
      return meeting.how;
    },
  };
}

/** The file is as the plan. Trouble with storage is told where plans are saved; the next save compares the contents. */
async function noteTogether({ store, autosave, linked }: WritingNeeds, plan: Plan, link: FileLink, at: string) {
  await linked.change(plan.id, link);
  await autosave.flush();
  await store.markShared(plan.id, plan.revision, at);
}
