/** What the marks of a figure of ramps mean, on one line below it. */
import type { Wrapper } from '../../../geometry/text/wrapText';
import type { TextStyle } from '../../../geometry/types/types';
import { cycleMarks, cycleMarkWords } from '../../../plan/ask/cycleMark';
import { cycleMark, cycleMarkColour } from '../../marks/cycleMark';
import type { GroupMark, Mark } from '../../marks/mark';
import { placedText } from '../../marks/placedText';
import type { RampPalette } from './rampMarks';

const style: TextStyle = { size: 13, leading: 18, weight: 400 };
const title: TextStyle = { ...style, weight: 600 };

interface Legend {
  readonly x: number;
  readonly y: number;
  readonly palette: RampPalette;
  readonly wrap: Wrapper;
  /** Which day the upright line stands for. */
  readonly today?: string;
}

export function rampLegend({ x, y, palette, wrap, today }: Legend): readonly Mark[] {
  let at = x;
  const marks: Mark[] = [];
  const say = (text: string, look: TextStyle, gap: number) => {
    const block = wrap(text, 2_000, look);
    const width = block.lines[0]?.width ?? 0;
    marks.push({ kind: 'text', text: placedText(block, { x: at, y, width }, palette.ink) });
    at += width + gap;
  };
  say('Prediction', title, 16);
  for (const form of cycleMarks) {
    marks.push(
      ...cycleMark(form, {
        centre: { x: at + 6, y: y + style.leading / 2 },
        colour: cycleMarkColour(palette, form),
        ground: palette.surface,
      }),
    );
    at += 18;
    say(cycleMarkWords[form].toLowerCase(), style, 18);
  }
  say('A step up is a larger scale, a level step the same scale again.', style, 18);
  if (today !== undefined) say(`Upright line: ${today}.`, style, 0);
  const group: GroupMark = { kind: 'group', id: 'legend', role: 'note', marks };
  return [group];
}
