/**
 * What the coach can find, and what a finding holds.
 *
 * Must not know: how a finding is shown, who puts it aside.
 */
import type { Status } from '../model/schema';
import type { Reading } from './reading';

/** The rules, in the order in which their findings are told. The ids stand in files: they never change. */
export const ruleIds = [
  'aim-empty',
  'aim-only-direction',
  'aim-no-number',
  'aim-no-baseline',
  'aim-no-date',
  'aim-no-population',
  'few-primaries',
  'many-primaries',
  'target-in-driver',
  'driver-is-action',
  'negative',
  'driver-without-idea',
  'only-child',
  'idea-is-task',
  'idea-is-wish',
  'not-linked',
  'link-skips',
  'all-on-one-driver',
  'same-text',
  'two-in-one',
  'too-long',
  'numbering',
  'acronym',
  'no-outcome-measure',
  'no-balancing-measure',
  'driver-without-measure',
  'measure-undefined',
  'no-prediction',
  'study-overdue',
  'decision-differs',
  'adopted-untested',
  'power-unowned',
  'stance-no-step',
  'contact-overdue',
  'heard-unanswered',
  'answered-untold',
  'driver-touches-nobody',
  'no-patient-voice',
  'crowded-sector',
  'only-link',
  'cut-off',
  'looked-to',
  'could-meet',
  'undecided-near',
  'network-fit',
  'single-voice',
  'stale',
] as const;

export type RuleId = (typeof ruleIds)[number];

export type FoundKind = 'plan' | 'node' | 'link' | 'cycle' | 'measure' | 'stakeholder' | 'heard';

/** What would mend it, as data: who shows it does it. */
export type Mend =
  | { readonly kind: 'text'; readonly node: string; readonly text: string }
  | { readonly kind: 'split'; readonly node: string; readonly texts: readonly [string, string] }
  | { readonly kind: 'join'; readonly node: string; readonly into: string }
  | { readonly kind: 'status'; readonly node: string; readonly status: Status }
  | { readonly kind: 'unlink'; readonly link: string }
  | { readonly kind: 'add-child'; readonly node: string }
  | { readonly kind: 'add-cycle'; readonly node: string }
  | { readonly kind: 'reword'; readonly node: string }
  | { readonly kind: 'aim-parts'; readonly node: string };

/** One finding, as a rule gives it. */
export interface Found {
  /** What it is about: the id of a box, a link, a cycle, a measure, a stakeholder, of what was heard or the plan. */
  readonly on: string;
  readonly kind: FoundKind;
  /** One plain sentence that names it. */
  readonly sentence: string;
  /** What the rule looked at: a finding that was put aside comes back when this is another. */
  readonly seen: string;
  readonly mend?: Mend;
}

export interface Finding extends Found {
  readonly rule: RuleId;
  /** Why it matters, in a sentence or two. */
  readonly why: string;
}

/** A rule is pure: the same plan and the same day give the same findings, in the order of the page. */
export interface Rule {
  readonly id: RuleId;
  /** Where the field says so. */
  readonly source: string;
  readonly why: string;
  /** It reads English; of plans in other languages it says nothing. */
  readonly reads?: 'English';
  readonly find: (reading: Reading) => readonly Found[];
}
