/**
 * Writes figures as a PDF document: pages of their own size or sheets with margins, with text that can be selected and
 * read aloud.
 *
 * Must not know: the browser. The caller says how lines look that no embedded face can show.
 */
import { pictureOf, textsOf, type Drawable } from '../compose/drawable';
import { mainLanguage } from '../compose/language';
import type { FigureLine } from '../marks/mark';
import type { Picture } from '../marks/picture';
import { drawPicture, type Tools } from './drawPicture';
import type { Type } from './drawText';
import type { FontFace } from './fontFace';
import { createOpacities } from './opacities';
import { writeLinePicture, type LinePicture } from './linePicture';
import { apart, rectPath } from './paths';
import { createPdfFile, type Blobs, type PdfFile } from './pdfFile';
import { array, date, dict, nums, ref, textString, type ObjectId, type PdfValue } from './pdfValue';
import { createEmbeddedFonts } from './embeddedFonts';
import type { SetLine } from './setLine';
import { sheetsOf, type PagesWish, type Sheet } from './sheets';
import { writeStructure, type TaggedPage } from './structureTree';
import { tileMarks } from './tileMarks';
import { tileLabel } from './tiling';
import { createInvisibleFont } from './invisibleFont';

export interface PdfSource {
  readonly figures: readonly Drawable[];
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
  const { modified, compress = true } = source;
  const pictures = source.figures.map(pictureOf);
  const file = createPdfFile({ compress });
  const [catalog, pageTree, shared] = [file.reserve(), file.reserve(), file.reserve()];
  const language = mainLanguage(pictures.flatMap(textsOf).flatMap(({ lines }) => lines.map(({ text }) => text)));
  const { images, drawn } = writeLinePictures(file, pictures, source.pictures);
  const type: Type = {
    embedded: createEmbeddedFonts(),
    invisible: createInvisibleFont(),
    set: source.set,
    pictures: drawn,
  };
  const opacities = createOpacities();
  const tools: Tools = { type, stateFor: opacities.stateFor };
  const pages = writePages(file, source, pictures, tools, { language, parent: pageTree, resources: shared });

  const fonts = { ...type.embedded.write(file), ...type.invisible.write(file) };
  file.add(dict({ Font: dict(fonts), XObject: dict(images), ExtGState: opacities.write() }), shared);
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
  return file.finish(catalog, writeInfo(pictures, modified, file.add));
}

/** The lines that are drawn as pictures; gives them by their names in content streams. */
function writeLinePictures(
  file: PdfFile,
  pictures: readonly Picture[],
  known: ReadonlyMap<FigureLine, LinePicture>,
): { readonly images: Readonly<Record<string, PdfValue>>; readonly drawn: Type['pictures'] } {
  const images: Record<string, PdfValue> = {};
  const drawn: Map<FigureLine, { resource: string; picture: LinePicture }> = new Map();
  for (const { lines, colour } of pictures.flatMap(textsOf)) {
    for (const line of lines) {
      const picture = known.get(line);
      if (!picture) continue;
      const resource = `I${drawn.size + 1}`;
      images[resource] = ref(writeLinePicture(file, picture, colour));
      drawn.set(line, { resource, picture });
    }
  }
  return { images, drawn };
}

interface PageContext {
  /** Of the document. */
  readonly language: string;
  readonly parent: ObjectId;
  readonly resources: ObjectId;
}

function writePages(
  file: PdfFile,
  { pages: wish, faces }: PdfSource,
  pictures: readonly Picture[],
  tools: Tools,
  { language, parent, resources }: PageContext,
): readonly TaggedPage[] {
  const pages: TaggedPage[] = [];
  for (const picture of pictures) {
    for (const [index, sheet] of sheetsOf(picture, wish).entries()) {
      const alt = altOf(picture, sheet, index);
      const { visible, place, among } = sheet;
      const drawn = drawPicture(picture, tools, { alt, language, place, ...(visible && { visible }) });
      const marks = among && tileMarks(among.tile, among.tiling, faces, tools.type.embedded);
      const content = file.stream(pageContent(picture, sheet, drawn.content, marks));
      const page = file.add(
        dict({
          Type: '/Page',
          Parent: ref(parent),
          MediaBox: array([nums(0, 0, sheet.width, sheet.height)]),
          Resources: ref(resources),
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
  return pages;
}

function writeInfo(figures: readonly Picture[], modified: string, add: (value: PdfValue) => ObjectId): ObjectId {
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
function altOf({ alt }: Picture, { among }: Sheet, index: number): string {
  const short = among ? `${alt.short} (${tileLabel(among.tile, among.tiling)}.)` : alt.short;
  return index === 0 ? `${short}\n${alt.full}` : short;
}

/** From here y grows downwards, as in figures. */
function pageContent({ area }: Picture, sheet: Sheet, figure: string, marks = ''): string {
  const { perPx, x, y, visible, height } = sheet;
  const placed = `${nums(perPx, 0, 0, perPx, x - area.x * perPx, y - area.y * perPx)} cm`;
  const clip = visible ? `${rectPath(visible)} W n` : '';
  return [`1 0 0 -1 0 ${nums(height)} cm`, apart(placed, clip, `\n${figure}\n`), marks].join('\n');
}
