/** Boxes on their way from one place to another, with all that hangs on them. */
import type { Link, NodeId, Plan } from './schema';

/** A line between a carried box and one that stayed. */
export interface OutsideLink {
  readonly link: Omit<Link, 'order'>;
  /** Whether it was the first of its box: the one to its primary parent. */
  readonly primary: boolean;
}

export interface CarriedBranch {
  /**
   * The boxes with the lines between them, their cycles, tags, measures and places, and the columns of the plan that
   * they come from, whose id it has. A plan has an aim: where the aim is not carried, an empty one stands in for it.
   */
  readonly plan: Plan;
  readonly withAim: boolean;
  /** They have gone from where they were: pasting them there again moves them. */
  readonly cut: boolean;
  readonly outside: readonly OutsideLink[];
}

/** The carried boxes, in no order. */
export function carriedIds({ plan, withAim }: CarriedBranch): NodeId[] {
  return Object.values(plan.nodes).flatMap(({ id, column }) =>
    withAim || plan.columns[column]?.kind !== 'aim' ? id : [],
  );
}
