/**
 * Draws the commitment chart as marks: a row for everybody with five places, X where they stand, O where they are needed, an
 * arrow between, how far it is and what is done next. No colour is needed to read it.
 *
 * Must not know: formats, the screen; today is an argument.
 */
import { longDate, shortDate } from '../../../kit/dates/calendar';
import { count } from '../../../kit/english';
import type { Wrapper } from '../../../geometry/text/wrapText';
import type { Point } from '../../../geometry/types/types';
import { fontFamily } from '../../../geometry/types/typography';
import {
  commitmentRows,
  commitmentSentence,
  gapWords,
  stanceTotals,
  type CommitmentOrder,
  type CommitmentRow,
} from '../../../plan/ask/people/commitmentRows';
import { nextDue, nextStep } from '../../../plan/ask/people/contacts';
import { stanceRank, stanceSentence } from '../../../plan/ask/people/stance';
import { stakeholderTitle, stanceWords } from '../../../plan/ask/people/words';
import { oneLine } from '../../../plan/ask/words';
import type { Plan, Stakeholder } from '../../../plan/model/schema';
import type { Mark } from '../../marks/mark';
import type { PictureContent } from '../../marks/picture';
import { setWords, wordsHeight } from '../setWords';
import { commitmentHead, commitmentLines, widths, type ChartPlaces } from './commitmentGround';
import { arrowMarks, ink, margin, markRadius, personMark, quietInk, strongLine, styles, surface } from './peopleSheet';

export interface CommitmentContent {
  readonly plan: Plan;
  readonly order: CommitmentOrder;
  readonly today: string;
}

const least = 34;

export function commitmentPicture({ plan, order, today }: CommitmentContent, wrap: Wrapper): PictureContent | null {
  const rows = commitmentRows(plan, order);
  if (rows.length === 0) return null;
  const name = `${oneLine(plan.title)}: who is with us, and who is needed`;
  const title = setWords(
    name,
    { x: margin, y: margin, width: widths.all, style: styles.title, colour: ink, most: 2 },
    wrap,
  );
  const under = margin + (title[0]?.text.height ?? 0);
  const about = setWords(
    `${longDate(today)} · ${count(rows.length, 'stakeholder')} · X now, O needed, small X at the assessment before`,
    { x: margin, y: under + 2, width: widths.all, style: styles.quiet, colour: quietInk },
    wrap,
  );
  const top = under + 32;
  const head = commitmentHead(top, wrap);
  let y = top + head.height;
  const tops: number[] = [];
  const drawn = rows.flatMap((row): Mark[] => {
    const facts = factsOf(plan, row, today);
    const height = rowHeight(facts, wrap);
    tops.push(y);
    const marks = facts ? rowMarks(facts, row, { x: margin, y, height }, wrap) : [];
    y += height;
    return [...marks];
  });
  const totals = totalMarks(rows, y, wrap);
  const places: ChartPlaces = { top, tops: [...tops, y], bottom: y + totals.height };
  return {
    area: { x: 0, y: 0, width: widths.all + 2 * margin, height: Math.ceil(places.bottom + margin) },
    ground: surface,
    family: fontFamily,
    part: '',
    name,
    alt: { short: `Commitment of stakeholders: ${commitmentSentence(rows)}.`, full: linesOf(plan, rows).join('\n') },
    tables: [
      {
        caption: 'Where stakeholders stand, and where they are needed.',
        columns: ['Who', 'Now', 'Needed', 'Gap', 'What we do next', 'By'],
        rows: rows.map((row) => {
          const { stakeholder, next, due } = factsOf(plan, row, today) ?? nothing;
          const words = (stance: CommitmentRow['now']) => (stance === undefined ? '' : stanceWords[stance]);
          return [
            stakeholder === undefined ? '' : stakeholderTitle(stakeholder),
            words(row.now),
            words(row.needed),
            gapWords(row.gap),
            next,
            due,
          ];
        }),
      },
    ],
    marks: [...title, ...about, ...commitmentLines(places), ...head.marks, ...drawn, ...totals.marks],
  };
}

interface Facts {
  readonly stakeholder: Stakeholder;
  readonly next: string;
  readonly due: string;
}

const nothing = { stakeholder: undefined, next: '', due: '' };

function factsOf(plan: Plan, { id }: CommitmentRow, today: string): Facts | undefined {
  const stakeholder = plan.stakeholders[id];
  if (!stakeholder) return undefined;
  const due = nextDue(plan, stakeholder);
  return {
    stakeholder,
    next: oneLine(nextStep(plan, id)?.next ?? ''),
    due: due === undefined ? '' : shortDate(due, today),
  };
}

const nameWidth = widths.who - 2 * markRadius - 18;
const nextWidth = widths.next - 12;

function rowHeight(facts: Facts | undefined, wrap: Wrapper): number {
  if (!facts) return 0;
  const name = wordsHeight(stakeholderTitle(facts.stakeholder), { width: nameWidth, style: styles.name }, wrap);
  const next = wordsHeight(facts.next, { width: nextWidth, style: styles.quiet }, wrap);
  return Math.max(least, Math.max(name, next) + 16);
}

interface RowPlace extends Point {
  readonly height: number;
}

function rowMarks({ stakeholder, next, due }: Facts, row: CommitmentRow, at: RowPlace, wrap: Wrapper): readonly Mark[] {
  const middle = at.y + at.height / 2;
  const words = (text: string, left: number, width: number, isStrong = false) => {
    const style = isStrong ? styles.name : styles.quiet;
    const y = middle - wordsHeight(text, { width, style }, wrap) / 2;
    return setWords(text, { x: at.x + left, y, width, style, colour: ink }, wrap);
  };
  const beyond = widths.who + 5 * widths.place;
  return [
    ...personMark(stakeholder, { x: at.x + 8 + markRadius, y: middle }),
    ...words(stakeholderTitle(stakeholder), 2 * markRadius + 16, nameWidth, true),
    {
      kind: 'group',
      name: stanceSentence(stakeholder) || 'Not yet judged',
      data: { stakeholder: row.id },
      marks: stanceMarks(row, { x: at.x + widths.who + widths.place / 2, y: middle }),
    },
    ...words(gapWords(row.gap), beyond + 10, widths.gap - 12, (row.gap ?? 0) > 0),
    ...words(next, beyond + widths.gap + 4, nextWidth),
    ...words(due, beyond + widths.gap + widths.next + 2, widths.by - 4),
  ];
}

/** X, O, the arrow between them, and small where they stood before. */
function stanceMarks({ now, needed, before }: CommitmentRow, first: Point): readonly Mark[] {
  const at = (stance: NonNullable<CommitmentRow['now']>): Point => ({
    x: first.x + stanceRank(stance) * widths.place,
    y: first.y,
  });
  const way = now === undefined || needed === undefined ? 0 : Math.sign(stanceRank(needed) - stanceRank(now));
  const joined =
    now === undefined || needed === undefined || way === 0
      ? []
      : arrowMarks({ x: at(now).x + way * 13, y: first.y }, { x: at(needed).x - way * 11, y: first.y }, strongLine);
  return [
    ...(before === undefined ? [] : crossMarks(at(before), 4, quietInk, 1.2)),
    ...joined,
    ...(needed === undefined
      ? []
      : [
          {
            kind: 'ellipse' as const,
            centre: at(needed),
            rx: 8.5,
            ry: 8.5,
            stroke: { colour: ink, width: 2 },
          },
        ]),
    ...(now === undefined ? [] : crossMarks(at(now), now === needed ? 4.2 : 6, ink, 2)),
  ];
}

function crossMarks({ x, y }: Point, arm: number, colour: string, width: number): readonly Mark[] {
  const path = `M${x - arm},${y - arm} L${x + arm},${y + arm} M${x + arm},${y - arm} L${x - arm},${y + arm}`;
  return [{ kind: 'path', path, stroke: { colour, width } }];
}

function totalMarks(rows: readonly CommitmentRow[], top: number, wrap: Wrapper) {
  const line = 24;
  const marks = (['now', 'needed'] as const).flatMap((member, index) => {
    const y = top + 8 + index * line;
    const quiet = { y, style: styles.quiet, colour: quietInk, most: 1 } as const;
    return [
      ...setWords(member === 'now' ? 'Now' : 'Needed', { ...quiet, x: margin + 8, width: widths.who - 16 }, wrap),
      ...stanceTotals(rows, member).flatMap((total, place) =>
        setWords(
          total === 0 ? '–' : String(total),
          { ...quiet, x: margin + widths.who + place * widths.place, width: widths.place, align: 'middle' },
          wrap,
        ),
      ),
    ];
  });
  return { marks, height: 2 * line + 12 };
}

function linesOf(plan: Plan, rows: readonly CommitmentRow[]): readonly string[] {
  return rows.flatMap(({ id, before }) => {
    const stakeholder = plan.stakeholders[id];
    if (!stakeholder) return [];
    const was = before === undefined ? '' : `, before ${stanceWords[before].toLowerCase()}`;
    return [`${stakeholderTitle(stakeholder)}: ${stanceSentence(stakeholder) || 'Not yet judged'}${was}`];
  });
}
