/** The baseline at the foot of the plot: from which points the lines of a phase are taken, where that is not all of them. */
import { count } from '../../../kit/english';
import type { Mark } from '../../marks/mark';
import { setWords } from '../setWords';
import { px, styles, type ChartSheet } from './chartSheet';

/** px */
const thick = 4;

export function baselineMarks({ chart, shown, plot, xOf, palette, wrap }: ChartSheet): Mark[] {
  return chart.phases.flatMap(({ base, standing }): Mark[] => {
    if (!base.isBaseline || base.last < shown.first || base.first >= shown.end) return [];
    const [first, last] = [Math.max(base.first, shown.first), Math.min(base.last, shown.end - 1)];
    const [left, right] = [first, last].map(xOf);
    const from = Math.max(plot.x, (left ?? 0) - thick);
    const to = Math.min(plot.x + plot.width, (right ?? 0) + thick);
    const foot = plot.y + plot.height;
    const words = `${standing === 'none' ? 'centre' : 'limits'} from these ${count(base.counted, 'value')}`;
    const room = wrap.widthOf(words, styles.tick) + 2;
    const at = Math.min(from, plot.x + plot.width - room);
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
      ...setWords(
        words,
        {
          x: Math.max(plot.x, at),
          y: foot - thick - styles.tick.leading,
          width: room,
          style: styles.tick,
          colour: palette.quietInk,
          most: 1,
          halo: palette.surface,
        },
        wrap,
      ),
    ];
  });
}
