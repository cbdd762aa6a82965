/** Draws what the commitment chart stands on: its headings and its lines. */
import type { Wrapper } from '../../../geometry/text/wrapText';
import { stanceMeans, stanceWords } from '../../../plan/ask/people/words';
import { stances } from '../../../plan/model/choices';
import type { Mark } from '../../marks/mark';
import { setWords } from '../setWords';
import { hairline, ink, margin, quietInk, styles, sunken } from './peopleSheet';

const parts = { who: 236, place: 118, gap: 96, next: 252, by: 72 } as const;
/** Of the columns and of all together, px. */
export const widths = { ...parts, all: parts.who + 5 * parts.place + parts.gap + parts.next + parts.by } as const;

export interface ChartPlaces {
  readonly top: number;
  /** Of each row, and where the last one ends. */
  readonly tops: readonly number[];
  readonly bottom: number;
}

const headHeight = 46;

export function commitmentHead(
  top: number,
  wrap: Wrapper,
): { readonly marks: readonly Mark[]; readonly height: number } {
  const beyond = widths.who + 5 * widths.place;
  const quiet = { style: styles.quiet, colour: quietInk, most: 1 } as const;
  const middle = top + (headHeight - styles.quiet.leading) / 2;
  const marks: Mark[] = [
    { kind: 'rect', x: margin, y: top, width: widths.all, height: headHeight, fill: sunken },
    ...setWords('Who', { ...quiet, x: margin + 8, y: middle, width: widths.who - 16 }, wrap),
    ...stances.flatMap((stance, at) => {
      const place = {
        x: margin + widths.who + at * widths.place,
        width: widths.place,
        align: 'middle' as const,
        most: 1,
      };
      return [
        ...setWords(stanceWords[stance], { ...place, y: top + 5, style: styles.strong, colour: ink }, wrap),
        ...setWords(stanceMeans[stance], { ...place, y: top + 23, style: styles.quiet, colour: quietInk }, wrap),
      ];
    }),
    ...setWords('Gap', { ...quiet, x: margin + beyond + 10, y: middle, width: widths.gap - 12 }, wrap),
    ...setWords(
      'What we do next',
      { ...quiet, x: margin + beyond + widths.gap + 4, y: middle, width: widths.next },
      wrap,
    ),
    ...setWords(
      'By',
      { ...quiet, x: margin + beyond + widths.gap + widths.next + 2, y: middle, width: widths.by },
      wrap,
    ),
  ];
  return { marks, height: headHeight };
}

export function commitmentLines({ top, tops, bottom }: ChartPlaces): readonly Mark[] {
  const stroke = { colour: hairline, width: 1 };
  const last = tops.at(-1) ?? bottom;
  return [
    { kind: 'rect', x: margin, y: top, width: widths.all, height: bottom - top, stroke },
    ...tops.map((y): Mark => ({ kind: 'line', from: { x: margin, y }, to: { x: margin + widths.all, y }, stroke })),
    ...[0, 1, 2, 3, 4, 5].map((at): Mark => {
      const x = margin + widths.who + at * widths.place;
      return { kind: 'line', from: { x, y: top }, to: { x, y: last }, stroke };
    }),
  ];
}
