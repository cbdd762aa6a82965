/**
 * Words the quiet lines under the text of a box: its owner, the status of an idea, when it is due, its PDSA
 * cycles, tags, stakeholders, measures and comments; each as far as the plan shows it.
 *
 * Must not know: how the words are set.
 */
import { count } from '../../kit/english';
import type { Cycle, Decision, Measure, PlanNode, Tag } from '../../plan/model/schema';
import type { Shown } from '../../plan/model/show';
import { dueWords } from '../../plan/ask/lateness';
import { oneLine, statusWords } from '../../plan/ask/words';

export type UnderBoxes = Pick<Shown, 'owner' | 'status' | 'due' | 'cycles' | 'measures' | 'tags' | 'stakeholders'>;

export interface FooterSource {
  readonly node: Pick<PlanNode, 'status' | 'owner' | 'due'>;
  /** The idea's own; none for other boxes. */
  readonly cycles: readonly Cycle[];
  /** Those of this box, in the order of the plan. */
  readonly tags: readonly Pick<Tag, 'name'>[];
  /** Those of this box. */
  readonly measures: readonly Pick<Measure, 'name'>[];
  /** How many stakeholders it touches and what was heard, in words. */
  readonly people: string;
  /** How many comments wait, in words; empty where they are not shown. */
  readonly comments: string;
  readonly shown: UnderBoxes;
}

/**
 * “Ama · Testing · due 26 Feb 2027 · 2 PDSA cycles · last: adapt”, the tags, the stakeholders, the
 * measures and the comments on lines below; empty when there is nothing to say.
 */
export function footerText({ node, cycles, tags, measures, people, comments, shown }: FooterSource): string {
  const decision = shown.cycles ? lastDecision(cycles) : undefined;
  const made = shown.cycles ? cycles.length : 0;
  const facts = [
    shown.owner ? oneLine(node.owner ?? '') : '',
    // What every idea is at first is not worth a line.
    shown.status && node.status && node.status !== 'proposed' ? statusWords[node.status] : '',
    shown.due ? dueWords(node) : '',
    made > 0 ? count(made, 'PDSA cycle') : '',
    decision ? `last: ${decision}` : '',
  ];
  const names = shown.measures ? measures.map(({ name }) => oneLine(name)) : [];
  const tagged = shown.tags ? tags.map(({ name }) => oneLine(name)) : [];
  return [
    said(facts, ' · '),
    said(tagged, ', ', 'Tags: '),
    shown.stakeholders ? people : '',
    said(names, ', ', 'Measured by '),
    comments,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function said(parts: readonly string[], between: string, before = ''): string {
  const words = parts.filter((part) => part !== '');
  return words.length === 0 ? '' : before + words.join(between);
}

/** What the last complete cycle decided; cycles that no ramp puts in order follow each other as in the file. */
export function lastDecision(cycles: readonly Cycle[]): Decision | undefined {
  const depths = rampDepths(cycles);
  return cycles
    .filter((cycle) => cycle.stage === 'complete')
    .map((cycle) => ({ cycle, depth: depths.get(cycle) ?? 0 }))
    .sort((a, b) => a.depth - b.depth || (a.cycle.order < b.cycle.order ? -1 : 1))
    .at(-1)?.cycle.act.decision;
}

/** How many cycles of its ramp each cycle has behind it, itself counted. Each is gone through once. */
function rampDepths(cycles: readonly Cycle[]): ReadonlyMap<Cycle, number> {
  const byId = new Map(cycles.map((cycle) => [cycle.id, cycle]));
  const depths = new Map<Cycle, number>();
  for (const start of cycles) {
    const way = new Set<Cycle>();
    let at: Cycle | undefined = start;
    while (at && !depths.has(at) && !way.has(at)) {
      way.add(at);
      at = byId.get(at.previous ?? '');
    }
    let depth = (at && depths.get(at)) ?? 0;
    for (const cycle of [...way].reverse()) {
      depth += 1;
      depths.set(cycle, depth);
    }
  }
  return depths;
}
