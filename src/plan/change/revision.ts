/**
 * A revision names one state of a plan, for ever: from the moment at which that state lies in a file or has a name. So it
 * is pinned to that content, and a plan that comes to have another goes on under a new revision.
 *
 * Must not know: where ids come from, who shares what.
 */
import { versionOf } from '../ask/versionNames';
import type { Plan } from '../model/schema';
import { ancestry } from './ancestry';
import { applyEffects } from './applyEffects';
import { effect } from './effects';
import { effectsBetween } from './effectsBetween';
import { joinEffects } from './joinEffects';
import type { Trail } from './trail';

/** Revisions that exist outside as well, each with its content; null where that is not known. */
export type Pins = ReadonlyMap<string, Plan | null>;

/** Leaves the revision behind, as something that exists elsewhere too, and goes on under a new one. */
export function beginRevision(draft: Plan, revision: string): void {
  draft.ancestors = ancestry([draft.revision, ...draft.ancestors]);
  draft.revision = revision;
}

/** The trail with what every change sets: when the plan was changed, and what revisions it begins, the last one last. */
export function withStamps(
  { plan, effects }: Trail,
  { modified, begun }: { readonly modified: string; readonly begun: readonly string[] },
): Trail {
  const revision = begun.at(-1);
  const ancestors = ancestry([...begun.slice(0, -1).toReversed(), plan.revision, ...plan.ancestors]);
  const stamps = [
    ...(modified === plan.modified ? [] : [effect(['modified'], plan.modified, modified)]),
    ...(revision === undefined
      ? []
      : [effect(['revision'], plan.revision, revision), effect(['ancestors'], plan.ancestors, ancestors)]),
  ];
  return { plan: applyEffects(plan, stamps), effects: joinEffects(effects, stamps) };
}

/** The pins of a plan that is opened: what was shared under its own revision is the plan itself. */
export function pinsOf(plan: Plan, shared: readonly string[]): Pins {
  return new Map(shared.map((revision) => [revision, revision === plan.revision ? plan : null]));
}

/** Contents that are remembered; going back to an older one begins a new revision. */
const contents = 100;

/** The pins with one more. What is known of a content is never forgotten for what is not. */
export function withPin(pins: Pins, revision: string, content: Plan | null): Pins {
  const known = pins.get(revision);
  if (known || (known === null && !content)) return pins;
  const next = new Map(pins).set(revision, content);
  const remembered = [...next].filter(([, plan]) => plan);
  for (const [old] of remembered.slice(0, Math.max(0, remembered.length - contents))) next.set(old, null);
  return next;
}

/** Whether the next change has to leave the plan's revision behind. */
export function isPinned(plan: Plan, pins: Pins): boolean {
  return pins.has(plan.revision) || versionOf(plan) !== undefined;
}

/** Whether the plan may carry its revision: nothing else is known to be meant by it. */
export function isTrueTo(plan: Plan, pins: Pins): boolean {
  const content = pins.get(plan.revision);
  if (content === undefined) return true;
  return content !== null && (content === plan || effectsBetween(content, plan).length === 0);
}

/** Whether the plan is that revision or goes on from it. */
export function descends({ revision, ancestors }: Pick<Plan, 'revision' | 'ancestors'>, from: string): boolean {
  return revision === from || ancestors.includes(from);
}
