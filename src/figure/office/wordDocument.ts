/**
 * Makes all parts of a text document (WordprocessingML, ECMA-376 part 1, 17): each figure as a picture with its
 * caption, then the diagram as a table.
 *
 * Must not know: how pictures are drawn, how parts are packed.
 */
import { directionOf } from '../../geometry/text/wrapText';
import { aimOf, nodesOf } from '../../plan/ask/queries';
import type { Plan } from '../../plan/model/schema';
import { oneLine } from '../../plan/ask/words';
import type { Figure } from '../compose/figure';
import { element, xmlPart } from '../../kit/xmlElement';
import { mainLanguage } from '../compose/language';
import type { PackageFiles, Part } from '../../archive/openPackage';
import { officeFont } from './theme';
import { pictureNames, pictureRun, type Room } from './wordPicture';
import { sheet, twips, wordPackage, wordSection } from './wordPackage';
import { wordNames } from './wordStyles';
import { wordTable } from './wordTable';
import { field, paragraph, run, textParagraph } from './wordText';

/** What headings and the caption need above and below a picture. */
const wordsMm = 42;

export interface PageForm {
  readonly landscape: boolean;
  /** For pictures. */
  readonly room: Room;
}

/** The page on which the figures come out larger; upright when that makes no difference. */
export function pageForm(figures: readonly Figure[]): PageForm {
  const [upright, landscape] = [formOf(false), formOf(true)];
  const scale = ({ room }: PageForm) =>
    Math.min(...figures.map(({ physical: { widthMm, heightMm } }) => scaleIn(room, widthMm, heightMm)));
  return scale(landscape) > scale(upright) * 1.05 ? landscape : upright;
}

/** A figure as it was, for its words, with its picture. */
export interface WordFigure {
  readonly figure: Figure;
  /** The same without title and caption, as large as it stands on the page. */
  readonly picture: Figure;
  readonly png: Uint8Array;
  readonly svg?: string;
}

/** `plan` as it is shown; `records` are paragraphs and tables behind it (`wordRecords`). */
export function wordFiles(
  plan: Plan,
  figures: readonly WordFigure[],
  { landscape }: PageForm,
  records: readonly string[] = [],
): PackageFiles {
  const language = mainLanguage(nodesOf(plan).map(({ text }) => text));
  const title = oneLine(plan.title) || 'Driver diagram';
  const media = figures.flatMap(mediaParts);
  return wordPackage(
    plan,
    {
      title,
      description: figures[0]?.figure.alt.short ?? '',
      language,
      font: officeFont(figures[0]?.figure.family ?? ''),
    },
    documentPart(plan, title, figures, landscape, records),
    media.map((part) => ({ ...part, id: mediaId(part.path) })),
  );
}

function documentPart(
  plan: Plan,
  title: string,
  figures: readonly WordFigure[],
  landscape: boolean,
  records: readonly string[],
): string {
  const aim = aimOf(plan);
  const [width] = landscape ? [sheet.longMm] : [sheet.shortMm];
  const table = wordTable(plan, twips(width - 2 * sheet.marginMm));
  const section = wordSection(landscape, directionOf(aim.text));
  const body = [
    textParagraph(title, { style: 'Title' }),
    ...figures.flatMap((one, index) => figureParagraphs(one, index)),
    textParagraph('The diagram as a table', { style: 'Heading1' }),
    paragraph(aim.text, [run('Aim: ', { bold: true }), run(aim.text.trim())], { keepNext: table !== '' }),
    table,
    // A table may not be the last.
    table && textParagraph(''),
    ...records,
    section,
  ];
  return xmlPart(element('w:document', { ...wordNames, ...pictureNames }, element('w:body', {}, body)));
}

function figureParagraphs({ figure, picture, svg }: WordFigure, index: number): string[] {
  const number = index + 1;
  const drawing = pictureRun(picture, {
    id: number,
    name: `Figure ${number}`,
    png: mediaId(mediaPath(index, 'png')),
    ...(svg !== undefined && { svg: mediaId(mediaPath(index, 'svg')) }),
  });
  const words = captionWords(figure);
  // Parts of one figure share its number.
  const count = field(index > 0 && figure.part !== '' ? 'SEQ Figure \\c' : 'SEQ Figure \\* ARABIC', '1');
  const label = [run('Figure '), count, run(`${figure.part}. `), run(words)];
  return [
    paragraph('', [drawing], { style: 'Picture', keepNext: true }),
    // It begins in English, whatever follows.
    paragraph('', label, { style: 'Caption' }),
  ];
}

/** What the figure says above and below itself; its name when it says nothing. */
function captionWords({ title, name, caption }: Figure): string {
  const below = caption?.lines.map(({ text }) => text).join(' ') ?? '';
  const above = title && name !== '' ? `${name}${/[.!?…。؟।]$/u.test(name) ? '' : '.'}` : '';
  return [above, below].filter((words) => words !== '').join(' ') || name || 'Driver diagram.';
}

function mediaParts({ png, svg }: WordFigure, index: number): Part[] {
  const pixels = { path: mediaPath(index, 'png'), type: 'image/png', content: png };
  return svg === undefined
    ? [pixels]
    : [pixels, { path: mediaPath(index, 'svg'), type: 'image/svg+xml', content: svg }];
}

function mediaPath(index: number, extension: 'png' | 'svg'): string {
  return `word/media/figure${index + 1}.${extension}`;
}

function mediaId(path: string): string {
  return `rId-${path.slice(path.lastIndexOf('/') + 1).replace('.', '-')}`;
}

function formOf(landscape: boolean): PageForm {
  const [width, height] = landscape ? [sheet.longMm, sheet.shortMm] : [sheet.shortMm, sheet.longMm];
  return {
    landscape,
    room: { widthMm: width - 2 * sheet.marginMm, heightMm: height - 2 * sheet.marginMm - wordsMm },
  };
}

function scaleIn(room: Room, widthMm: number, heightMm: number): number {
  return Math.min(1, room.widthMm / widthMm, room.heightMm / heightMm);
}
