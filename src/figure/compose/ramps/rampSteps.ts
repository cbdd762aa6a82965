/**
 * Places the steps of one ramp: when along the axis, how high by their level, and the words beside them. Steps that stand
 * level share a line; the words of all but the last of them stand above it.
 *
 * Coordinates: x as on the axis, y from the top of the ramp, px.
 */
import type { Wrapper } from '../../../geometry/text/wrapText';
import type { Point, TextBlock, TextStyle } from '../../../geometry/types/types';
import { cycleMarkOf, cycleMarkWords, type CycleMark } from '../../../plan/ask/cycleMark';
import { decisionWords, oneLine, stageWords } from '../../../plan/ask/words';
import { cycleMarkRadius } from '../../marks/cycleMark';
import { onOneLine } from '../setWords';
import type { RampAxis } from './rampAxis';
import type { DatedStep } from './rampGroups';

export interface PlacedStep {
  readonly step: DatedStep;
  readonly mark: CycleMark;
  readonly markAt: Point;
  readonly y: number;
  /** The cycle's own span: solid up to today, dotted beyond. */
  readonly from: number;
  readonly to: number;
  readonly solidTo: number;
  /** From the step before. */
  readonly riser?: { readonly path: string; readonly isPlanned: boolean };
  readonly words: readonly PlacedWord[];
}

export interface PlacedWord {
  readonly block: TextBlock;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly tone: 'strong' | 'plain' | 'quiet';
}

export interface PlacedRamp {
  readonly steps: readonly PlacedStep[];
  readonly height: number;
}

const wordStyle: TextStyle = { size: 13, leading: 18, weight: 400 };
const titleStyle: TextStyle = { ...wordStyle, weight: 500 };
const numberStyle: TextStyle = { ...wordStyle, weight: 600 };

const levelHeight = 24;
const aboveHeight = 18;
/** The least length of a cycle's line, and the distance of words from marks and lines. */
const leastSpan = 3;
const gap = 8;
const corner = 4;

export function placeRamp(steps: readonly DatedStep[], axis: RampAxis, today: string, wrap: Wrapper): PlacedRamp {
  const inTime = steps.toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.number - b.number));
  const rows = rowsOf(inTime);
  const height = [...rows.values()].reduce((sum, row) => sum + rowHeight(row), 0) + 2 * gap;
  const tops = lineHeights(rows, height - gap);
  const lines = new Map(
    inTime.map((step) => [step.cycle.id, lineOf(step, { axis, today, y: tops.get(step.level) ?? 0 })] as const),
  );
  const placed = inTime.map((step): PlacedStep => {
    const line = lines.get(step.cycle.id) ?? lineOf(step, { axis, today, y: 0 });
    const before = lines.get(step.from ?? '');
    const row = rows.get(step.level) ?? [];
    const followers = inTime.filter(({ from }) => from === step.cycle.id);
    // The words begin where nothing rises any more.
    const clear = Math.max(line.to, line.markAt.x + cycleMarkRadius, ...followers.map((next) => axis.at(next.start)));
    return {
      ...line,
      ...(before && { riser: riserOf(before, line) }),
      words: wordsOf({ line, row, clear }, axis, wrap),
    };
  });
  return { steps: placed, height };
}

/** The steps of each level, the lowest level last, as it is drawn. */
function rowsOf(steps: readonly DatedStep[]): ReadonlyMap<number, readonly DatedStep[]> {
  const levels = [...new Set(steps.map(({ level }) => level))].toSorted((a, b) => b - a);
  return new Map(levels.map((level) => [level, steps.filter((step) => step.level === level)]));
}

function rowHeight(row: readonly DatedStep[]): number {
  return levelHeight + (row.length - 1) * aboveHeight;
}

/** Where the line of each level stands. */
function lineHeights(rows: ReadonlyMap<number, readonly DatedStep[]>, bottom: number): ReadonlyMap<number, number> {
  const lines = new Map<number, number>();
  let floor = bottom;
  for (const [level, row] of [...rows].reverse()) {
    lines.set(level, floor - levelHeight / 2);
    floor -= rowHeight(row);
  }
  return lines;
}

type Line = Omit<PlacedStep, 'words' | 'riser'>;

function lineOf(step: DatedStep, { axis, today, y }: { axis: RampAxis; today: string; y: number }): Line {
  const mark = cycleMarkOf(step.cycle);
  const from = axis.at(step.start);
  const isRunning = step.end === undefined && mark !== 'planned' && step.start < today;
  const end = step.end ?? (isRunning ? today : step.start);
  const to = Math.max(from + leastSpan, axis.after(end));
  // What is complete has been done, whatever its dates say.
  const done = step.cycle.stage === 'complete' ? to : Math.max(from, Math.min(to, axis.after(today)));
  const solidTo = mark === 'planned' ? from : done;
  return { step, mark, markAt: { x: mark === 'planned' ? from : to, y }, y, from, to, solidTo };
}

/** Along the level of the step before, then up or down to this one. */
function riserOf(before: Line, line: Line): { path: string; isPlanned: boolean } {
  const [x, start] = [line.from, before.markAt.x];
  const isPlanned = line.mark === 'planned';
  if (before.y === line.y)
    return { path: `M${round(start)},${round(line.y)} L${round(x)},${round(line.y)}`, isPlanned };
  const up = Math.sign(line.y - before.y);
  const bend = Math.min(corner, Math.max(0, x - start));
  const path = [
    `M${round(Math.min(start, x))},${round(before.y)}`,
    `L${round(x - bend)},${round(before.y)}`,
    `Q${round(x)},${round(before.y)} ${round(x)},${round(before.y + up * corner)}`,
    `L${round(x)},${round(line.y)}`,
  ];
  return { path: path.join(' '), isPlanned };
}

interface Beside {
  readonly line: Line;
  /** All steps of the level. */
  readonly row: readonly DatedStep[];
  readonly clear: number;
}

/**
 * The scale left of the first step of a level, or among the words where it has no room there; number, title and what became
 * of it right of the step, or above it.
 */
function wordsOf({ line, row, clear }: Beside, axis: RampAxis, wrap: Wrapper): readonly PlacedWord[] {
  const { step, y } = line;
  const set = (text: string, style: TextStyle, tone: PlacedWord['tone'], most = unbroken) => {
    const block = onOneLine(text, most, style, wrap);
    return { block, width: block.lines[0]?.width ?? 0, tone };
  };
  const scale = step === row[0] ? oneLine(step.cycle.scale ?? '') : '';
  const scaleWord = scale === '' ? undefined : set(scale, wordStyle, 'quiet');
  const scaleX = line.from - gap - (line.mark === 'planned' ? cycleMarkRadius : 0) - (scaleWord?.width ?? 0);
  const fitsBefore = scaleX >= axis.left;
  const room = axis.right - axis.left;
  const number = set(String(step.number), numberStyle, 'strong');
  const behind = [
    ...(scaleWord && !fitsBefore ? [set(`· ${scale}`, wordStyle, 'quiet', room * longestScale)] : []),
    set(`· ${resultWords(step, line.mark)}`, wordStyle, 'quiet'),
  ];
  const left = room - widthOf([number, ...behind]) - space;
  const title = set(oneLine(step.cycle.title) || 'Untitled cycle', titleStyle, 'plain', left);
  const parts = [number, title, ...behind];
  const width = widthOf(parts);
  const isLast = step === row.at(-1);
  const place = isLast
    ? besideIt({ clear, width, scaleX, axis })
    : Math.max(axis.left, Math.min(line.from, axis.right - width));
  const rise = isLast ? 0 : (row.length - 1 - row.indexOf(step)) * aboveHeight;
  const top = y - rise - wordStyle.leading / 2;
  let x = place;
  const placed = parts.map((part): PlacedWord => {
    const word = { ...part, x, y: top };
    x += part.width + space;
    return word;
  });
  // Where words that reach into its place stand left of the step the scale goes.
  const isFree = place > line.from || place + width <= scaleX || !isLast;
  const hasScale = scaleWord !== undefined && fitsBefore && isFree;
  return hasScale ? [{ ...scaleWord, x: scaleX, y: y - wordStyle.leading / 2 }, ...placed] : placed;
}

/** Between parts of the words. */
const space = 6;
/** The most that a scale takes of a line on which the title stands too. */
const longestScale = 0.3;

function widthOf(parts: readonly { readonly width: number }[]): number {
  return parts.reduce((sum, part) => sum + part.width, 0) + (parts.length - 1) * space;
}
/** No text of one line is so wide. */
const unbroken = 100_000;

/** Right of the step, or left of its scale where the axis ends. */
function besideIt(at: { clear: number; width: number; scaleX: number; axis: RampAxis }): number {
  const { clear, width, scaleX, axis } = at;
  if (clear + gap + width <= axis.right) return clear + gap;
  const left = scaleX - gap - width;
  return left >= axis.left ? left : Math.max(axis.left, axis.right - width);
}

/** “partly held, adapt”, “in study”, “planned”. */
function resultWords({ cycle }: DatedStep, mark: CycleMark): string {
  if (mark === 'planned') return 'planned';
  const { decision } = cycle.act;
  if (mark === 'unknown' && cycle.stage !== 'complete') return wordsOfStage[cycle.stage];
  const decided = decision ? decisionWords[decision].toLowerCase() : cycle.stage === 'complete' ? 'no decision' : '';
  return [cycleMarkWords[mark].toLowerCase(), decided].filter((words) => words !== '').join(', ');
}

const wordsOfStage = {
  plan: 'planned',
  do: 'being done',
  study: `in ${stageWords.study.toLowerCase()}`,
  act: 'to be decided',
  complete: 'complete',
};

/** What a list says of a step: “Step 2, Two late shifts, 2 shifts, 19 to 21 January, partly held, adapt”. */
export function stepWords(step: DatedStep, span: string): string {
  const { cycle, number } = step;
  const words = [
    oneLine(cycle.title) || 'Untitled cycle',
    oneLine(cycle.scale ?? ''),
    span,
    resultWords(step, cycleMarkOf(cycle)),
  ];
  return [`Step ${number}`, ...words.filter((each) => each !== '')].join(', ');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
