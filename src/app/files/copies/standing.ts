/**
 * How a copy of a plan stands to the plan that is here, with all that is needed to go on from there: the state that both
 * began with, and what comes of merging them. Told by their revisions, and where these say that two are the same or that
 * one is older, by what is in them: a file may have been edited by hand.
 *
 * Must not know: where earlier states are kept, how any of it is worded or done.
 */
import { serialise } from '../../../format/serialise';
import { canonical } from '../../../kit/canonical';
import { withWithheld } from '../../../plan/ask/people/withheld';
import { mergeCopies, type MergedCopies } from '../../../plan/change/merge/mergeCopies';
import { relationOf } from '../../../plan/change/merge/relation';
import type { Plan } from '../../../plan/model/schema';
import type { KnownStates } from './knownStates';

export type Standing =
  | { readonly kind: 'same' | 'older' | 'otherPlan' }
  /** `theirs`: with what was withheld when it left. */
  | { readonly kind: 'newer'; readonly theirs: Plan }
  | Parted
  /** `common`: the newest revision that both have, though not here. */
  | { readonly kind: 'noBase'; readonly common?: string };

/** Both went on from `before`. */
export interface Parted {
  readonly kind: 'parted';
  readonly before: Plan;
  readonly theirs: Plan;
  readonly merge: MergedCopies;
}

/** What of `mine` is not stored yet may be missing in `states`, but not what has left. */
export async function standingOf(mine: Plan, copy: Plan, states: KnownStates): Promise<Standing> {
  const relation = relationOf(mine, copy, states.has);
  switch (relation.kind) {
    case 'otherPlan':
      return { kind: 'otherPlan' };
    case 'noBase':
      return relation;
    case 'theirsContinues':
      return { kind: 'newer', theirs: continuing(mine, copy) };
    case 'parted': {
      const before = await states.state(relation.base);
      return before ? partedFrom(before, mine, copy) : { kind: 'noBase', common: relation.base };
    }
    case 'same':
      return saysTheSame(copy, mine) ? { kind: 'same' } : editedByHand();
    case 'mineContinues': {
      const meant = await states.state(copy.revision);
      return meant && !saysTheSame(copy, meant) ? partedFrom(meant, mine, copy) : { kind: 'older' };
    }
  }

  /** It has the revision of the plan that is here and another content. */
  async function editedByHand(): Promise<Standing> {
    const meant = await states.state(copy.revision);
    if (!meant) return { kind: 'noBase' };
    const parted = partedFrom(meant, mine, copy);
    // Under that revision the plan that is here has been left, or it could not be told from what came after.
    return saysTheSame(meant, mine) ? { kind: 'newer', theirs: parted.merge.merged } : parted;
  }
}

/** `before`: the state that both began with, which somebody may have pointed at. */
export function partedFrom(before: Plan, mine: Plan, copy: Plan): Parted {
  const merge = mergeCopies(before, mine, copy);
  const { copies } = merge;
  return { kind: 'parted', before: copies.before, theirs: copies[merge.theirs], merge };
}

/** The copy as a change of the plan that is here: with the order keys of this machine, and with what was withheld. */
function continuing(mine: Plan, copy: Plan): Plan {
  const { revision, ancestors, modified } = copy;
  return { ...mergeCopies(mine, mine, copy).merged, revision, ancestors, modified };
}

/**
 * Beside when it was saved and what it descends from, and whatever the order in which members were set. A file lacks what
 * was withheld.
 */
function saysTheSame(copy: Plan, plan: Plan): boolean {
  const { revision, ancestors, modified } = plan;
  const said = { ...withWithheld(copy, plan), revision, ancestors, modified };
  return inFile(said) === inFile(plan);
}

const inFile = (plan: Plan) => canonical(JSON.parse(serialise(plan)));
