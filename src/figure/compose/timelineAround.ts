/** What stands around the bars in the picture of a timeline: months, today, milestones, and what the looks stand for. */
import { shortDate } from '../../kit/dates/calendar';
import { stretches, xOf } from '../../kit/dates/timeAxis';
import { cycleMarks, cycleMarkWords } from '../../plan/ask/cycleMark';
import { milestoneDays } from '../../plan/ask/schedule';
import { lightPalette } from '../colour/palette';
import { cycleMark, cycleMarkColour, cycleMarkRadius } from '../marks/cycleMark';
import type { Mark } from '../marks/mark';
import { setWords } from './setWords';
import { barLooks, margin, styles, type Sheet } from './timelineSheet';

const { ink, quietInk, hairline, surface, aim } = lightPalette;

export function headMarks({ axis, wrap, left }: Sheet, top: number, bottom: number): Mark[] {
  const months = stretches(axis, axis.pxPerDay * 30 < 26 ? 'quarter' : 'month');
  const words = (text: string, x: number, width: number, y: number, isYear: boolean) =>
    setWords(
      text,
      {
        x: left + x + 4,
        y,
        width: Math.max(20, width - 4),
        style: isYear ? styles.group : styles.fact,
        colour: isYear ? ink : quietInk,
        most: 1,
      },
      wrap,
    );
  return [
    ...months.map(({ x }): Mark => ({
      kind: 'line',
      from: { x: left + x, y: top + 20 },
      to: { x: left + x, y: bottom },
      stroke: { colour: hairline, width: 1 },
    })),
    ...stretches(axis, 'year').flatMap(({ label, x, width }) => words(label, x, width, top, true)),
    ...months.flatMap(({ label, x, width }) => words(label, x, width, top + 22, false)),
  ];
}

export function todayMarks({ axis, left, plan, today, wrap }: Sheet, top: number, bottom: number): Mark[] {
  const day = (
    x: number,
    words: string,
    colour: string,
    dash: readonly [number, number] | undefined,
    y: number,
  ): Mark[] => [
    {
      kind: 'line',
      from: { x: left + x, y: top + 38 },
      to: { x: left + x, y: bottom },
      stroke: { colour, width: 1.2, ...(dash && { dash }) },
    },
    ...setWords(words, { x: left + x + 5, y, width: 220, style: styles.fact, colour, most: 1, halo: surface }, wrap),
  ];
  const milestones = milestoneDays(plan).flatMap(({ id, date, name }) => {
    const x = xOf(axis, date);
    const [cx, cy, r] = [left + x, top + 44, 5];
    const diamond: Mark = {
      kind: 'path',
      path: `M${cx},${cy - r} L${cx + r},${cy} L${cx},${cy + r} L${cx - r},${cy} Z`,
      fill: id === undefined ? aim.mark : surface,
      stroke: { colour: aim.mark, width: 1.4 },
    };
    return [...day(x, `${name || 'Milestone'} ${shortDate(date, today)}`, aim.mark, [0.1, 3.5], top + 37), diamond];
  });
  return [...milestones, ...day(xOf(axis, today), shortDate(today, ''), ink, undefined, top + 37)];
}

export function legendMarks({ wrap, withCycles }: Sheet, y: number): Mark[] {
  let x = margin;
  const middle = y + styles.fact.leading / 2;
  const words = (text: string): Mark[] => {
    const width = wrap.widthOf(text, styles.fact) + 6;
    const set = setWords(text, { x, y, width, style: styles.fact, colour: quietInk, most: 1 }, wrap);
    x += width + 12;
    return [...set];
  };
  const bars = (['testing', 'implementing', 'adopted', 'abandoned'] as const).flatMap((status): Mark[] => {
    const box: Mark = { kind: 'rect', x, y: middle - 5, width: 22, height: 10, radius: 3, ...barLooks[status] };
    x += 28;
    return [box, ...words(status)];
  });
  const cycles = withCycles
    ? cycleMarks.flatMap((mark): Mark[] => {
        const shapes = cycleMark(mark, {
          centre: { x: x + cycleMarkRadius, y: middle },
          colour: cycleMarkColour(lightPalette, mark),
          ground: surface,
          radius: 5,
        });
        x += 18;
        return [...shapes, ...words(cycleMarkWords[mark].toLowerCase())];
      })
    : [];
  return [...bars, ...cycles];
}
