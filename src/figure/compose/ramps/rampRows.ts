/**
 * Draws the rows of a figure of ramps: under each driver its ideas, each with its name at the left and its steps along time.
 *
 * Must not know: what stands above and below them, formats.
 */
import { count } from '../../../kit/english';
import { spokenSpan } from '../../../kit/dates/shortDates';
import type { Wrapper } from '../../../geometry/text/wrapText';
import type { Rect } from '../../../geometry/types/types';
import type { CycleMark } from '../../../plan/ask/cycleMark';
import { oneLine, statusWords } from '../../../plan/ask/words';
import type { CycleId, NodeId } from '../../../plan/model/schema';
import type { Mark } from '../../marks/mark';
import { placedText } from '../../marks/placedText';
import type { RampAxis } from './rampAxis';
import type { RampGroup, RampIdea } from './rampGroups';
import { rampMarks } from './rampMarks';
import { heights, line, pad, styles, type RampOptions } from './rampSheet';
import { placeRamp, stepWords, type PlacedRamp } from './rampSteps';

/** What can be pointed at: the steps of each idea, as they are read. */
export interface RampRow {
  /** The name of the idea and its steps: what is drawn of the row where not all rows are. */
  readonly marks: readonly Mark[];
  /** Those of them that name it, at the left. */
  readonly names: readonly Mark[];
  readonly idea: NodeId;
  readonly text: string;
  readonly top: number;
  readonly height: number;
  readonly steps: readonly {
    readonly id: CycleId;
    readonly area: Rect;
    readonly words: string;
    readonly mark: CycleMark;
  }[];
  readonly undated: readonly { readonly id: CycleId; readonly title: string }[];
}

export interface RampRows {
  /** Headings and lines. */
  readonly marks: readonly Mark[];
  /** The headings. */
  readonly names: readonly Mark[];
  readonly rows: readonly RampRow[];
  readonly bottom: number;
}

export function rampRows(groups: readonly RampGroup[], axis: RampAxis, options: RampOptions, wrap: Wrapper): RampRows {
  const marks: Mark[] = [];
  const names: Mark[] = [];
  const rows: RampRow[] = [];
  let y: number = heights.head;
  for (const group of groups) {
    const heading = groupMarks(group, y, options, wrap);
    marks.push(...heading);
    names.push(...heading);
    y += heights.group;
    for (const each of group.ideas) {
      const ramp = placeRamp(each.steps, axis, options.today, wrap);
      const label = labelOf(each, y, options, wrap);
      const height = Math.max(ramp.height, label.height + pad);
      // The ramp stands at the foot of its row.
      const top = y + height - ramp.height;
      marks.push(line(0, options.width, y + height, options.palette.hairline));
      const own = [...label.marks, ...rampMarks(ramp, top, options.palette)];
      rows.push({ ...rowOf(each, { y, height, top, ramp, today: options.today }), marks: own, names: label.marks });
      y += height;
    }
  }
  return { marks, names, rows, bottom: y };
}

function groupMarks({ driver }: RampGroup, y: number, { width, palette }: RampOptions, wrap: Wrapper): readonly Mark[] {
  const text = driver ? oneLine(driver.text) || '(empty)' : 'Not yet placed';
  const block = wrap(text, width - 3 * pad, styles.group);
  const [first] = block.lines;
  // A heading has one line; what it lacks stands in the diagram.
  const shown = first?.continues ? wrap(`${first.text.trimEnd()}…`, width, styles.group) : block;
  return [
    { kind: 'rect', x: 0, y, width, height: heights.group, fill: palette.hairline, opacity: 0.45 },
    { kind: 'rect', x: pad, y: y + 8, width: 3, height: 14, fill: palette.accent },
    { kind: 'text', text: placedText(shown, { x: pad + 11, y: y + 5, width: width - 3 * pad }, palette.ink) },
  ];
}

function labelOf({ idea, undated }: RampIdea, y: number, { labelWidth, palette }: RampOptions, wrap: Wrapper) {
  const room = labelWidth - 3 * pad;
  const at = (top: number) => ({ x: pad + 11, y: top, width: room });
  const isOver = idea.status === 'abandoned';
  const name = wrap(oneLine(idea.text) || '(empty)', room, styles.idea);
  const facts = [statusWords[idea.status ?? 'proposed'], oneLine(idea.owner ?? '')].filter((words) => words !== '');
  const under = [facts.join(' · '), ...(undated.length > 0 ? [`${count(undated.length, 'cycle')} without dates`] : [])];
  const blocks = under.map((words) => wrap(words, room, styles.quiet));
  const marks: Mark[] = [
    { kind: 'text', text: placedText(name, at(y + pad / 2), isOver ? palette.quietInk : palette.ink, isOver) },
  ];
  let bottom = y + pad / 2 + name.height;
  for (const block of blocks) {
    marks.push({ kind: 'text', text: placedText(block, at(bottom), palette.quietInk) });
    bottom += block.height;
  }
  return { marks, height: bottom - y };
}

function rowOf(
  { idea, undated }: RampIdea,
  { y, height, top, ramp, today }: { y: number; height: number; top: number; ramp: PlacedRamp; today: string },
): Omit<RampRow, 'marks' | 'names'> {
  const inOrder = ramp.steps.toSorted((a, b) => a.step.number - b.step.number);
  return {
    idea: idea.id,
    text: oneLine(idea.text) || '(empty)',
    top: y,
    height,
    steps: inOrder.map(({ step, mark, markAt }) => ({
      id: step.cycle.id,
      mark,
      area: { x: markAt.x - 12, y: top + markAt.y - 12, width: 24, height: 24 },
      words: stepWords(step, spokenSpan(step.start, step.end, today)),
    })),
    undated: undated.map(({ cycle }) => ({ id: cycle.id, title: oneLine(cycle.title) || 'Untitled cycle' })),
  };
}
