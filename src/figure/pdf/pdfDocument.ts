/**
 * Figures as a PDF document: pages of their own size or sheets with margins, text that can be selected and read aloud.
 *
 * Must not know: the browser. How lines look that no embedded face can show, it is told.
 */
import type { Figure, FigureLine } from '../compose/figure';
import { textsOf } from '../compose/figure';
import { mainLanguage } from '../compose/language';
import { drawFigure } from './drawFigure';
import type { Type } from './drawText';
import type { FontFace } from './fontFace';
import { writeLinePicture, type LinePicture } from './linePicture';
import { apart, rectPath } from './paths';
import { createPdfFile, type Blobs } from './pdfFile';
import { array, date, dict, nums, ref, textString, type ObjectId, type PdfValue } from './pdfValue';
import { createSeenFonts } from './embeddedFonts';
import type { SetLine } from './setLine';
import { sheetsOf, type PagesWish, type Sheet } from './sheets';
import { writeStructure, type TaggedPage } from './structure';
import { tileMarks } from './tileMarks';
import { tileLabel } from './tiling';
import { createUnseenFont } from './unseenFont';

export interface PdfSource {
  readonly figures: readonly Figure[];
  readonly pages: PagesWish;
  /** A UTC instant. */
  readonly modified: string;
  readonly set: ReadonlyMap<FigureLine, SetLine>;
  readonly pictures: ReadonlyMap<FigureLine, LinePicture>;
  /** For what stands beside the figure. */
  readonly faces: readonly FontFace[];
  /** Off to be able to read the file. */
  readonly compress?: boolean;
}

const program = 'Aimtree';

export function pdfDocument(source: PdfSource): Blobs {
  const { figures, pages: wish, modified, faces, compress = true } = source;
  const file = createPdfFile({ compress });
  const [catalog, pageTree, shared] = [file.reserve(), file.reserve(), file.reserve()];
  const texts = figures.flatMap(textsOf);
  const language = mainLanguage(texts.flatMap(({ lines }) => lines.map(({ text }) => text)));

  const images: Record<string, PdfValue> = {};
  const pictures: Map<FigureLine, { resource: string; picture: LinePicture }> = new Map();
  for (const { lines, colour } of texts) {
    for (const line of lines) {
      const picture = source.pictures.get(line);
      if (!picture) continue;
      const resource = `I${pictures.size + 1}`;
      images[resource] = ref(writeLinePicture(file, picture, colour));
      pictures.set(line, { resource, picture });
    }
  }
  const type: Type = { seen: createSeenFonts(), unseen: createUnseenFont(), set: source.set, pictures };

  const pages: TaggedPage[] = [];
  for (const figure of figures) {
    for (const [index, sheet] of sheetsOf(figure, wish).entries()) {
      const alt = altOf(figure, sheet, index);
      const { visible, place, among } = sheet;
      const drawn = drawFigure(figure, type, { alt, language, place, ...(visible && { visible }) });
      const marks = among && tileMarks(among.tile, among.tiling, faces, type.seen);
      const content = file.stream(pageContent(figure, sheet, drawn.content, marks));
      const page = file.add(
        dict({
          Type: '/Page',
          Parent: ref(pageTree),
          MediaBox: array([nums(0, 0, sheet.width, sheet.height)]),
          Resources: ref(shared),
          Contents: ref(content),
          StructParents: String(pages.length),
          Tabs: '/S',
          // Transparency is mixed as on the screen.
          Group: dict({ S: '/Transparency', CS: '/DeviceRGB' }),
        }),
      );
      pages.push({ page, tags: drawn.tags });
    }
  }

  const fonts = { ...type.seen.write(file), ...type.unseen.write(file) };
  file.add(dict({ Font: dict(fonts), XObject: dict(images) }), shared);
  const kids = array(pages.map(({ page }) => ref(page)));
  file.add(dict({ Type: '/Pages', Kids: kids, Count: String(pages.length) }), pageTree);
  file.add(
    dict({
      Type: '/Catalog',
      Pages: ref(pageTree),
      Lang: textString(language),
      MarkInfo: dict({ Marked: 'true' }),
      StructTreeRoot: ref(writeStructure(file, pages)),
      ViewerPreferences: dict({ DisplayDocTitle: 'true' }),
    }),
    catalog,
  );
  return file.finish(catalog, writeInfo(figures, modified, file.add));
}

function writeInfo(figures: readonly Figure[], modified: string, add: (value: PdfValue) => ObjectId): ObjectId {
  const [first] = figures;
  const at = date(modified);
  return add(
    dict({
      Title: textString(first?.name.trim() || 'Driver diagram'),
      Subject: textString(first?.alt.short ?? ''),
      Creator: textString(program),
      Producer: textString(program),
      CreationDate: at,
      ModDate: at,
    }),
  );
}

/** The whole structure once; what follows are further sheets of the same. */
function altOf({ alt }: Figure, { among }: Sheet, index: number): string {
  const short = among ? `${alt.short} (${tileLabel(among.tile, among.tiling)}.)` : alt.short;
  return index === 0 ? `${short}\n${alt.full}` : short;
}

/** From here y grows downwards, as in figures. */
function pageContent({ area }: Figure, sheet: Sheet, figure: string, marks = ''): string {
  const { perPx, x, y, visible, height } = sheet;
  const placed = `${nums(perPx, 0, 0, perPx, x - area.x * perPx, y - area.y * perPx)} cm`;
  const clip = visible ? `${rectPath(visible)} W n` : '';
  return [`1 0 0 -1 0 ${nums(height)} cm`, apart(placed, clip, `\n${figure}\n`), marks].join('\n');
}
