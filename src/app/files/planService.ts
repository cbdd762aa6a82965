/** What the library does with plans that are not open: make, open, copy, rename, remove. Nothing is ever overwritten unasked. */
import type { Mend } from '../../format/mend';
import { copyPlan, newPlan } from '../../plan/model/newPlan';
import { makeEdit } from '../../plan/change/makeChange';
import { pinsOf } from '../../plan/change/revision';
import type { Plan } from '../../plan/model/schema';
import { markedTitle } from '../../plan/model/titles';
import { setTitle } from '../../plan/edit/planFields';
import type { createAutosave } from '../../storage/autosave';
import { factsOf } from '../../storage/rows';
import type { CreateOptions, PlanStore } from '../../storage/planStore';
import { BehindOthers, StorageError } from '../../storage/trouble';
import { WorkBrokenOff } from './besidePage';
import type { ReadingOptions, ReadPlan } from './planReading';

interface Needs {
  readonly store: PlanStore;
  readonly autosave: Pick<ReturnType<typeof createAutosave>, 'flush'>;
  readonly newId: () => string;
  readonly now: () => string;
}

/** What was in a file: `carried` when it was a picture with the plan inside, which is no place to save a plan to. */
interface Found {
  readonly mended: readonly Mend[];
  readonly carried: boolean;
}

/** What came of a file: opened, a question to the user, or why not. */
export type FileOutcome =
  | (Found & { readonly kind: 'opened'; readonly id: string; readonly title: string })
  | (Found & { readonly kind: 'known'; readonly plan: Plan })
  | { readonly kind: 'refused'; readonly name: string; readonly reasons: readonly string[]; readonly more: number }
  | { readonly kind: 'cancelled' };

/** `onKeeping` hears that the file is sound and goes into the library: from here there is no way back. */
export interface OpeningOptions extends ReadingOptions {
  readonly onKeeping?: () => void;
}

const unreadable =
  'The browser could not read it. It may have been moved, or lie in a folder that is not on this machine just now. Try again, or copy it elsewhere first.';
const brokenOff =
  'It is too much for this browser: reading it was broken off. Close other tabs and try again, or ask its sender for a smaller copy.';
const unkept =
  'This browser could not keep it: it may be out of space, or keep nothing in a private window. Make room, then open the file again.';

/** What reads files is seldom wanted: most visits open what is here. */
async function readingCode() {
  const [{ readPlanFile }, { parse }, { wordProblem }] = await Promise.all([
    import('./readPlanFile'),
    import('../../format/parse'),
    import('../../format/wordProblem'),
  ]);
  return { readPlanFile, parse, wordProblem };
}

export type PlanService = ReturnType<typeof createPlanService>;

export function createPlanService({ store, autosave, newId, now }: Needs) {
  const identity = () => ({ id: newId(), revision: newId(), now: now() });

  const keep = async (plan: Plan, shared?: readonly string[], options?: CreateOptions) => {
    await store.create(plan, shared, options);
    return plan.id;
  };

  return {
    create: () => keep(newPlan({ ...identity(), aim: newId() })),

    /** Opens what was chosen. Cancelled, it leaves nothing behind. */
    async openFile(file: File, { onKeeping, ...reading }: OpeningOptions = {}): Promise<FileOutcome> {
      const refuse = (reason: string): FileOutcome => ({
        kind: 'refused',
        name: file.name,
        reasons: [reason],
        more: 0,
      });
      const { readPlanFile, wordProblem } = await readingCode();
      let result: ReadPlan;
      try {
        result = await readPlanFile(file, reading);
      } catch (error) {
        if (reading.signal?.aborted) return { kind: 'cancelled' };
        return refuse(error instanceof WorkBrokenOff ? brokenOff : unreadable);
      }
      if (!result.ok)
        return { kind: 'refused', name: file.name, reasons: result.problems.map(wordProblem), more: result.more };
      const { plan, mended, carried } = result;
      try {
        const isKnown = await store.has(plan.id);
        if (reading.signal?.aborted) return { kind: 'cancelled' };
        if (isKnown) return { kind: 'known', plan, mended, carried };
        onKeeping?.();
        return {
          kind: 'opened',
          id: await keep(plan, [plan.revision], { came: now() }),
          title: plan.title,
          mended,
          carried,
        };
      } catch (error) {
        if (error instanceof StorageError) return refuse(unkept);
        throw error;
      }
    },

    /** Puts the file's state on top of the plan that is here; the old state stays in its journal. */
    async openAsNewer(plan: Plan): Promise<string> {
      await autosave.flush();
      await store.replace(plan, 'open a file as the newer version', now(), [plan.revision]);
      return plan.id;
    },

    keepBoth: (plan: Plan, mark = 'copy') =>
      keep(copyPlan(plan, { ...identity(), title: markedTitle(plan.title, mark) })),

    /** An example is opened as a copy of its own. */
    async copyExample(text: string): Promise<string> {
      const { parse, wordProblem } = await readingCode();
      const result = parse(text);
      if (!result.ok) throw new Error(result.problems.map(wordProblem).join(' '));
      return keep(copyPlan(result.plan, { ...identity(), title: result.plan.title }));
    },

    async duplicate(id: string): Promise<void> {
      const stored = await store.load(id);
      if (stored) await keep(copyPlan(stored.plan, { ...identity(), title: markedTitle(stored.plan.title, 'copy') }));
    },

    async rename(id: string, title: string): Promise<void> {
      if (title.trim() === '') return;
      for (;;) {
        const stored = await store.load(id);
        if (!stored) return;
        const at = now();
        const pins = pinsOf(stored.plan, stored.shared);
        const done = makeEdit({ plan: stored.plan, pins, now: at, newId }, (draft) => setTitle(draft, title.trim()));
        if (!done) return;
        const { plan, effects } = done;
        const change = { id: newId(), label: 'rename plan', at, kind: 'edit', effects } as const;
        try {
          await store.append(id, [change], factsOf(plan), stored.seq);
          return;
        } catch (error) {
          // A tab that has it open has written meanwhile: once more, on what is there now.
          if (!(error instanceof BehindOthers)) throw error;
        }
      }
    },

    remove: (id: string) => store.remove(id, now()),
    restore: (id: string) => store.restore(id),
  };
}
