/** Makes what documents are put together of: figures and findings. The work is done in slices, so the page always answers. */
import { useEffect, useState } from 'react';
import { inSlices } from '../../browser/inSlices';
import { chartSteps } from '../../figure/compose/document/chartFigures';
import { diagramSteps, rampPictures, type DiagramFigures } from '../../figure/compose/document/diagramFigures';
import type { Picture } from '../../figure/marks/picture';
import type { MeasureText } from '../../geometry/types/types';
import type { Finding } from '../../plan/coach/finding';
import { divide } from '../../plan/coach/putAside';
import type { Plan } from '../../plan/model/schema';

export interface Material {
  readonly diagram: DiagramFigures;
  readonly ramps: readonly Picture[];
  readonly charts: readonly Picture[];
  readonly findings: readonly Finding[];
}

export interface MaterialNow {
  /** Undefined until all is ready. */
  readonly material: Material | undefined;
  readonly failed: boolean;
}

/** No plan: nothing is made. */
export function useMaterial(plan: Plan | null, measure: MeasureText, today: string): MaterialNow {
  const [made, setMade] = useState<MaterialNow>({ material: undefined, failed: false });
  useEffect(() => {
    if (!plan) return undefined;
    const controller = new AbortController();
    const make = async () => {
      try {
        const material = await materialOf(plan, { measure, today }, controller.signal);
        setMade({ material, failed: false });
      } catch {
        if (!controller.signal.aborted) setMade({ material: undefined, failed: true });
      }
    };
    void make();
    return () => controller.abort();
  }, [plan, measure, today]);
  return made;
}

async function materialOf(
  plan: Plan,
  { measure, today }: { readonly measure: MeasureText; readonly today: string },
  signal: AbortSignal,
): Promise<Material> {
  const { findingSteps } = await import('../../plan/coach/coach');
  const found = await inSlices(findingSteps(plan, today), signal);
  const ramps = rampPictures(plan, measure, today);
  const diagram = await inSlices(diagramSteps(plan, measure), signal);
  const charts = await inSlices(chartSteps(plan, measure, today), signal);
  return { diagram, ramps, charts, findings: divide(plan, found).open };
}
