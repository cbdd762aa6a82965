/** What the library does with plans that are not open: make, open, copy, rename, remove. Nothing is ever overwritten unasked. */
import { copyPlan, newPlan } from '../../plan/model/newPlan';
import { makeEdit } from '../../plan/change/makeChange';
import { pinsOf } from '../../plan/change/revision';
import type { Plan } from '../../plan/model/schema';
import { markedTitle } from '../../plan/model/titles';
import { setTitle } from '../../plan/edit/planFields';
import type { createAutosave } from '../../storage/autosave';
import { factsOf } from '../../storage/rows';
import type { CreateOptions, PlanStore } from '../../storage/planStore';
import { BehindOthers } from '../../storage/trouble';
import type { OpeningOptions } from './openPlanFile';

interface Needs {
  readonly store: PlanStore;
  readonly autosave: Pick<ReturnType<typeof createAutosave>, 'flush'>;
  readonly newId: () => string;
  readonly now: () => string;
}

export type PlanService = ReturnType<typeof createPlanService>;

export function createPlanService({ store, autosave, newId, now }: Needs) {
  const identity = () => ({ id: newId(), revision: newId(), now: now() });

  const keep = async (plan: Plan, shared?: readonly string[], options?: CreateOptions) => {
    await store.create(plan, shared, options);
    return plan.id;
  };

  /** It stands first in the library, however old it is. */
  const keepFile = (plan: Plan, shared: readonly string[]) => keep(plan, shared, { came: now() });

  return {
    /** Puts a plan that was just made into the library. */
    keepNew: (plan: Plan) => keep(plan),

    create: () => keep(newPlan({ ...identity(), aim: newId() })),

    // What reads files is seldom wanted: most visits open what is here.
    async openFile(file: File, options: OpeningOptions = {}) {
      const { openPlanFile } = await import('./openPlanFile');
      return openPlanFile({ store, keep: keepFile }, file, { today: now().slice(0, 10), ...options });
    },

    /** Puts the file's state on top of the plan that is here; the old state stays in its journal. */
    async openAsNewer(file: Plan): Promise<string> {
      await autosave.flush();
      const stored = file.redacted === true ? await store.load(file.id) : null;
      // What was withheld when the file left is here still.
      const plan = stored ? (await import('../../plan/ask/people/withheld')).withWithheld(file, stored.plan) : file;
      await store.replace(plan, 'open a file as the newer version', now(), [plan.revision]);
      return plan.id;
    },

    keepBoth: (plan: Plan, mark = 'copy') =>
      keep(copyPlan(plan, { ...identity(), title: markedTitle(plan.title, mark) })),

    /** An example is opened as a copy of its own. */
    async copyExample(text: string): Promise<string> {
      const [{ parse }, { wordProblem }] = await Promise.all([
        import('../../format/parse'),
        import('../../format/wordProblem'),
      ]);
      const result = parse(text);
      if (!result.ok) throw new Error(result.problems.map(wordProblem).join(' '));
      return keep(copyPlan(result.plan, { ...identity(), title: result.plan.title }));
    },

    async duplicate(id: string): Promise<void> {
      const stored = await store.load(id);
      if (stored) await keep(copyPlan(stored.plan, { ...identity(), title: markedTitle(stored.plan.title, 'copy') }));
    },

    rename: (id: string, title: string) => renamePlan({ store, newId, now }, id, title),
    remove: (id: string) => store.remove(id, now()),
    restore: (id: string) => store.restore(id),
  };
}

async function renamePlan({ store, newId, now }: Omit<Needs, 'autosave'>, id: string, title: string): Promise<void> {
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
}
