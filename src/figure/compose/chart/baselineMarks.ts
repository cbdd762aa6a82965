/** The baseline at the foot of the plot: from which points the lines of a phase are taken, where that is not all of them. */
import { count } from '../../../kit/english';
import type { Mark } from '../../marks/mark';
import { setWords } from '../setWords';
import { meets, textRects } from './obstacles';
import { px, styles, type ChartSheet } from './chartSheet';

/** px */
const thick = 4;

/** @param texts that are there already: words that would meet them are left to the line of the method */
export function baselineMarks(sheet: ChartSheet, texts: readonly Mark[]): Mark[] {
  const { chart, shown, plot, xOf, palette, wrap } = sheet;
  const taken = textRects(texts);
  return chart.phases.flatMap(({ base, standing }): Mark[] => {
    if (!base.isBaseline || base.last < shown.first || base.first >= shown.end) return [];
    const [first, last] = [Math.max(base.first, shown.first), Math.min(base.last, shown.end - 1)];
    const [left, right] = [first, last].map(xOf);
    const from = Math.max(plot.x, (left ?? 0) - thick);
    const to = Math.min(plot.x + plot.width, (right ?? 0) + thick);
    const foot = plot.y + plot.height;
    const words = `${standing === 'none' ? 'centre' : 'limits'} from these ${count(base.counted, 'value')}`;
    const room = wrap.widthOf(words, styles.tick) + 2;
    const start = Math.max(plot.x, Math.min(from, plot.x + plot.width - room));
    const place = { x: start, y: foot - thick - styles.tick.leading, width: room };
    const isFree =
      room <= plot.width && !taken.some((other) => meets({ ...place, height: styles.tick.leading }, other));
    return [
      {
        kind: 'rect',
        x: px(from),
        y: px(foot - thick),
        width: px(to - from),
        height: thick,
        fill: palette.line,
        name: 'Baseline',
        opacity: 0.5,
      },
      ...(isFree
        ? setWords(
            words,
            { ...place, style: styles.tick, colour: palette.quietInk, most: 1, halo: palette.surface },
            wrap,
          )
        : []),
    ];
  });
}
