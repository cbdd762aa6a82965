/** What stands under a chart: the notes at its points by their numbers, and how it was made. */
import type { Wrapper } from '../../../geometry/text/wrapText';
import type { Chart } from '../../../stats/chartTypes';
import type { Palette } from '../../colour/palette';
import type { Mark } from '../../marks/mark';
import { setWords, wordsHeight } from '../setWords';
import { styles } from './chartSheet';
import { noteLines, type PointNotes } from './pointNotes';

export interface ChartFoot {
  readonly lines: readonly string[];
  readonly method: string;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const most = { note: 3, method: 6 } as const;
/** Above the foot and between its parts, px. */
const gap = 6;

export function footOf(
  { notes, chart, width }: { readonly notes: PointNotes; readonly chart: Chart; readonly width: number },
  wrap: Wrapper,
): ChartFoot {
  const lines = noteLines(notes, (index) => chart.points[index]?.date ?? '');
  const { method } = chart;
  const notesHeight = lines.reduce((sum, line) => sum + heightOf(line, most.note, width, wrap), 0);
  const height = gap + notesHeight + (lines.length > 0 ? gap : 0) + heightOf(method, most.method, width, wrap);
  return { lines, method, top: 0, width, height };
}

export function footMarks({ lines, method, top, width }: ChartFoot, palette: Palette, wrap: Wrapper): Mark[] {
  let y = top + gap;
  const marks: Mark[] = [];
  const set = (words: string, colour: string, least: number) => {
    marks.push(...setWords(words, { x: 0, y, width, style: styles.note, colour, most: least }, wrap));
    y += heightOf(words, least, width, wrap);
  };
  for (const line of lines) set(line, palette.ink, most.note);
  if (lines.length > 0) y += gap;
  set(method, palette.quietInk, most.method);
  return marks;
}

function heightOf(words: string, lines: number, width: number, wrap: Wrapper): number {
  return wordsHeight(words, { width, style: styles.note, most: lines }, wrap);
}
