/** Draws the ground of the grid of impact and effort: its four named corners, and both axes. */
import type { Wrapper } from '../../../geometry/text/wrapText';
import { gridSizes } from '../../../plan/ask/fiveGrid';
import { cornerWords, corners, type Corner } from '../../../plan/ask/impactGrid';
import type { Plan } from '../../../plan/model/schema';
import type { Mark } from '../../marks/mark';
import { setWords } from '../setWords';
import {
  aside,
  cell,
  drivers,
  field,
  hairline,
  ink,
  margin,
  quietInk,
  strongLine,
  styles,
  sunken,
  type At,
} from './impactSheet';

const grounds: Readonly<Record<Corner, string>> = {
  'do-first': drivers[1].tint,
  'plan-well': drivers[0].tint,
  'if-time': sunken,
  leave: sunken,
};

export function groundMarks(plan: Plan, at: At, wrap: Wrapper): Mark[] {
  const half = { width: field.width / 2, height: field.height / 2 };
  const quarters = corners.flatMap((corner, index): Mark[] => {
    const [right, low] = [index % 2 === 1, index > 1];
    const x = at.x + (right ? half.width : 0);
    const y = at.y + (low ? half.height : 0);
    const { name, about } = cornerWords(plan, corner);
    const place = {
      x: x + 10,
      y: low ? y + half.height - 26 : y + 6,
      width: half.width - 20,
      align: right ? ('end' as const) : ('start' as const),
      most: 1,
    };
    const words = about === '' ? name : `${name}: ${about}`;
    return [
      { kind: 'rect', x, y, ...half, fill: grounds[corner] },
      ...setWords(words, { ...place, style: styles.corner, colour: ink }, wrap),
    ];
  });
  const line = (x1: number, y1: number, x2: number, y2: number): Mark => ({
    kind: 'line',
    from: { x: at.x + x1, y: at.y + y1 },
    to: { x: at.x + x2, y: at.y + y2 },
    stroke: { colour: strongLine, width: 1.2 },
  });
  return [
    ...quarters,
    { kind: 'rect', ...at, ...field, stroke: { colour: hairline, width: 1 } },
    line(half.width, 0, half.width, field.height),
    line(0, half.height, field.width, half.height),
  ];
}

export function axisMarks(at: At, wrap: Wrapper): Mark[] {
  const number = (size: number, place: { x: number; y: number }, words: string) =>
    setWords(
      `${size}${words === '' ? '' : ` ${words}`}`,
      { ...place, width: cell.width, style: styles.axis, colour: quietInk, align: 'middle', most: 1 },
      wrap,
    );
  return [
    ...gridSizes.flatMap((size) => [
      ...number(
        size,
        { x: at.x + (size - 1) * cell.width, y: at.y + field.height + 5 },
        size === 1 ? 'little' : size === 5 ? 'much' : '',
      ),
      ...setWords(
        `${size}${size === 1 ? ' small' : size === 5 ? ' large' : ''}`,
        {
          x: margin,
          y: at.y + (5.5 - size) * cell.height - 9,
          width: aside.left - 8,
          style: styles.axis,
          colour: quietInk,
          align: 'end',
          most: 1,
        },
        wrap,
      ),
    ]),
    ...setWords('Impact', { x: margin, y: at.y - 20, width: 200, style: styles.axis, colour: ink, most: 1 }, wrap),
    ...setWords(
      'Effort',
      {
        x: at.x,
        y: at.y + field.height + 24,
        width: field.width,
        style: styles.axis,
        colour: ink,
        align: 'end',
        most: 1,
      },
      wrap,
    ),
  ];
}
