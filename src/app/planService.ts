/** What the library does with plans that are not open: make, open, copy, rename, remove. Nothing is ever overwritten unasked. */
import { produceWithPatches } from 'immer';
import type { Mend } from '../format/mend';
import { parse } from '../format/parse';
import { wordProblem } from '../format/wordProblem';
import { copyPlan, newPlan } from '../plan/newPlan';
import { beginRevision } from '../plan/revision';
import type { Plan } from '../plan/schema';
import { markedTitle, setTitle } from '../plan/titles';
import type { createAutosave } from '../storage/autosave';
import { factsOf } from '../storage/rows';
import type { PlanStore } from '../storage/planStore';

interface Needs {
  readonly store: PlanStore;
  readonly autosave: Pick<ReturnType<typeof createAutosave>, 'flush'>;
  readonly newId: () => string;
  readonly now: () => string;
}

/** What came of a file: opened, a question to the user, or why not. */
export type FileOutcome =
  | { readonly kind: 'opened'; readonly id: string; readonly mended: readonly Mend[] }
  | { readonly kind: 'known'; readonly plan: Plan; readonly mended: readonly Mend[] }
  | { readonly kind: 'refused'; readonly name: string; readonly reasons: readonly string[]; readonly more: number };

export type PlanService = ReturnType<typeof createPlanService>;

export function createPlanService({ store, autosave, newId, now }: Needs) {
  const identity = () => ({ id: newId(), revision: newId(), now: now() });

  const keep = async (plan: Plan, shared?: readonly string[]) => {
    await store.create(plan, shared);
    return plan.id;
  };

  return {
    create: () => keep(newPlan({ ...identity(), aim: newId() })),

    async openFile(name: string, bytes: Uint8Array): Promise<FileOutcome> {
      const result = parse(bytes);
      if (!result.ok) return { kind: 'refused', name, reasons: result.problems.map(wordProblem), more: result.more };
      const { plan, mended } = result;
      if (await store.has(plan.id)) return { kind: 'known', plan, mended };
      return { kind: 'opened', id: await keep(plan, [plan.revision]), mended };
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
      const result = parse(text);
      if (!result.ok) throw new Error(result.problems.map(wordProblem).join(' '));
      return keep(copyPlan(result.plan, { ...identity(), title: result.plan.title }));
    },

    async duplicate(id: string): Promise<void> {
      const stored = await store.load(id);
      if (stored) await keep(copyPlan(stored.plan, { ...identity(), title: markedTitle(stored.plan.title, 'copy') }));
    },

    async rename(id: string, title: string): Promise<void> {
      const stored = await store.load(id);
      if (!stored || title.trim() === '') return;
      const at = now();
      const [plan, patches, inverse] = produceWithPatches(stored.plan, (draft) => {
        setTitle(draft, title.trim());
        draft.modified = at;
        if (stored.shared.includes(draft.revision)) beginRevision(draft, newId());
      });
      await store.append(
        id,
        [{ id: newId(), label: 'rename plan', at, kind: 'edit', patches, inverse }],
        factsOf(plan),
      );
    },

    remove: (id: string) => store.remove(id, now()),
    restore: (id: string) => store.restore(id),
  };
}
