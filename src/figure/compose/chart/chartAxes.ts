/** The axes of a chart: level lines with their numbers at the left, days below. */
import { sayerOf } from '../../../stats/words/quantities';
import type { Wrapper } from '../../../geometry/text/wrapText';
import type { Mark } from '../../marks/mark';
import { setWords } from '../setWords';
import { styles, type ChartSheet } from './chartSheet';
import type { ValueAxis } from './valueAxis';

/** Between numbers and plot, px. */
const gap = 8;

/** What stands at each line of the axis; the highest says the unit where that is one sign. */
export function tickWords({ ticks }: ValueAxis, unit: string): string[] {
  const say = sayerOf(ticks, '');
  const sign = unit === '%' ? ' %' : '';
  return ticks.map((tick, at) => `${say(tick)}${at === ticks.length - 1 ? sign : ''}`);
}

export function gutterWidth(words: readonly string[], wrap: Wrapper): number {
  return Math.ceil(Math.max(0, ...words.map((word) => wrap.widthOf(word, styles.tick)))) + gap;
}

export function axisMarks(sheet: ChartSheet, words: readonly string[]): Mark[] {
  const { plot, x, y, yOf, palette, wrap } = sheet;
  const right = plot.x + plot.width;
  const levels = y.ticks.flatMap((tick, at): Mark[] => {
    const level = yOf(tick);
    const line: Mark = {
      kind: 'line',
      from: { x: plot.x, y: level },
      to: { x: right, y: level },
      stroke: { colour: palette.hairline, width: 1 },
      name: 'Level',
    };
    const place = {
      x: 0,
      y: level - styles.tick.leading / 2,
      width: plot.x - gap,
      style: styles.tick,
      colour: palette.quietInk,
      align: 'end',
      most: 1,
    } as const;
    return [line, ...setWords(words[at] ?? '', place, wrap)];
  });
  const days = x.ticks.flatMap(({ x: middle, text }) => {
    const width = wrap.widthOf(text, styles.tick) + 1;
    const left = Math.min(Math.max(middle - width / 2, plot.x), right - width);
    const place = { x: left, y: plot.y + plot.height + dayGap, width, style: styles.tick, colour: palette.quietInk };
    return setWords(text, { ...place, most: 1 }, wrap);
  });
  const ticks = x.ticks.map(({ x: middle }): Mark => ({
    kind: 'line',
    from: { x: middle, y: plot.y + plot.height },
    to: { x: middle, y: plot.y + plot.height + 4 },
    stroke: { colour: palette.line, width: 1 },
    name: 'Day',
  }));
  return [...levels, ...ticks, ...days];
}

const dayGap = 6;
/** Of the days below the plot, px. */
export const daysHeight = dayGap + styles.tick.leading + 3;
