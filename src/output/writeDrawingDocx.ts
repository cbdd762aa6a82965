/** Writes what a view has drawn of marks as a Word document: the picture with its caption, what it says, and its numbers as tables. */
import { packParts } from '../archive/packParts';
import type { Drawable } from '../figure/compose/drawable';
import type { Block, PlanDocument } from '../figure/compose/document/planDocument';
import { planDocumentFiles } from '../figure/office/wordPlan';
import { sheet } from '../figure/office/wordPackage';
import type { PictureTable } from '../figure/marks/picture';
import { pixelsOf, vectorsOf } from './wordPictures';
import type { ExportWriter } from './exporter';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** What heading and caption need on the page of the picture, mm. */
const wordsMm = 55;

export const drawingDocxWriter: ExportWriter<Drawable> = {
  async write({ plan, figures, settings }, work) {
    const pictures = figures.map(fitted);
    const blocks = pictures.map(figureBlock);
    const drawn = await Promise.all(
      blocks.map(async (block) => {
        const svg = vectorsOf(block.picture);
        const png = await pixelsOf(block.picture, settings.dpi, work);
        return { block, png, ...(svg !== undefined && { svg }) };
      }),
    );
    const [first] = pictures;
    const document: PlanDocument = {
      title: first?.name ?? plan.title,
      subtitle: plan.title,
      description: first?.alt.short ?? '',
      sections: pictures.map((picture, at) => ({
        isLandscape: isWide(picture),
        blocks: [...blocks.slice(at, at + 1), ...('tables' in picture ? (picture.tables ?? []).map(tableBlock) : [])],
      })),
    };
    work.signal?.throwIfAborted();
    return new Blob([packParts(planDocumentFiles(plan, document, drawn), plan.modified)], { type });
  },
};

/** More than twice as wide as high: upright it would be small. */
function isWide({ area }: Drawable): boolean {
  return area.width > area.height * 2.2;
}

/** No larger than its page has room. */
function fitted<F extends Drawable>(picture: F): F {
  const isAcross = isWide(picture);
  const [width, height] = isAcross ? [sheet.longMm, sheet.shortMm] : [sheet.shortMm, sheet.longMm];
  const room = { width: width - 2 * sheet.marginMm, height: height - 2 * sheet.marginMm - wordsMm };
  const { widthMm, heightMm } = picture.physical;
  const scale = Math.min(1, room.width / widthMm, room.height / heightMm);
  return { ...picture, physical: { widthMm: widthMm * scale, heightMm: heightMm * scale } };
}

function figureBlock(picture: Drawable) {
  return { kind: 'figure', picture, caption: `${picture.name}.`, alt: picture.alt.short, part: '' } as const;
}

function tableBlock({ caption, columns, rows }: PictureTable): Block {
  // The last column has words.
  const shares = columns.map((_, at) => (at === columns.length - 1 && columns.length > 2 ? 2 : 1));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return {
    kind: 'table',
    caption,
    columns: columns.map((heading, at) => ({ heading, share: (shares[at] ?? 1) / whole })),
    rows,
  };
}
