/**
 * What a chart is read with. A measure of the plan file can be handed over as it is: each choice has the name and the
 * meaning of the file’s member. `reckoning` is beside the file: how other programs do it, for comparing with them.
 */
import type { ruleSets } from '../plan/model/choices';
import { runLengths } from '../plan/model/limits';
import type { FilePoint, Measure } from '../plan/model/schema';
import type { Wish } from './icons/variation';
import type { ChartKind } from './limits/chartKinds';
import type { LimitChoices } from './limits/lines';

/** One point; `sd` only in charts of samples. */
export type ChartPoint = Pick<FilePoint, 'date' | 'value' | 'numerator' | 'denominator' | 'ghost'> & {
  readonly note?: string;
  readonly mark?: string;
  readonly sd?: number;
};

export type RuleSet = (typeof ruleSets)[number];

export interface Span {
  readonly from: string;
  readonly to: string;
}

/** What might have caused a change: a PDSA cycle, an event. */
export interface Cause {
  readonly date: string;
  readonly words: string;
  /** Whether it is meant to last; absent: nobody has said. */
  readonly lasts?: boolean;
}

type OfMeasure =
  | 'name'
  | 'unit'
  | 'per'
  | 'goal'
  | 'target'
  | 'targets'
  | 'floor'
  | 'frequency'
  | 'rules'
  | 'baseline'
  | 'phases';

export interface ChartOptions extends Partial<Pick<Measure, OfMeasure>> {
  readonly causes?: readonly Cause[];
  readonly reckoning?: Partial<Reckoning>;
}

/** How it is reckoned where programs differ and the plan file leaves no choice. */
export interface Reckoning extends Pick<LimitChoices, 'guard' | 'factor' | 'pooled' | 'clip'> {
  /** Limits of few points and limits of no width are kept back. */
  readonly withhold: boolean;
  /** Baselines beside that of the measure, one for a phase. */
  readonly baselines: readonly Span[];
}

export const usual: Reckoning = {
  guard: true,
  factor: 'rounded',
  pooled: true,
  clip: true,
  withhold: true,
  baselines: [],
};

/** Counted points from which limits are drawn, are no longer on trial, and from which icons are shown. */
export const enough = { limits: 12, settled: 20, icons: 13 } as const;

/** The rules by which a chart is read, all said. */
export interface Rules {
  readonly set: RuleSet;
  readonly shift: number;
  readonly trend: number;
  readonly screen: boolean;
  readonly nearCountsOutside: boolean;
}

/** Run lengths of each set; 0: it has no such rule, or it follows from the number of points as in Anhøj’s. */
export const usualLengths: Readonly<Record<RuleSet, { readonly shift: number; readonly trend: number }>> = {
  mdc: { shift: 7, trend: 7 },
  ihi: { shift: 6, trend: 5 },
  anhoej: { shift: 0, trend: 0 },
  we: { shift: 8, trend: 0 },
};

export function rulesOf(kind: ChartKind, { rules = {} }: Pick<ChartOptions, 'rules'>): Rules {
  const set = rules.set ?? (kind === 'run' ? 'ihi' : 'mdc');
  const { shift, trend } = usualLengths[set];
  return {
    set,
    shift: shift === 0 ? 0 : lengthOf(rules.shift, shift),
    trend: trend === 0 ? 0 : lengthOf(rules.trend, trend),
    screen: rules.screen ?? true,
    nearCountsOutside: rules.nearCountsOutside ?? false,
  };
}

/** Another set, with the run lengths that it usually has. */
export function withSet(rules: Measure['rules'], set: RuleSet): NonNullable<Measure['rules']> {
  const { shift: _, trend: __, ...others } = rules ?? {};
  return { ...others, set };
}

function lengthOf(said: number | undefined, usually: number): number {
  return said === undefined || !Number.isFinite(said)
    ? usually
    : Math.min(runLengths.most, Math.max(runLengths.least, Math.round(said)));
}

/** What a chart of counts multiplies by: as it is said, and 100 for percentages. */
export function perOf({ per, unit }: Pick<ChartOptions, 'per' | 'unit'>): number {
  if (per !== undefined && per > 0) return per;
  return unit?.trim().startsWith('%') ? 100 : 1;
}

/** The target of a day: the last one that began until then, else the one that always holds. */
export function targetOn(date: string, { target, targets = [] }: Pick<ChartOptions, 'target' | 'targets'>) {
  if (targets.length === 0) return target;
  const begun = targets.filter(({ from }) => from <= date);
  const latest = begun.reduce((last, each) => (last && last.from > each.from ? last : each), begun[0]);
  return latest?.value ?? target;
}

/** To maintain is to wish for neither side. */
export function wishOf({ goal }: Pick<ChartOptions, 'goal'>): Wish {
  return goal === 'maintain' ? undefined : goal;
}
