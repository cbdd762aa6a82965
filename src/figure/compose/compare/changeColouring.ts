/** The paints of a picture of changes: what came has a heavy edge, what went one of dashes and its text struck through. */
import type { NodeId } from '../../../plan/model/schema';
import type { Colouring, LegendColour } from '../../colour/colouring';
import type { Paint } from '../../colour/paints';
import type { Palette } from '../../colour/palette';
import type { FigureConnector } from '../figure';
import { changeMarks, markColour, type ChangeMark, type ChangeMarks } from './changeMarks';

const words: Readonly<Record<ChangeMark, string>> = {
  added: 'added',
  removed: 'removed',
  moved: 'moved',
  changed: 'changed',
};

/** The same colours where nothing is marked; the legend says what the marks mean. */
export function changeColouring(colouring: Colouring, { nodes }: ChangeMarks, palette: Palette): Colouring {
  const paintOf = (id: NodeId): Paint => {
    const [mark] = nodes.get(id) ?? [];
    const paint = colouring.paintOf(id);
    return mark ? markedPaint(paint, mark, palette) : paint;
  };
  const used = new Set([...nodes.values()].flat());
  const legend = (): LegendColour[] =>
    changeMarks
      .filter((mark) => used.has(mark))
      .map((mark) => ({
        paint: markedPaint({ ...colouring.paints.neutral, marks: [] }, mark, palette),
        words: words[mark],
      }));
  return { ...colouring, paintOf, legend };
}

function markedPaint(paint: Paint, mark: ChangeMark, palette: Palette): Paint {
  const stroke = markColour(palette, mark);
  if (mark !== 'removed') return { ...paint, stroke, weight: mark === 'added' ? 3 : 2 };
  return {
    ...paint,
    fill: palette.surface,
    stroke,
    weight: 1.75,
    dashed: true,
    struck: true,
    marks: [],
    ink: palette.quietInk,
  };
}

/** Lines that lead to what is new are heavy, those that are gone are dashed. */
export function markedLine(line: FigureConnector, marks: ChangeMarks, palette: Palette): FigureConnector {
  const ends = [line.from, line.to].map((id) => marks.nodes.get(id)?.[0]);
  const mark = marks.links.get(line.id) ?? ends.find((end) => end === 'added');
  if (!mark) return line;
  const colour = markColour(palette, mark);
  if (mark === 'removed') return { ...line, stroke: { colour, width: 1.75, dash: [6, 5] } };
  return { ...line, stroke: { colour, width: mark === 'added' ? 2.75 : 2 } };
}
