/**
 * What would make the text of the figures larger. Each way is a figure of its own, so they are worked out in slices; they
 * are there when they are known, and never those of something else that was chosen before.
 */
import { useEffect, useState } from 'react';
import { runInSlices } from '../../browser/inSlices';
import type { FigureOptions } from '../../figure/compose/figureOptions';
import type { FiguresOf } from '../../figure/compose/figures';
import { mendSteps, type Mend } from '../../figure/compose/largerText';
import type { NodeId, Plan } from '../../plan/model/schema';

export interface MendsSource {
  readonly plan: Plan;
  readonly options: FigureOptions;
  readonly figuresOf: FiguresOf;
  readonly collapsed: ReadonlySet<NodeId>;
}

const none: readonly Mend[] = [];

export function useMends(wanted: boolean, { plan, options, figuresOf, collapsed }: MendsSource): readonly Mend[] {
  const [known, setKnown] = useState<MendsSource & { readonly mends: readonly Mend[] }>();
  const isKnown =
    known?.plan === plan && known.options === options && known.figuresOf === figuresOf && known.collapsed === collapsed;
  useEffect(() => {
    if (!wanted || isKnown) return undefined;
    return runInSlices(mendSteps(plan, options, figuresOf, collapsed), (mends) =>
      setKnown({ plan, options, figuresOf, collapsed, mends }),
    );
  }, [wanted, isKnown, plan, options, figuresOf, collapsed]);
  return wanted && isKnown ? known.mends : none;
}
