/** Which findings the team has put aside, and which of those count again because what they are about has changed. */
import type { Dismissal, Plan } from '../model/schema';
import type { Finding } from './finding';
import { networkRuleIds } from './networkRuleIds';
import { peopleRuleIds } from './peopleRuleIds';

/** What tells a finding from all others of a plan. */
export const keyOf = ({ rule, on }: Pick<Finding, 'rule' | 'on'>): string => `${rule} ${on}`;

/** A short mark of what the rule saw (FNV-1a, 32 bits): kept with a finding that is put aside. */
export function markOf({ seen }: Pick<Finding, 'seen'>): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < seen.length; at += 1) hash = Math.imul(hash ^ seen.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

export interface Aside {
  readonly finding: Finding;
  readonly dismissal: Dismissal;
}

export interface Divided {
  /** What is worth a second look. */
  readonly open: readonly Finding[];
  /** What is worth asking about people and their network: no fault of the plan, and not counted as one. */
  readonly questions: readonly Finding[];
  readonly aside: readonly Aside[];
}

const isQuestion = ({ rule }: Finding) => networkRuleIds.has(rule) || peopleRuleIds.has(rule);

/** A finding put aside by a copy of the app that kept no mark stays so. */
export function divide({ dismissed = [] }: Pick<Plan, 'dismissed'>, findings: readonly Finding[]): Divided {
  const byKey = new Map(dismissed.map((dismissal) => [`${dismissal.rule} ${dismissal.on}`, dismissal]));
  const open: Finding[] = [];
  const questions: Finding[] = [];
  const aside: Aside[] = [];
  for (const finding of findings) {
    const dismissal = byKey.get(keyOf(finding));
    if (dismissal && (dismissal.seen ?? markOf(finding)) === markOf(finding)) aside.push({ finding, dismissal });
    else (isQuestion(finding) ? questions : open).push(finding);
  }
  return { open, questions, aside };
}
