/**
 * Writes a Word document: each figure as a picture with a caption and alternative text, then the diagram as a table, and
 * what the plan records if that is wanted.
 */
import { packParts } from '../archive/packParts';
import { fitted, withoutWords } from '../figure/office/wordPicture';
import { pageForm, wordFiles, type WordFigure } from '../figure/office/wordDocument';
import { wordRecords } from '../figure/office/wordRecords';
import { selectContent } from '../figure/compose/selectContent';
import type { ExportWriter } from './exporter';
import { pixelsOf, vectorsOf } from './wordPictures';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const docxWriter: ExportWriter = {
  async write({ plan, figures, options, settings }, { signal, onProgress }) {
    const bare = figures.map(withoutWords);
    const form = pageForm(bare);
    const made: WordFigure[] = [];
    for (const [index, figure] of figures.entries()) {
      const picture = fitted(bare[index] ?? figure, form.room);
      const png = await pixelsOf(picture, settings.dpi, {
        onProgress: (share) => onProgress?.((index + share) / figures.length),
        ...(signal && { signal }),
      });
      const svg = vectorsOf(picture);
      made.push({ figure, picture, png, ...(svg !== undefined && { svg }) });
    }
    signal?.throwIfAborted();
    const shown = selectContent(plan, options.shown);
    const files = wordFiles(shown, made, form, settings.records ? wordRecords(shown) : []);
    return new Blob([packParts(files, plan.modified)], { type });
  },
};
