/** Readers of Word documents, PowerPoint presentations and Excel workbooks, on the parts that they consist of. */
import { count, enumerate } from '../../kit/english';
import type { Recognised } from '../recognise/recognised';
import { docxHtml } from './docxHtml';
import { openOffice, type OfficeParts } from './officeParts';
import { readOwnDocument } from './ownDocument';
import { readingOf, type FileReader, type FileReading, type ReadingNeeds } from './readForm';
import { readSheets, type ReadSheet } from './sheets';
import { readPresentation } from './slides/presentation';
import { childAt } from './xmlTree';

type PartsReader = (parts: OfficeParts, needs: ReadingNeeds) => FileReading;

const officeFile =
  (read: PartsReader): FileReader =>
  ({ bytes }, needs) => {
    const parts = openOffice(bytes);
    return 'refused' in parts ? parts : read(parts, needs);
  };

/** Lists, headings and tables; pictures and what is in headers and notes are left out. */
export const readDocx = officeFile((parts, needs) => {
  const body = childAt(parts.part('word/document.xml'), 'body');
  if (!body) return { refused: 'This is no Word document, or it is damaged. Save it again in Word.' };
  const own = readOwnDocument(body);
  if (own) return readingOf(own);
  const recognised = needs.ofHtml(docxHtml(body, parts.part('word/styles.xml')));
  if (!recognised) return readingOf(null);
  const pictures = parts.below('word/media/');
  const said = pictures > 0 ? [`${count(pictures, 'picture')} left out.`] : [];
  return readingOf({ ...recognised, ignored: [...recognised.ignored, ...said] });
});

export const readPptx = officeFile((parts, needs) => readPresentation(parts, needs));

/** The sheet that has most to give; the others are named. */
export const readXlsx = officeFile((parts, needs) => {
  const sheets = readSheets(parts);
  if (!sheets) return { refused: 'This is no Excel workbook, or it is damaged. Save it again in Excel.' };
  const read = sheets.flatMap((sheet) =>
    sheet.cells.length > 0 ? [{ sheet, recognised: needs.ofCells(sheet.cells, sheet.merged) }] : [],
  );
  const best = read.find(({ sheet }) => /^(?:driver )?diagram$/iu.test(sheet.name)) ?? largest(read);
  if (!best) return readingOf(null);
  const { recognised, sheet } = best;
  const others = read.filter((each) => each !== best).map((each) => each.sheet.name);
  return readingOf({ ...recognised, ignored: [...recognised.ignored, ...ignoredIn(sheet, others)] });
});

interface Read {
  readonly sheet: ReadSheet;
  readonly recognised: Recognised;
}

/** Columns of boxes count for more than long lists of records. */
function largest(read: readonly Read[]): Read | undefined {
  const worth = ({ recognised: { rows, table } }: Read) =>
    rows.length * Math.max(1, table?.meanings.filter(({ kind }) => kind === 'boxes').length ?? 1) ** 2;
  return read.toSorted((a, b) => worth(b) - worth(a))[0];
}

function ignoredIn({ formulas }: ReadSheet, others: readonly string[]): string[] {
  const names = others.slice(0, 5).map((name) => `“${name}”`);
  return [
    ...(formulas > 0 ? [`${count(formulas, 'formula')} came in as the values that they had.`] : []),
    ...(others.length > 0 ? [`Other sheets left out: ${enumerate(names, 'and')}.`] : []),
  ];
}
