/**
 * Keeps the figures and their drawings up to date with the choices in the dialog. The work is done in slices, so the
 * page always answers.
 */
import { useEffect, useState } from 'react';
import { inSlices, runInSlices } from '../../browser/inSlices';
import type { Figure } from '../../figure/compose/figure';
import type { FigureOptions } from '../../figure/compose/figureOptions';
import type { FiguresOf } from '../../figure/compose/plainFigures';
import type { NodeId, Plan } from '../../plan/model/schema';
import { svgWithFonts } from '../../output/svgWithFonts';

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
      const svgs = await Promise.all(figures.map((figure) => svgWithFonts(figure)));
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
