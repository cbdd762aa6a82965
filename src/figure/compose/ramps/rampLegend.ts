/** What the marks of a figure of ramps mean, below it. */
import type { Wrapper } from '../../../geometry/text/wrapText';
import type { TextStyle } from '../../../geometry/types/types';
import { cycleMarks, cycleMarkWords, type CycleMark } from '../../../plan/ask/cycleMark';
import { cycleMark, cycleMarkColour } from '../../marks/cycleMark';
import type { GroupMark, Mark } from '../../marks/mark';
import { placedText } from '../../marks/placedText';
import type { RampPalette } from './rampMarks';

const style: TextStyle = { size: 13, leading: 18, weight: 400 };
const title: TextStyle = { ...style, weight: 600 };

interface Legend {
  readonly x: number;
  readonly y: number;
  /** It goes on below where it is full. */
  readonly width: number;
  readonly palette: RampPalette;
  readonly wrap: Wrapper;
  /** Which day the upright line stands for. */
  readonly today?: string;
}

const widths = { mark: 18, gap: 18 } as const;
const lineHeight = 22;

export function rampLegend({ x, y, width, palette, wrap, today }: Legend): {
  readonly marks: readonly Mark[];
  readonly height: number;
} {
  const marks: Mark[] = [];
  let [at, line] = [x, y];
  const say = (text: string, look: TextStyle, form?: CycleMark) => {
    const block = wrap(text, 2_000, look);
    const own = (block.lines[0]?.width ?? 0) + (form ? widths.mark : 0);
    if (at > x && at + own > x + width) [at, line] = [x, line + lineHeight];
    if (form) {
      const centre = { x: at + 6, y: line + style.leading / 2 };
      marks.push(...cycleMark(form, { centre, colour: cycleMarkColour(palette, form), ground: palette.surface }));
    }
    const left = at + (form ? widths.mark : 0);
    const place = { x: left, y: line, width: at + own - left };
    marks.push({ kind: 'text', text: placedText(block, place, palette.ink) });
    at += own + widths.gap;
  };
  say('Prediction', title);
  for (const form of cycleMarks) say(cycleMarkWords[form].toLowerCase(), style, form);
  say('A step up is a larger scale, a level step the same scale again.', style);
  if (today !== undefined) say(`Upright line: ${today}.`, style);
  const group: GroupMark = { kind: 'group', id: 'legend', role: 'note', marks };
  return { marks: [group], height: line - y + style.leading };
}
