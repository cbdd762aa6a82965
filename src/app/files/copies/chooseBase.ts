/** Lets the user point at the file of the state that two copies began with. */
import { quote } from '../../../kit/english';
import type { Plan } from '../../../plan/model/schema';
import type { Services } from '../../services/services';
import { readPlanFile } from '../readPlanFile';
import { chooseCopy } from './chooseCopy';
import type { CopyThatCame } from './copyDeeds';

/** Null where none was chosen, or where it cannot be what both began with, which the user is told. */
export async function chooseBase(
  { files, session }: Pick<Services, 'files' | 'session'>,
  { copy, mine }: CopyThatCame,
): Promise<Plan | null> {
  const file = await chooseCopy(files);
  if (!file) return null;
  const read = await readPlanFile(file).catch(() => null);
  const base = read?.ok === true ? read.plan : null;
  const problem = problemOf(base, mine, copy);
  if (problem === null) return base;
  session.say(`${quote(file.name)} ${problem}`);
  return null;
}

function problemOf(base: Plan | null, mine: Plan, copy: Plan): string | null {
  if (!base) return 'could not be opened as a plan.';
  if (base.id !== copy.id) return 'is a different plan.';
  // With one of the two as what both began with, the other would win everywhere.
  const isOneOfThem = base.revision === copy.revision || base.revision === mine.revision;
  return isOneOfThem ? 'is one of the two copies. Choose the one that you both started from.' : null;
}
