/** The parts of a SMART aim beside its sentence. */
import { aimOf, nodeIn } from '../ask/queries';
import type { Plan, Smart } from '../model/schema';
import { assign, existingDate, fittingText } from './setMember';

export type SmartPart = Exclude<keyof Smart, 'more'>;

/** Sets one part of the aim; `undefined` clears it, and the last one cleared takes the whole away. */
export function setSmart(draft: Plan, part: SmartPart, value: string | undefined): void {
  const aim = nodeIn(draft, aimOf(draft).id);
  const smart = (aim.smart ??= {});
  assign(smart, part, part === 'byWhen' ? existingDate(value) : fittingText(value));
  if (Object.keys(smart).length === 0) delete aim.smart;
}
