/**
 * The open plan and the file on disk that it is linked to. What somebody else did to that file is never overwritten
 * unasked.
 */
import type { Plan } from '../../plan/model/schema';
import type { FileLink, PlanStore } from '../../storage/planStore';
import type { Desk } from '../desk/desk';
import { createLinkedFile, type LinkedFile } from './linkedFile';
import { createLinkedSaving, type LinkedSaving, type LinkedSavingNeeds } from './linkedSaving';
import { linkWords } from './fileLinkWords';
import { leavingText } from './leavingText';
import { bytesOf, isAsSeen, seenOf } from './seenFile';

export interface FileLinkNeeds extends Omit<LinkedSavingNeeds, 'linked'> {
  readonly store: Pick<PlanStore, 'loadLink' | 'saveLink' | 'markShared'>;
  readonly desk: Pick<Desk, 'planId'>;
}

export type FileLinks = ReturnType<typeof createFileLinks>;

export function createFileLinks(needs: FileLinkNeeds) {
  const { store, desk, openPlan, session } = needs;
  const linked = createLinkedFile({ store, desk });
  /** Until then it is not known whether the open plan has a file. */
  let lookedUp: Promise<void> = Promise.resolve();
  const saving = createLinkedSaving({ ...needs, linked }, () => lookedUp);

  const lookUp = async (plan: Plan) => {
    saving.opened(plan);
    linked.forget();
    const link = await store.loadLink(plan.id).catch(() => null);
    if (!link || !linked.isOpen(plan.id)) return;
    linked.found(link);
    // Somebody may have edited since it was loaded.
    const now = openPlan.plan();
    const isInFile = async () => isAsSeen(new File([await leavingText(now)], link.name), link.seen);
    if (link.byItself && (link.sure === undefined || !(await isInFile()))) saving.writeSoon(now);
    void saving.look();
  };

  openPlan.onChange((_, plan) => {
    if (linked.state.getState().byItself) saving.writeSoon(plan);
  });

  return {
    state: linked.state,
    save: () => saving.save(),
    /** Looks whether others have written the file: done now and then, and when the user comes back to the page. */
    look: () => saving.look(),
    /** A plan is shown: its link is looked up, and what another visit had no time to write is written. */
    opened: (plan: Plan): Promise<void> => (lookedUp = lookUp(plan)),
    /** The question is put off: nothing is written until the user saves again. */
    putOff: () => linked.ask(null),
    /** What waits is looked at. */
    decide: () => linked.ask(linked.state.getState().waiting),
    ...createLinking({ store, openPlan }, linked, saving),

    async setByItself(on: boolean): Promise<void> {
      const { id } = openPlan.plan();
      const link = await store.loadLink(id);
      if (!link) return;
      await linked.change(id, { ...link, byItself: on });
      if (on) await saving.save();
    },
    async unlink(): Promise<void> {
      const { id } = openPlan.plan();
      const { name } = linked.state.getState();
      saving.drop();
      await linked.change(id, null);
      linked.ask(null);
      linked.wait(null);
      if (name !== null) session.say(linkWords.unlinked(name));
    },
  };
}

/** What makes and changes links, and settles questions about the file; after it, writing by itself begins again. */
function createLinking(
  { store, openPlan }: Pick<FileLinkNeeds, 'store' | 'openPlan'>,
  linked: LinkedFile,
  saving: LinkedSaving,
) {
  return {
    /** From now on the plan is written to its file by itself. */
    async keepByItself(id: string): Promise<void> {
      const link = await store.loadLink(id);
      if (!link || link.byItself) return;
      await linked.change(id, { ...link, byItself: true });
      if (linked.isOpen(id)) saving.writeSoon(openPlan.plan());
    },
    /** Puts this plan in place of what somebody else wrote; if that has changed once more, it asks once more. */
    async overwrite(): Promise<void> {
      const { question } = linked.state.getState();
      linked.ask(null);
      if (question) await saving.save(question.seen);
    },
    isLinked: async (id: string): Promise<boolean> => (await store.loadLink(id).catch(() => null)) !== null,
    /** Links the plan to a file whose content is the plan. */
    async link(id: string, handle: FileSystemFileHandle, file: File): Promise<void> {
      const before = await store.loadLink(id);
      saving.resume();
      const { name } = handle;
      const byItself = before?.byItself ?? false;
      await linked.change(id, { handle, name, byItself, seen: seenOf(file, await bytesOf(file)) });
    },
    /** The plan is what somebody else wrote by now, or has let go of the file. */
    async settled(id: string, theirs: FileLink['seen'] | null): Promise<void> {
      linked.ask(null);
      linked.wait(null);
      saving.resume();
      const link = await store.loadLink(id);
      if (link) await linked.change(id, theirs && { ...link, seen: theirs });
    },
  };
}
