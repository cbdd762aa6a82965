/**
 * Reads a presentation: the slide that shows most of a diagram, be it shapes in columns, a table or a list. The other slides
 * are told of.
 */
import { count } from '../../../kit/english';
import { closedUp } from '../../clipboard/rows';
import { withDoubts } from '../../recognise/doubts';
import type { Recognised } from '../../recognise/recognised';
import type { OfficeParts } from '../officeParts';
import { readingOf, type FileReading, type ReadingNeeds } from '../readForm';
import { attribute, childAt, childrenCalled, textIn, type XmlElement } from '../xmlTree';
import { ownDiagram } from './ownDiagram';
import { placedRows } from './placedRows';
import { readSlide, type Slide } from './slideShapes';

const presentationPath = 'ppt/presentation.xml';
/** No talk has more. */
const mostSlides = 500;

export function readPresentation(parts: OfficeParts, needs: ReadingNeeds): FileReading {
  const presentation = parts.part(presentationPath);
  if (!presentation)
    return { refused: 'This is no PowerPoint presentation, or it is damaged. Save it again in PowerPoint.' };
  const related = parts.related(presentationPath);
  const listed = childrenCalled(childAt(presentation, 'sldIdLst'), 'sldId').slice(0, mostSlides);
  const slides = listed.flatMap((entry, index) => {
    const root = parts.part(related.get(attribute(entry, 'r:id') ?? '') ?? '');
    return root ? [{ number: index + 1, slide: readSlide(root) }] : [];
  });
  const own = ownDiagram(
    slides.map(({ slide }) => slide),
    needs.words,
  );
  if (own) return readingOf(own);
  const read = slides.flatMap(({ number, slide }) => {
    const recognised = recognisedIn(slide, needs);
    return recognised && recognised.rows.length > 0 ? [{ number, recognised }] : [];
  });
  const [best, ...others] = read.toSorted((a, b) => worth(b.recognised) - worth(a.recognised));
  if (!best) return readingOf(null);
  const { recognised, number } = best;
  const said =
    others.length > 0
      ? [`The diagram is that of slide ${number}; ${count(others.length, 'other slide')} left out.`]
      : [];
  return readingOf({ ...recognised, ignored: [...recognised.ignored, ...said] });
}

/** Links count most: they are what a diagram has and a list of points has not. */
function worth({ rows }: Recognised): number {
  return rows.length + 3 * rows.reduce((sum, { parents }) => sum + parents.length, 0);
}

function recognisedIn(slide: Slide, needs: ReadingNeeds): Recognised | null {
  const [table] = slide.tables;
  const placed = placedRows(slide, needs.words);
  if (placed && placed.rows.some(({ parents }) => parents.length > 0)) return withDoubts(placed);
  if (table) return ofTable(table, needs);
  return levelled(slide) ? ofList(slide, needs) : (placed ?? ofList(slide, needs));
}

/** Whether one text has points below points: a list, wherever it stands. */
function levelled({ shapes }: Slide): boolean {
  return shapes.some(({ paragraphs }) => paragraphs.some(({ level }) => level > 0));
}

function ofList({ shapes }: Slide, needs: ReadingNeeds): Recognised | null {
  const texts = shapes.filter(
    ({ placeholder }) => !['title', 'ctrTitle', 'sldNum', 'ftr', 'dt'].includes(placeholder ?? ''),
  );
  const rows = closedUp(
    texts.flatMap(({ paragraphs }, at) => paragraphs.map(({ text, level }) => ({ rank: level, text, line: at + 1 }))),
  );
  return rows.length > 0 ? needs.ofRows(rows) : null;
}

/** Cells that go on with the one above have no text of their own. */
function ofTable(table: XmlElement, needs: ReadingNeeds): Recognised | null {
  const rows = childrenCalled(table, 'tr');
  const cells: string[][] = [];
  const merged = new Set<number>();
  for (const row of rows) {
    const above = cells.at(-1);
    cells.push(
      childrenCalled(row, 'tc').map((cell, column) => {
        const isMerged = ['1', 'true'].includes(attribute(cell, 'vMerge') ?? '');
        if (isMerged) merged.add(column);
        return isMerged ? (above?.[column] ?? '') : cellText(cell);
      }),
    );
  }
  return cells.length > 0 ? needs.ofCells(cells, [...merged]) : null;
}

function cellText(cell: XmlElement): string {
  return childrenCalled(childAt(cell, 'txBody'), 'p')
    .map((paragraph) =>
      childrenCalled(paragraph, 'r')
        .map((run) => textIn(childAt(run, 't')))
        .join(''),
    )
    .filter((line) => line.trim() !== '')
    .join('\n');
}
