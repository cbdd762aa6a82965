/** Keeps figures and their drawings in step with what is chosen in the dialog. */
import { useEffect, useMemo, useState } from 'react';
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

/** The figures as chosen now, and the last drawings that are ready; `undefined` until the first are. */
export function useFigures(
  plan: Plan,
  options: FigureOptions,
  figuresOf: FiguresOf,
  collapsed: ReadonlySet<NodeId>,
): { figures: readonly Figure[]; drawn: Drawings | undefined } {
  const figures = useMemo(() => figuresOf(plan, options, collapsed), [plan, options, figuresOf, collapsed]);
  const [drawn, setDrawn] = useState<Drawings>();
  useEffect(() => {
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
  return { figures, drawn };
}
