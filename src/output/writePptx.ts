/** Writes PowerPoint slides whose shapes and connectors can be edited, one slide for each figure. */
import type { Drawable } from '../figure/compose/drawable';
import { packParts } from '../archive/packParts';
import { presentationFiles } from '../figure/office/presentationFiles';
import { ExportFailure, type ExportWriter } from './exporter';

export const pptxWriter: ExportWriter<Drawable> = {
  write({ plan, figures }, { signal, onProgress }) {
    signal?.throwIfAborted();
    const files = presentationFiles(figures, plan);
    if (!files) {
      throw new ExportFailure(
        'The diagram is too large for one slide. Split it into several figures, or show less of it.',
      );
    }
    onProgress?.(0.5);
    const type = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
    return Promise.resolve(new Blob([packParts(files, plan.modified)], { type }));
  },
};
