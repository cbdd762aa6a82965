/**
 * Writes a plan to the file that it is linked to. The file is read first: where it is not as this plan left it, nothing
 * is written, and what stands in it is given back as a question.
 */
import { LinkedFileFailure, type LinkedFilePort } from '../../browser/linkedFiles';
import type { Plan } from '../../plan/model/schema';
import type { Autosave } from '../../storage/autosave';
import type { FileLink, PlanStore } from '../../storage/planStore';
import type { OpenPlan } from '../../store/openPlan';
import { leavingText } from './leavingText';
import type { FileQuestion, LinkedFile } from './linkedFile';
import { bytesOf, isAsSeen, isSame, seenOf } from './seenFile';

export type Written =
  | { readonly kind: 'written' }
  | { readonly kind: 'not-linked' }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'changed'; readonly question: FileQuestion }
  | { readonly kind: 'failed'; readonly reason: LinkedFileFailure['reason'] };

export interface WritingNeeds {
  readonly store: Pick<PlanStore, 'loadLink' | 'markShared'>;
  readonly openPlan: Pick<OpenPlan, 'markShared'>;
  readonly autosave: Pick<Autosave, 'flush'>;
  readonly port: LinkedFilePort;
  readonly linked: LinkedFile;
  readonly now: () => string;
}

export interface WritingOptions {
  /** Whether the browser may ask the user for leave to write. */
  readonly asking: boolean;
  /** What somebody else has written and the user has agreed to lose. */
  readonly over?: FileLink['seen'];
}

export function writeLinkedFile(needs: WritingNeeds, plan: Plan, { asking, over }: WritingOptions): Promise<Written> {
  const { store, openPlan, port, linked, now } = needs;
  return port.alone(plan.id, async () => {
    const link = await store.loadLink(plan.id);
    if (!link) return { kind: 'not-linked' };
    if (!(await port.mayWrite(link.handle, asking))) return { kind: 'not-allowed' };
    const at = now();
    // Before the file is: what is typed while it is being written has to get another revision.
    if (linked.isOpen(plan.id)) openPlan.markShared(plan.revision, plan);
    const text = await leavingText(plan);
    const content = new TextEncoder().encode(text);
    let after: File;
    try {
      const bytes = await strangersBytes(await port.read(link.handle), over ?? link.seen, content);
      if (bytes) return { kind: 'changed', question: { id: plan.id, name: link.name, ...bytes } };
      after = await port.write(link.handle, text);
    } catch (fault) {
      // A file that changes while it is being read fails in a way of its own.
      return { kind: 'failed', reason: fault instanceof LinkedFileFailure ? fault.reason : 'failed' };
    }
    await noteWritten(needs, plan, { ...link, seen: seenOf(after, content) }, at).catch(() => undefined);
    return { kind: 'written' };
  });
}

/** What somebody else has written to the file; null when nobody has, or when it is the very same as `content`. */
async function strangersBytes(file: File, seen: FileLink['seen'], content: Uint8Array) {
  if (await isAsSeen(file, seen)) return null;
  const bytes = await bytesOf(file);
  return isSame(bytes, content) ? null : { bytes, seen: seenOf(file, bytes) };
}

/** The file is written. Trouble with storage is told where plans are saved; the next save compares the contents. */
async function noteWritten({ store, autosave, linked }: WritingNeeds, plan: Plan, link: FileLink, at: string) {
  await linked.change(plan.id, link);
  await autosave.flush();
  await store.markShared(plan.id, plan.revision, at);
}
