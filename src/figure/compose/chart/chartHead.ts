/** What stands above a chart on paper: the measure with its unit, the sentence, the icons. */
import { legible } from '../../../kit/english';
import type { Wrapper } from '../../../geometry/text/wrapText';
import type { Measure } from '../../../plan/model/schema';
import type { Chart } from '../../../stats/chartTypes';
import type { Mark } from '../../marks/mark';
import type { Palette } from '../../colour/palette';
import { setWords, wordsHeight } from '../setWords';
import { chartIcons, iconsWidth } from './chartIcons';
import { styles } from './chartSheet';

export interface ChartHead {
  readonly marks: readonly Mark[];
  readonly height: number;
}

const iconRadius = 15;
/** Between the parts, px. */
const gap = 12;

/** “Falls for every 1,000 bed days”; the unit behind the name unless the name has it. */
export function chartTitle({ name, unit = '' }: Pick<Measure, 'name' | 'unit'>): string {
  const [title, of] = [legible(name) || 'Unnamed measure', legible(unit)];
  return of === '' || title.toLowerCase().includes(of.toLowerCase()) ? title : `${title} (${of})`;
}

interface HeadForm {
  readonly width: number;
  readonly palette: Palette;
  readonly wrap: Wrapper;
  /** One of many: what has changed, and nothing of the target. */
  readonly isShort: boolean;
}

export function chartHead(
  measure: Measure,
  { icons, said }: Pick<Chart, 'icons' | 'said'>,
  { width, palette, wrap, isShort }: HeadForm,
): ChartHead {
  const icon = iconsWidth(icons, iconRadius);
  const room = width - (icon > 0 ? icon + gap : 0);
  const title = { x: 0, y: 0, width: room, style: styles.title, colour: palette.ink, most: 2 };
  const words = chartTitle(measure);
  const titleHeight = wordsHeight(words, title, wrap);
  const told = isShort ? said.change : said.whole;
  const sentence = {
    ...title,
    y: titleHeight + 2,
    style: styles.said,
    colour: palette.quietInk,
    most: isShort ? 3 : 8,
  };
  return {
    marks: [
      ...setWords(words, title, wrap),
      ...setWords(told, sentence, wrap),
      ...chartIcons(icons, { right: width, top: 0, radius: iconRadius }, palette),
    ],
    height: Math.max(sentence.y + wordsHeight(told, sentence, wrap), icon > 0 ? 2 * iconRadius : 0) + gap,
  };
}
