/**
 * Tries widths of the columns in one spacing: how large the diagram becomes, and how large its text in the frame.
 *
 * Must not know: which widths are worth a trial.
 */
import type { LinkShape } from '../lines/connectorTypes';
import { linesBeside } from '../lines/tidyRoutes';
import { middlesOf, placementOf, type Middles } from '../layout/placeInOrder';
import { gapsOf } from '../layout/gapsOf';
import type { Form, Spacing } from '../types/form';
import { measurements } from '../types/typography';
import { limitsOf, narrowest, type Limits } from './columnLimits';
import { setHeights, type FitColumn, type FitDiagram } from './fitColumns';

/** Lengths in any unit, the same for both. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

export interface Fit {
  readonly form: Form;
  /** Of the diagram with its headings, in px. */
  readonly width: number;
  readonly height: number;
  /** Units of the frame for each px. */
  readonly scale: number;
}

export interface FitOptions {
  readonly shape: LinkShape;
  /** Whether headings stand above the columns. */
  readonly headings: boolean;
  /** What stands around a diagram of a width, in px: beside it, and above and below it. */
  readonly around: (width: number) => Frame;
  /** Columns whose width is given, in px. */
  readonly given?: Form['widths'];
  /** The spacings to choose from, the tightest first; all of them where nothing is said. */
  readonly spacings?: readonly Spacing[];
  /** No column need be wider, in px at 100 %. */
  readonly widest?: number;
}

/** Widths by level in px, and the size of the diagram and its text with them. */
export interface Tried {
  readonly widths: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** By how much the column at a level becomes wider, in px. */
type Change = readonly [level: number, by: number];

export interface Trial {
  /** Columns that are each as wide as they must be to be no higher than the others. */
  readonly guesses: () => (readonly number[])[];
  /** Widths that were good elsewhere, as far as they are possible here. */
  readonly from: (known: Form['widths']) => readonly number[];
  readonly at: (widths: readonly number[]) => Tried;
  /** Widths with a change, as far as it is possible; nothing when it is not. */
  readonly moved: (tried: Tried, changes: readonly Change[]) => readonly number[] | undefined;
  /** One column narrower where width is short, wider where height is. */
  readonly alone: (tried: Tried, stride: number) => (readonly number[])[];
  /** One column narrower for another. */
  readonly inPairs: (tried: Tried, stride: number) => (readonly number[])[];
  /** The same with gaps as wide as what runs through them; from now on gaps are so wide. */
  readonly withGaps: (tried: Tried) => Tried;
  readonly fitOf: (tried: Tried) => Fit;
}

/** How many first guesses there are. */
const guessed = 10;

export function createTrial(diagram: FitDiagram, frame: Frame, options: FitOptions, spacing: Spacing): Trial {
  const { columns } = diagram;
  const limits = columns.map((column) => limitsOf(column, options, spacing, diagram));
  const sizes = createSizes(diagram, options, spacing);
  let gaps = columns.slice(1).map(() => usualGap(options.shape, spacing));

  const within = (level: number, width: number) => {
    const { least = 0, most = 0 } = limits[level] ?? {};
    return Math.max(least, Math.min(most, width));
  };
  const scaleOf = (width: number, height: number) => {
    const around = options.around(width);
    return { wide: frame.width / (width + around.width), high: frame.height / (height + around.height) };
  };
  const at: Trial['at'] = (widths) => {
    const width = sum(widths) + sum(gaps);
    const height = sizes.heightAt(widths);
    const { wide, high } = scaleOf(width, height);
    return { widths, width, height, scale: Math.min(wide, high) };
  };
  const moved: Trial['moved'] = ({ widths }, changes) => {
    const next = [...widths];
    for (const [level, by] of changes) next[level] = within(level, next[level]! + by);
    return next.some((width, level) => width !== widths[level]) ? next : undefined;
  };
  const levels = [...columns.keys()];

  return {
    guesses: () => evenColumns(limits, sizes),
    from: (known) => columns.map(({ id }, level) => within(level, known[id] ?? 0)),
    at,
    moved,
    alone(tried, stride) {
      const { wide, high } = scaleOf(tried.width, tried.height);
      return levels.flatMap((level) => wrapped(moved(tried, [[level, wide < high ? -stride : stride]])));
    },
    inPairs: (tried, stride) =>
      pairsOf(levels).flatMap(([level, other]) =>
        wrapped(
          moved(tried, [
            [level, -stride],
            [other, stride],
          ]),
        ),
      ),
    withGaps({ widths }) {
      if (options.shape === 'elbow') gaps = sizes.gapsAt(widths);
      return at(widths);
    },
    fitOf: ({ widths, ...size }) => ({
      form: { widths: widthsById(columns, widths), gaps, spacing, ...(diagram.ideas && { ideas: diagram.ideas }) },
      width: size.width,
      height: size.height,
      scale: size.scale,
    }),
  };
}

function widthsById(columns: readonly FitColumn[], widths: readonly number[]): Form['widths'] {
  return Object.fromEntries(columns.map(({ id }, level) => [id, widths[level]!]));
}

type Sizes = ReturnType<typeof createSizes>;

/** Widths at which no column is higher than a height, from that of the narrowest columns to that of the widest. */
function evenColumns(limits: readonly Limits[], sizes: Sizes): number[][] {
  const highest = Math.max(...limits.map(({ least }, level) => sizes.columnHeight(level, least)));
  const lowest = Math.max(...limits.map(({ most }, level) => sizes.columnHeight(level, most)), 1);
  return Array.from({ length: guessed }, (_, step) => {
    const height = highest * (lowest / highest) ** (step / (guessed - 1));
    return limits.map((limit, level) => narrowest(limit, (width) => sizes.columnHeight(level, width) <= height));
  });
}

function pairsOf(levels: readonly number[]): (readonly [number, number])[] {
  return levels.flatMap((level) => levels.flatMap((other) => (level === other ? [] : [[level, other] as const])));
}

/** Works out heights; of each column and width once. */
function createSizes(
  { columns, ordered, nodes, links, ideas }: FitDiagram,
  { headings }: FitOptions,
  spacing: Spacing,
) {
  const heights = new Float64Array(nodes.length);
  const gaps = gapsOf({ spacing, ...(ideas && { ideas }) });
  const known = columns.map(() => new Map<number, Float64Array>());
  const setColumn = (level: number, width: number) => {
    const [column, memory] = [columns[level]!, known[level]!];
    const before = memory.get(width);
    if (before) return heights.set(before, column.first);
    setHeights(column, width, spacing, heights, ideas);
    memory.set(width, heights.slice(column.first, column.end));
  };
  const middlesAt = (widths: readonly number[]): Middles => {
    for (const [level, width] of widths.entries()) setColumn(level, width);
    return middlesOf(ordered, heights, gaps);
  };
  return {
    /** The height of the boxes of a column with nothing between them but their least distance. */
    columnHeight(level: number, width: number): number {
      const { first, end } = columns[level]!;
      setColumn(level, width);
      let height = 0;
      for (let box = first; box < end; box += 1) height += heights[box]! + spacing.gaps.sibling;
      return height;
    },
    heightAt(widths: readonly number[]): number {
      const { height } = middlesAt(widths);
      if (!headings) return height;
      const tallest = Math.max(
        ...columns.map(({ heading }, level) => heading.at(widths[level]!) * heading.style.leading),
      );
      return height + tallest + spacing.headingGap;
    },
    gapsAt(widths: readonly number[]): number[] {
      const { y, lanes } = placementOf(ordered, columns, heights, middlesAt(widths));
      const columnOf = columns.flatMap(({ id, first, end }) => Array<string>(end - first).fill(id));
      const boxes = Object.fromEntries(
        nodes.map((node, box) => [
          node,
          { column: columnOf[box]!, x: 0, width: 0, y: y[node] ?? 0, height: heights[box]! },
        ]),
      );
      const tracks = columns.map(({ id }) => ({ id, x: 0, width: 0 }));
      const beside = linesBeside({ boxes, links, columns: tracks, lanes, shape: 'elbow', spacing });
      const gapOf = (lines: number) => Math.round(2 * spacing.stub + Math.max(0, lines - 1) * spacing.trunk);
      return columns.slice(1).map((_, gap) => gapOf(beside[gap] ?? 0));
    },
  };
}

/** Bows and slanting lines need room to be told from level ones. */
function usualGap(shape: LinkShape, { stub, trunk }: Spacing): number {
  return shape === 'elbow' ? 2 * stub + trunk : Math.min(measurements.columnGap, 4 * stub + 2 * trunk);
}

function wrapped<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
