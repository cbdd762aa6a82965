/** Lets the user point at the file of the state that two copies began with. */
import { quote } from '../../../kit/english';
import type { Plan } from '../../../plan/model/schema';
import type { Services } from '../../services/services';
import { chooseCopy } from './chooseCopy';
import { readPlanFile } from '../readPlanFile';

/** Null where none was chosen, or where it is no state of the plan with this id, which the user is told. */
export async function chooseBase({ files, session }: Pick<Services, 'files' | 'session'>, id: string) {
  const file = await chooseCopy(files);
  if (!file) return null;
  const read = await readPlanFile(file).catch(() => null);
  const plan: Plan | null = read?.ok === true ? read.plan : null;
  if (plan?.id === id) return plan;
  session.say(plan ? `${quote(file.name)} is a different plan.` : `${quote(file.name)} could not be opened as a plan.`);
  return null;
}
