/**
 * Copies that left without the names of people and judgements on them (`redact.ts`): what was withheld is put back from a
 * copy that has it, so that a merge neither deletes nor overwrites it.
 */
import { withWithheld } from '../../ask/people/withheld';
import type { Copies } from './questions';

export function unveiled({ before, a, b }: Copies): Copies {
  const full = [before, a, b].find(({ redacted }) => redacted !== true);
  if (!full || [before, a, b].every(({ redacted }) => redacted !== true)) return { before, a, b };
  const known = withWithheld(before, full);
  return { before: known, a: withWithheld(a, known), b: withWithheld(b, known) };
}
