/** Writes a document about a plan, the report or that of a paper, as a Word file with its figures drawn. */
import { packParts } from '../archive/packParts';
import type { Work } from '../browser/rasterise';
import type { FigureBlock, PlanDocument } from '../figure/compose/document/planDocument';
import { planDocumentFiles, type DrawnFigure } from '../figure/office/wordPlan';
import type { Plan } from '../plan/model/schema';
import { pixelsOf, vectorsOf } from './wordPictures';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** What print asks for. */
const dpi = 300;

/** Rejects with the signal's reason when aborted. `onProgress` hears of each figure that is drawn. */
export async function writeDocument(plan: Plan, document: PlanDocument, work: Work): Promise<Blob> {
  const { signal, onProgress } = work;
  const figures = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block): FigureBlock[] => (block.kind === 'figure' ? [block] : [])),
  );
  const drawn: DrawnFigure[] = [];
  for (const [at, block] of figures.entries()) {
    signal?.throwIfAborted();
    const png = await pixelsOf(block.picture, dpi, {
      onProgress: (share) => onProgress?.((at + share) / figures.length),
      ...(signal && { signal }),
    });
    const svg = vectorsOf(block.picture);
    drawn.push({ block, png, ...(svg !== undefined && { svg }) });
  }
  signal?.throwIfAborted();
  return new Blob([packParts(planDocumentFiles(plan, document, drawn), plan.modified)], { type });
}
