/**
 * A cell of boxes: one box, or several where it holds bullets or lines; “KPI: …” lines are measures of the box above
 * them.
 */
import { readMarker } from '../lineMarker';
import { joinedFields, readDetails, readMeasure } from './details';
import type { RecognisedFields } from './recognised';

export interface CellBox {
  readonly text: string;
  readonly fields: RecognisedFields | undefined;
  readonly wasMarked: boolean;
}

/** `whole`: lines without bullets are one text, as where more stands beside the cell. */
export function cellBoxes(cell: string, whole: boolean): CellBox[] {
  const lines = cell.split('\n').map((line) => ({ ...readMarker(line.trim()), line: line.trim() }));
  const marked = lines.filter(({ marker }) => marker !== null).length;
  const isListed = marked > 1 || (marked === 1 && lines.length === 1);
  const boxes: { text: string; fields: RecognisedFields | undefined }[] = [];
  for (const { marker, text, line } of lines) {
    const measure = readMeasure(line);
    const last = boxes.at(-1);
    if (measure && last) last.fields = joinedFields(last.fields, { measures: [measure] });
    else if (text === '') continue;
    else if (last && (isListed ? marker === null : whole || goesOn(last.text, line)))
      last.text = isListed || !whole ? `${last.text} ${text}` : `${last.text}\n${line}`;
    else boxes.push({ text: isListed ? text : line, fields: undefined });
  }
  return boxes.map(({ text, fields }) => {
    const read = readDetails(text);
    return { text: read.text, fields: joinedFields(read.fields, fields), wasMarked: isListed };
  });
}

/** A line that a narrow cell has parted from the one before it. */
function goesOn(before: string, line: string): boolean {
  return /^\p{Ll}/u.test(line) && !/[.!?;:]$/u.test(before);
}
