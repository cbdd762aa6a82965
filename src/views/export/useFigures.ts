/** Keeps figures and their drawings in step with what is chosen in the dialog, without holding up whoever chooses. */
import { useEffect, useState } from 'react';
import { inSlices, runInSlices } from '../../browser/inSlices';
import type { Figure } from '../../figure/compose/figure';
import type { FigureOptions } from '../../figure/compose/figureOptions';
import type { FiguresOf } from '../../figure/compose/figures';
import type { NodeId, Plan } from '../../plan/model/schema';
import { drawFigure } from '../../output/drawFigure';

export interface Drawings {
  readonly figures: readonly Figure[];
  /** An SVG document for each. */
  readonly svgs: readonly string[];
}

export interface FiguresNow {
  /** The last that are ready; undefined until the first are. */
  readonly figures: readonly Figure[] | undefined;
  /** The last drawings that are ready. */
  readonly drawn: Drawings | undefined;
  /** The figures as chosen now, when they are ready. */
  readonly settled: () => Promise<readonly Figure[]>;
}

export function useFigures(
  plan: Plan,
  options: FigureOptions,
  figuresOf: FiguresOf,
  collapsed: ReadonlySet<NodeId>,
): FiguresNow {
  const [made, setMade] = useState<{ readonly options: FigureOptions; readonly figures: readonly Figure[] }>();
  useEffect(
    () => runInSlices(figuresOf.steps(plan, options, collapsed), (figures) => setMade({ options, figures })),
    [plan, options, figuresOf, collapsed],
  );
  const figures = made?.figures;
  const [drawn, setDrawn] = useState<Drawings>();
  useEffect(() => {
    if (!figures) return undefined;
    let wanted = true;
    const draw = async () => {
      const svgs = await Promise.all(figures.map((figure) => drawFigure(figure)));
      if (wanted) setDrawn({ figures, svgs });
    };
    void draw();
    return () => {
      wanted = false;
    };
  }, [figures]);
  const settled = () =>
    made?.options === options ? Promise.resolve(made.figures) : inSlices(figuresOf.steps(plan, options, collapsed));
  return { figures, drawn, settled };
}
