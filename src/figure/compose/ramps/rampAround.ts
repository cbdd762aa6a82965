/** Draws what stands around the rows of a figure of ramps: its title, the months above, the line of today. */
import type { Wrapper } from '../../../geometry/text/wrapText';
import type { TextStyle } from '../../../geometry/types/types';
import type { Mark } from '../../marks/mark';
import { placedText } from '../../marks/placedText';
import type { RampAxis } from './rampAxis';
import type { RampPalette } from './rampMarks';
import { heights, line, pad, styles, type RampOptions } from './rampSheet';

export function headMark({ palette, labelWidth }: RampOptions, wrap: Wrapper): Mark {
  const block = wrap('Change idea', labelWidth, styles.quiet);
  const place = { x: pad + 11, y: heights.head - 22, width: block.lines[0]?.width ?? 0 };
  return { kind: 'text', text: placedText(block, place, palette.quietInk) };
}

export function axisMarks(
  axis: RampAxis,
  bottom: number,
  { palette, width }: RampOptions,
  wrap: Wrapper,
): readonly Mark[] {
  const label = (text: string, x: number, y: number, style: TextStyle, colour: string): Mark => {
    const block = wrap(text, width, style);
    return { kind: 'text', text: placedText(block, { x, y, width: block.lines[0]?.width ?? 0 }, colour) };
  };
  return [
    ...axis.lines.map((x): Mark => ({
      kind: 'line',
      from: { x, y: heights.head - 8 },
      to: { x, y: bottom },
      stroke: { colour: palette.hairline, width: 1 },
    })),
    ...axis.years.map(({ x, text }) => label(text, x + 6, 8, styles.year, palette.ink)),
    ...axis.months.map(({ x, text }) => label(text, x + 6, heights.head - 22, styles.quiet, palette.quietInk)),
    line(0, width, heights.head, palette.hairline),
  ];
}

export function titleMark(text: string, { width, palette }: RampOptions, wrap: Wrapper): Mark {
  const block = wrap(text, width - 2 * pad, styles.title);
  const placed = placedText(block, { x: pad, y: -heights.title + 8, width: width - 2 * pad }, palette.ink);
  return { kind: 'group', id: 'title', role: 'title', marks: [{ kind: 'text', text: placed }] };
}

export function todayMark(x: number, bottom: number, { ink }: RampPalette): Mark {
  const stroke = { colour: ink, width: 1.2 };
  return { kind: 'line', from: { x, y: heights.head - 26 }, to: { x, y: bottom }, stroke, name: 'Today' };
}
