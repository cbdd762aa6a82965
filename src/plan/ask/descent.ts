/**
 * How two states of one plan stand to each other, told by their revisions: each state names those that it descends from.
 */
import type { Plan } from '../model/schema';

export type Descent =
  /** One state. */
  | 'same'
  /** The other one descends from this one. */
  | 'newer'
  /** This one descends from the other one. */
  | 'older'
  /** Neither descends from the other, as far as is known: both have changed since they parted. */
  | 'both';

/** How `other` stands to `here`. What has the same revision is the same state; whoever cannot rely on that compares. */
export function descentOf(other: Plan, here: Plan): Descent {
  if (other.revision === here.revision) return 'same';
  if (other.ancestors.includes(here.revision)) return 'newer';
  return here.ancestors.includes(other.revision) ? 'older' : 'both';
}
