/** Keeps a drawing of the plan in step with what is chosen in a dialog. */
import { useEffect, useState } from 'react';
import { drawPlan, type Drawing, type DrawingOptions, type PlanPicture } from './drawPlan';

/** The last one that is ready; `undefined` until the first is. */
export function useDrawing(picture: PlanPicture, { ground, withTitle }: DrawingOptions): Drawing | undefined {
  const [drawing, setDrawing] = useState<Drawing>();
  useEffect(() => {
    let wanted = true;
    const draw = async () => {
      const drawn = await drawPlan(picture, { ground, withTitle });
      if (wanted) setDrawing(drawn);
    };
    void draw();
    return () => {
      wanted = false;
    };
  }, [picture, ground, withTitle]);
  return drawing;
}
