/** Keeps a drawing of the plan in step with what is chosen in a dialog. */
import { useEffect, useState } from 'react';
import { drawPlan, type Drawing, type DrawingOptions, type PlanPicture } from './drawPlan';

/** The last one that is ready; `undefined` until the first is. */
export function useDrawing(picture: PlanPicture, { ground, withTitle }: DrawingOptions): Drawing | undefined {
  const [drawing, setDrawing] = useState<Drawing>();
  useEffect(() => {
    let wanted = true;
    void drawPlan(picture, { ground, withTitle }).then((drawn) => {
      if (wanted) setDrawing(drawn);
    });
    return () => {
      wanted = false;
    };
  }, [picture, ground, withTitle]);
  return drawing;
}
