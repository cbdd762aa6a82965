/**
 * Writes a Word document: each figure as a picture with a caption and alternative text, then the diagram as a table, and
 * what the plan records if that is wanted.
 */
import { packParts } from '../archive/packParts';
import { charactersOf } from '../figure/compose/drawable';
import type { Figure } from '../figure/compose/figure';
import { figureSvg } from '../figure/svg/figureSvg';
import { isSimpleScript } from '../figure/compose/language';
import { fitted, withoutWords } from '../figure/office/wordPicture';
import { pageForm, wordFiles, type WordFigure } from '../figure/office/wordDocument';
import { pictureSize } from '../figure/compose/pictureSize';
import { wordRecords } from '../figure/office/wordRecords';
import { selectContent } from '../figure/compose/selectContent';
import { svgWithFonts } from './svgWithFonts';
import { ExportFailure, type ExportWriter } from './exporter';
import { makePng } from './makePng';
import { pictureLimits } from './pngSize';

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

async function pixelsOf(picture: Figure, dpi: number, work: Parameters<typeof makePng>[3]): Promise<Uint8Array> {
  const size = pictureSize({ figure: picture.area, widthMm: picture.physical.widthMm, dpi }, pictureLimits());
  if (!size.ok) throw new ExportFailure('That is more than this browser can draw. Choose a lower resolution.');
  const png = await makePng(await svgWithFonts(picture), size, dpi, work);
  return new Uint8Array(await png.arrayBuffer());
}

/**
 * Word draws SVG by itself, with the fonts that are installed and not all scripts right: then the pixels, which are
 * right everywhere, are all there is. Arial's letters are narrower than Inter's, so that no line runs over.
 */
function vectorsOf(picture: Figure): string | undefined {
  if (!isSimpleScript(charactersOf(picture))) return undefined;
  const family = picture.family.replace(/^'Inter Variable'/, 'Inter, Arial');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${figureSvg({ ...picture, family }, { onPaper: true })}`;
}
