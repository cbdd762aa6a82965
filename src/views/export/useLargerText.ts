/**
 * Works out the ways that would make the text of the figures larger. Each way needs a figure of its own, so this is
 * done in slices. The result is empty until it is known for the present choices.
 */
import { useEffect, useState } from 'react';
import { runInSlices } from '../../browser/inSlices';
import type { FigureOptions } from '../../figure/compose/figureOptions';
import type { FiguresOf } from '../../figure/compose/plainFigures';
import { largerTextSteps, type LargerText } from '../../figure/compose/largerText';
import type { NodeId, Plan } from '../../plan/model/schema';

export interface LargerTextSource {
  readonly plan: Plan;
  readonly options: FigureOptions;
  readonly figuresOf: FiguresOf;
  readonly collapsed: ReadonlySet<NodeId>;
}

const none: readonly LargerText[] = [];

export function useLargerText(
  wanted: boolean,
  { plan, options, figuresOf, collapsed }: LargerTextSource,
): readonly LargerText[] {
  const [known, setKnown] = useState<LargerTextSource & { readonly offers: readonly LargerText[] }>();
  const isKnown =
    known?.plan === plan && known.options === options && known.figuresOf === figuresOf && known.collapsed === collapsed;
  useEffect(() => {
    if (!wanted || isKnown) return undefined;
    return runInSlices(largerTextSteps(plan, options, figuresOf, collapsed), (offers) =>
      setKnown({ plan, options, figuresOf, collapsed, offers }),
    );
  }, [wanted, isKnown, plan, options, figuresOf, collapsed]);
  return wanted && isKnown ? known.offers : none;
}
