/** Words for how a PDSA cycle went on. */
import { decisionWords, stageWords } from '../ask/words';
import type { Pair } from '../change/difference';
import type { Cycle } from '../model/schema';
import type { Told } from './phrases';

/** Its stage, its decision, its amendments. Where there is such a thing to tell, the rest goes without saying. */
export function cycleWords({ before, after }: Pair<Cycle>, name: string): Told {
  const moved =
    before.stage !== after.stage &&
    (after.stage === 'complete' ? `Completed ${name}` : `Took ${name} to ${stageWords[after.stage]}`);
  const { decision } = after.act;
  const decided =
    before.act.decision !== decision &&
    (decision === undefined
      ? `Took back the decision of ${name}`
      : `Decided to ${decisionWords[decision].toLowerCase()} after ${name}`);
  const amended =
    (after.plan.amended?.length ?? 0) > (before.plan.amended?.length ?? 0) && `Amended the plan of ${name}`;
  const phrases = [moved, decided, amended].filter((phrase) => phrase !== false);
  return { phrases, members: phrases.length > 0 ? ['stage', 'plan', 'do', 'study', 'act'] : [] };
}
