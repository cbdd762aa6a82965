/** Leads from what has to be decided about a shared file to the page where it is decided. */
import type { Plan } from '../../../plan/model/schema';
import { compareHere, copyThatCame } from '../copies/copyDeeds';
import type { Services } from '../../services/services';

/** How the two stand is looked at anew: somebody may have typed since. */
export async function lookAtQuestion(
  services: Services,
  { copy, name }: { readonly copy: Plan; readonly name: string },
): Promise<void> {
  const came = await copyThatCame(services, { copy, name, beside: copy.id });
  if (came) compareHere(services, came);
}
