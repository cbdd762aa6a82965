/** A plan from a file: into the library, a question to the user where it is there already, or why not. */
import type { Recognised } from '../../exchange/recognise/recognised';
import type { CommentsFile } from '../../format/commentsFile';
import type { Mend } from '../../format/mend';
import type { Plan } from '../../plan/model/schema';
import type { PlanStore } from '../../storage/planStore';
import { StorageError } from '../../storage/trouble';
import { wordProblem } from '../../format/wordProblem';
import { WorkBrokenOff } from './besidePage';
import type { ReadingOptions, ReadPlan } from './planReading';
import { readPlanFile } from './readPlanFile';

/** What was in a file: `carried` when it was a picture with the plan inside, which is no place to save a plan to. */
interface Found {
  readonly mended: readonly Mend[];
  readonly carried: boolean;
}

/** What came of a file: opened, a question to the user, or why not. */
export type FileOutcome =
  | (Found & { readonly kind: 'opened'; readonly id: string; readonly title: string })
  | (Found & { readonly kind: 'known'; readonly name: string; readonly plan: Plan })
  /** Comments on a plan that is here. */
  | { readonly kind: 'comments'; readonly name: string; readonly file: CommentsFile }
  | { readonly kind: 'foreign'; readonly name: string; readonly recognised: Recognised }
  | { readonly kind: 'refused'; readonly name: string; readonly reasons: readonly string[]; readonly more: number }
  | { readonly kind: 'cancelled' };

/** `onKeeping` hears that the file is sound and goes into the library: from here there is no way back. */
export interface OpeningOptions extends ReadingOptions {
  readonly onKeeping?: () => void;
  /** It is not kept, but set beside a plan that is here. */
  readonly isBeside?: boolean;
}

const unreadable =
  'The browser could not read it. It may have been moved, or lie in a folder that is not on this machine just now. Try again, or copy it elsewhere first.';
const brokenOff =
  'It is too much for this browser: reading it was broken off. Close other tabs and try again, or ask its sender for a smaller copy.';
const unkept =
  'This browser could not keep it: it may be out of space, or keep nothing in a private window. Make room, then open the file again.';

interface Needs {
  readonly store: Pick<PlanStore, 'has'>;
  /** Puts a new plan into the library, with the revision under which it is in a file. Gives its id. */
  readonly keep: (plan: Plan, shared: readonly string[]) => Promise<string>;
}

/** Opens what was chosen. Cancelled, it leaves nothing behind. */
export async function openPlanFile(
  needs: Needs,
  file: File,
  { onKeeping, isBeside = false, ...reading }: OpeningOptions,
): Promise<FileOutcome> {
  const refuse = (reason: string): FileOutcome => ({
    kind: 'refused',
    name: file.name,
    reasons: [reason],
    more: 0,
  });
  let result: ReadPlan;
  try {
    result = await readPlanFile(file, reading);
  } catch (error) {
    if (reading.signal?.aborted) return { kind: 'cancelled' };
    return refuse(error instanceof WorkBrokenOff ? brokenOff : unreadable);
  }
  if (result.ok === 'foreign') {
    if ('refused' in result) return refuse(result.refused);
    return { kind: 'foreign', name: file.name, recognised: result.recognised };
  }
  if (result.ok === 'comments') {
    const { ok: _, ...said } = result;
    if (await needs.store.has(said.plan).catch(() => false)) return { kind: 'comments', name: file.name, file: said };
    return refuse(`It holds comments on “${said.title}”, which is not on this machine. Open that plan first.`);
  }
  if (!result.ok)
    return { kind: 'refused', name: file.name, reasons: result.problems.map(wordProblem), more: result.more };
  const { plan, mended, carried } = result;
  try {
    const isKnown = isBeside || (await needs.store.has(plan.id));
    if (reading.signal?.aborted) return { kind: 'cancelled' };
    if (isKnown) return { kind: 'known', name: file.name, plan, mended, carried };
    onKeeping?.();
    return { kind: 'opened', id: await needs.keep(plan, [plan.revision]), title: plan.title, mended, carried };
  } catch (error) {
    if (error instanceof StorageError) return refuse(unkept);
    throw error;
  }
}
