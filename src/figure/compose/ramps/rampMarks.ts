/** Draws one ramp: its spans, risers, marks and words, moved to where the ramp stands. */
import type { Palette } from '../../colour/palette';
import { cycleMark, cycleMarkColour } from '../../marks/cycleMark';
import type { FigureStroke, GroupMark, Mark, PathMark } from '../../marks/mark';
import { placedText } from '../../marks/placedText';
import type { PlacedRamp, PlacedStep, PlacedWord } from './rampSteps';

export type RampPalette = Omit<Palette, 'aim' | 'drivers' | 'change'>;

const widths = { span: 3.2, riser: 1.3, halo: 3 } as const;
/** With round ends a dash of next to nothing is a dot. */
const dots = [0.1, 5.5] as const;

/** `top`: of the ramp, px. Each step is a group that carries the id of its cycle. */
export function rampMarks({ steps }: PlacedRamp, top: number, palette: RampPalette): readonly Mark[] {
  const lower = steps.flatMap(({ riser }): Mark[] => (riser ? [moved(riserMark(riser, palette), top)] : []));
  return [...lower, ...steps.map((step) => stepGroup(step, top, palette))];
}

function riserMark({ path, isPlanned }: NonNullable<PlacedStep['riser']>, palette: RampPalette): PathMark {
  const stroke: FigureStroke = { colour: palette.strongLine, width: widths.riser };
  return { kind: 'path', path, stroke: isPlanned ? { ...stroke, dash: [0.1, 3.5] } : stroke, name: 'Step' };
}

function stepGroup(placed: PlacedStep, top: number, palette: RampPalette): GroupMark {
  const { step, mark, markAt, from, to, solidTo, y, words } = placed;
  const line = (start: number, end: number, stroke: FigureStroke): PathMark[] =>
    end > start
      ? [
          {
            kind: 'path',
            path: `M${round(start)},${round(y + top)} L${round(end)},${round(y + top)}`,
            stroke,
            name: 'Time',
          },
        ]
      : [];
  const stroke = { colour: palette.ink, width: widths.span };
  const { title } = step.cycle;
  return {
    kind: 'group',
    name: title || 'Untitled cycle',
    data: { step: step.cycle.id },
    marks: [
      ...line(from, solidTo, stroke),
      ...line(solidTo, to, { ...stroke, dash: dots }),
      ...cycleMark(mark, {
        centre: { x: markAt.x, y: markAt.y + top },
        colour: cycleMarkColour(palette, mark),
        ground: palette.surface,
      }),
      ...words.map((word) => wordMark(word, top, palette)),
    ],
  };
}

function wordMark({ block, x, y, width, tone }: PlacedWord, top: number, palette: RampPalette): Mark {
  const colour = tone === 'quiet' ? palette.quietInk : palette.ink;
  return {
    kind: 'text',
    text: placedText(block, { x, y: y + top, width }, colour),
    halo: { colour: palette.surface, width: widths.halo },
  };
}

/** Paths have absolute coordinates: a ramp further down has its own. */
function moved(mark: PathMark, top: number): PathMark {
  return { ...mark, path: mark.path.replace(/,(-?[\d.]+)/g, (_, y: string) => `,${round(Number(y) + top)}`) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
