/**
 * Draws the timeline of a plan as marks: names at the left, bars over weeks and months, cycles on them, today and milestones.
 * The whole time stands within one width. Papers are white.
 *
 * Must not know: formats, the screen. Today is an argument.
 */
import { axisAround, axisWidth, daysWithToday, endOf, xOf, type TimeAxis } from '../../kit/dates/timeAxis';
import { count } from '../../kit/english';
import { fontFamily } from '../../geometry/types/typography';
import type { Wrapper } from '../../geometry/text/wrapText';
import { cyclesOf } from '../../plan/ask/cycles';
import { isChangeIdea } from '../../plan/ask/queries';
import { cycleBars, scheduledDays, scheduleName } from '../../plan/ask/schedule';
import type { GroupRow } from '../../plan/ask/tableRows';
import { oneLine, statusWords } from '../../plan/ask/words';
import type { NodeId } from '../../plan/model/schema';
import { lightPalette } from '../colour/palette';
import type { Mark } from '../marks/mark';
import type { PictureContent } from '../marks/picture';
import { setWords, wordsHeight } from './setWords';
import { headMarks, legendMarks, todayMarks } from './timelineAround';
import { barMarks, cycleMarksAt } from './timelineBars';
import { heights, margin, names, styles, widths, type Sheet, type TimelineContent } from './timelineSheet';

const { ink, quietInk, hairline, strongLine, surface } = lightPalette;

export function timelinePicture(content: TimelineContent, wrap: Wrapper): PictureContent {
  const { plan, rows, today } = content;
  const axis = axisOf(content);
  const sheet: Sheet = { ...content, axis, wrap, left: margin + names };
  const width = sheet.left + axisWidth(axis) + widths.words + margin;
  const title = setWords(
    oneLine(plan.title),
    { x: margin, y: margin, width: width - 2 * margin, style: styles.title, colour: ink, most: 2 },
    wrap,
  );
  const top = margin + (title.length > 0 ? (title[0]?.text.height ?? 0) + 8 : 0);
  const marks: Mark[] = [];
  let y = top + heights.head;
  for (const row of rows) {
    const height = row.kind === 'group' ? heights.group : rowHeight(sheet, row.id);
    marks.push(...(row.kind === 'group' ? groupMarks(sheet, row, y, width) : ideaMarks(sheet, row.id, y, height)));
    y += height;
  }
  const legend = legendMarks(sheet, y + 14);
  const bottom = y + 14 + styles.fact.leading;
  const ideas = rows.flatMap((row) => (row.kind === 'box' ? row.id : row.isOpen ? [] : row.ids));
  return {
    area: { x: 0, y: 0, width: Math.ceil(width), height: Math.ceil(bottom + margin) },
    ground: surface,
    family: fontFamily,
    part: '',
    name: oneLine(plan.title),
    alt: {
      short: `Timeline: ${count(ideas.length, 'change idea')}, ${count(
        ideas.reduce((sum, id) => sum + cyclesOf(plan, id).length, 0),
        'PDSA cycle',
      )}.`,
      full: ideas.map((id) => scheduleName(plan, id, today)).join('\n'),
    },
    marks: [...title, ...headMarks(sheet, top, y), ...marks, ...todayMarks(sheet, top, y), ...legend],
  };
}

function axisOf({ plan, rows, today }: TimelineContent): TimeAxis {
  const ids = rows.flatMap((row) => (row.kind === 'box' ? row.id : row.ids));
  const { first, last } = daysWithToday(scheduledDays(plan, ids), today);
  const long = axisAround(first, last, 1);
  return { ...long, pxPerDay: widths.axis / axisWidth(long) };
}

function rowHeight({ plan, wrap }: Sheet, id: NodeId): number {
  const text = oneLine(plan.nodes[id]?.text ?? '');
  return Math.max(
    heights.least,
    wordsHeight(text, { width: names - 24, style: styles.name, most: 2 }, wrap) + styles.fact.leading + 10,
  );
}

function groupMarks({ axis, plan, wrap, left }: Sheet, row: GroupRow, y: number, width: number): Mark[] {
  const days = row.ids
    .flatMap((id) => [plan.nodes[id]?.start, plan.nodes[id]?.due])
    .filter((day) => day !== undefined)
    .toSorted();
  const [first, last] = [days[0], days.at(-1)];
  const middle = y + heights.group / 2;
  const stroke = { colour: strongLine, width: 1.4 };
  const bracket: Mark[] =
    row.isOpen || first === undefined || last === undefined
      ? []
      : [
          {
            kind: 'line',
            from: { x: left + xOf(axis, first), y: middle },
            to: { x: left + endOf(axis, last), y: middle },
            stroke,
          },
        ];
  return [
    {
      kind: 'rect',
      x: margin,
      y: y + 3,
      width: width - 2 * margin,
      height: heights.group - 6,
      radius: 3,
      fill: '#efeee9',
    },
    ...setWords(
      `${row.label} (${row.ids.length})`,
      { x: margin + 8, y: y + 6, width: names - 16, style: styles.group, colour: ink, most: 1 },
      wrap,
    ),
    ...bracket,
  ];
}

function ideaMarks(sheet: Sheet, id: NodeId, y: number, height: number): Mark[] {
  const { plan, wrap, withCycles, axis, left } = sheet;
  const node = plan.nodes[id];
  if (!node) return [];
  const status = isChangeIdea(plan, id) ? statusWords[node.status ?? 'proposed'] : '';
  const name = {
    x: margin + 8,
    y: y + 5,
    width: names - 24,
    style: styles.name,
    colour: ink,
    most: 2,
    struck: node.status === 'abandoned',
  };
  const text = oneLine(node.text) || '(empty)';
  const below = y + 5 + wordsHeight(text, name, wrap);
  const facts = [status, node.owner ?? 'no owner'].filter((word) => word !== '').join(' · ');
  const middle = y + height / 2;
  return [
    {
      kind: 'line',
      from: { x: margin, y: y + height },
      to: { x: left + axisWidth(axis), y: y + height },
      stroke: { colour: hairline, width: 1 },
    },
    ...setWords(text, name, wrap),
    ...setWords(
      facts,
      { x: margin + 8, y: below, width: names - 24, style: styles.fact, colour: quietInk, most: 1 },
      wrap,
    ),
    ...barMarks(sheet, node, middle),
    ...(withCycles ? cycleBars(plan, id).flatMap((cycle) => cycleMarksAt(sheet, cycle, middle)) : []),
  ];
}
