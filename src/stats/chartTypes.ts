/** What is read from a chart. Indices are those of the points that came in. */
import type { Assurance } from './icons/assurance';
import type { VariationIcon } from './icons/variation';
import type { ChartKind } from './limits/chartKinds';
import type { Sign, Value } from './numbers';
import type { Cause, Rules } from './options';
import type { Phase } from './phase';
import type { Finding } from './rules/findings';

/** A sign that something changed, with the indices of the points that make it. */
export interface Flag extends Finding {
  /** Index of its phase. */
  readonly phase: number;
}

export interface PlottedPoint {
  readonly date: string;
  /** Null: a gap. */
  readonly value: Value;
  /** Drawn and not counted. */
  readonly isGhost: boolean;
  readonly centre: Value;
  readonly lower: Value;
  readonly upper: Value;
  readonly nearLower: Value;
  readonly nearUpper: Value;
  readonly target: Value;
  /** Of the centre; null for a gap. */
  readonly side: Sign | null;
  /** Beyond which limit, for ghosts too; they are never flagged. */
  readonly outside: Sign;
  /** Beyond two thirds of the way to a limit, as far as the rules count it. */
  readonly isNear: boolean;
  /** Indices of the flags that it belongs to, the strongest first. */
  readonly flags: readonly number[];
}

export interface ChartPhase extends Phase {
  readonly centre: Value;
  /** The centre of the phase before, which goes on as a ghost line. */
  readonly formerCentre: Value;
}

export interface Icons {
  /** Null where there are too few points. */
  readonly variation: VariationIcon | null;
  /** All that the latest point asks for, more than one where patterns overlap that speak both ways. */
  readonly variations: readonly VariationIcon[];
  /** Null also without a target or a wished direction. */
  readonly assurance: Assurance | null;
}

export interface Chart {
  readonly kind: ChartKind;
  readonly rules: Rules;
  readonly points: readonly PlottedPoint[];
  readonly phases: readonly ChartPhase[];
  readonly flags: readonly Flag[];
  readonly icons: Icons;
  /** Index of the latest point that counts. */
  readonly latest: number | null;
  readonly suggestion: SuggestedStep | null;
  /** All choices in words, for the line under the chart. */
  readonly method: string;
  readonly said: Said;
  /** What speaks for another chart, or for a second look at the numbers. */
  readonly hints: readonly string[];
}

/** What of a chart is known before it is put into words. */
export type BareChart = Pick<Chart, 'kind' | 'rules' | 'points' | 'phases' | 'flags' | 'latest'>;

/** A new phase that might be begun; it never begins by itself. */
export interface SuggestedStep {
  /** The date from which it would begin, and the index of its first point. */
  readonly from: string;
  readonly first: number;
  /** How many useful points in a row lie beyond the centre. */
  readonly row: number;
  readonly centreBefore: number;
  readonly centreAfter: number;
  /** What is known to have happened about then. Whether it lasts is for the user to say where it does not say so. */
  readonly cause: Cause;
  /** It in a sentence. */
  readonly words: string;
}

/** What the chart says, in sentences. */
export interface Said {
  /** One or two words that may stand before it: “Improving”; absent where there is nothing to judge. */
  readonly lead?: string;
  readonly change: string;
  /** Whether the target is met. */
  readonly target?: string;
  /** Change and target. */
  readonly whole: string;
}
