/**
 * Makes all parts of a text document about a plan (WordprocessingML, ECMA-376 part 1, 17): the report, or the figures and tables of
 * a paper. Wide parts have sections of their own that lie across; each page has its head and its number.
 *
 * Must not know: how pictures are drawn, how parts are packed, what is told.
 */
import type { PackageFiles, Part } from '../../archive/openPackage';
import { element, xmlPart } from '../../kit/xmlElement';
import { fontFamily } from '../../geometry/types/typography';
import type { Plan } from '../../plan/model/schema';
import { nodesOf } from '../../plan/ask/queries';
import { mainLanguage } from '../compose/language';
import { numbered, type DocumentSection, type FigureBlock, type PlanDocument } from '../compose/document/planDocument';
import { officeFont } from './theme';
import { pageNumbers, wordBlock, type PlacedPicture } from './wordBlocks';
import { sheet, twips, wordPackage, wordSection } from './wordPackage';
import { pictureNames } from './wordPicture';
import { wordNames } from './wordStyles';
import { textParagraph } from './wordText';

/** The picture of a block as files; vectors where all programs would draw them right. */
export interface DrawnFigure {
  readonly block: FigureBlock;
  readonly png: Uint8Array;
  readonly svg?: string;
}

export function planDocumentFiles(plan: Plan, document: PlanDocument, drawn: readonly DrawnFigure[]): PackageFiles {
  const media = drawn.map(mediaOf);
  const placed = new Map(drawn.map(({ block }, at) => [block, placedOf(block, at, media[at] ?? [])] as const));
  const sections = numbered(document);
  const body = [
    textParagraph(document.title, { style: 'Title' }),
    textParagraph(document.subtitle, { style: 'Subtitle' }),
    ...sections.flatMap((blocks, at) => {
      const section = document.sections[at];
      if (!section) return [];
      const width = twips(widthMm(section) - 2 * sheet.marginMm);
      const isLast = at === sections.length - 1;
      return [
        ...blocks.flatMap((block) => wordBlock(block, { width, pictureOf: (each) => placed.get(each) })),
        isLast ? '' : sectionEnd(section),
      ];
    }),
    wordSection(document.sections.at(-1)?.isLandscape ?? false, 'ltr', { hasFurniture: true }),
  ];
  const about = {
    title: document.title,
    description: document.description,
    language: mainLanguage(nodesOf(plan).map(({ text }) => text)),
    font: officeFont(fontFamily),
  };
  return wordPackage(
    plan,
    about,
    xmlPart(element('w:document', { ...wordNames, ...pictureNames }, element('w:body', {}, body))),
    media.flat(),
    { head: textParagraph(document.title, { style: 'Header' }), foot: pageNumbers() },
  );
}

function widthMm({ isLandscape }: DocumentSection): number {
  return isLandscape ? sheet.longMm : sheet.shortMm;
}

/** A section ends with a paragraph that says how its pages lie; an empty one, as the last block may be a table. */
function sectionEnd({ isLandscape }: DocumentSection): string {
  const properties = wordSection(isLandscape, 'ltr', { hasFurniture: true });
  return element('w:p', {}, element('w:pPr', {}, element('w:pStyle', { 'w:val': 'TableText' }), properties));
}

type Media = Part & { readonly id: string };

function mediaOf({ png, svg }: DrawnFigure, at: number): readonly Media[] {
  const name = `word/media/figure${at + 1}`;
  const pixels: Media = { id: `rId-figure${at + 1}-png`, path: `${name}.png`, type: 'image/png', content: png };
  if (svg === undefined) return [pixels];
  return [pixels, { id: `rId-figure${at + 1}-svg`, path: `${name}.svg`, type: 'image/svg+xml', content: svg }];
}

function placedOf({ picture }: FigureBlock, at: number, [pixels, vectors]: readonly Media[]): PlacedPicture {
  return { id: at + 1, ...picture.physical, png: pixels?.id ?? '', ...(vectors && { svg: vectors.id }) };
}
