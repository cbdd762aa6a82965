/** The rules about the people around the plan: whether they are spoken with, heard and answered. */
import type { RuleId } from './finding';

export const peopleRuleIds: ReadonlySet<RuleId> = new Set([
  'power-unowned',
  'stance-no-step',
  'contact-overdue',
  'heard-unanswered',
  'answered-untold',
  'driver-touches-nobody',
  'no-patient-voice',
  'crowded-sector',
]);
