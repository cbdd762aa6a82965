/**
 * The coach: what it finds in a plan on a day, rule by rule. It is soft: nothing that it finds hinders anybody.
 *
 * Must not know: how findings are shown.
 */
import { finish, type Steps } from '../../kit/steps';
import type { Plan } from '../model/schema';
import { aimRules } from './aimRules';
import { cycleRules } from './cycleRules';
import { driverRules } from './driverRules';
import { ruleIds, type Finding, type Rule } from './finding';
import { ideaRules } from './ideaRules';
import { linkRules } from './linkRules';
import { measureRules } from './measureRules';
import { networkRules } from './networkRules';
import { peopleRules } from './peopleRules';
import { readPlan } from './reading';
import { wordRules } from './wordRules';

const themes = [
  aimRules,
  driverRules,
  ideaRules,
  linkRules,
  wordRules,
  measureRules,
  cycleRules,
  peopleRules,
  networkRules,
];

/** All rules in the order in which their findings are told. */
export const rules: readonly Rule[] = themes.flat().toSorted((a, b) => ruleIds.indexOf(a.id) - ruleIds.indexOf(b.id));

/** What the rules find, a rule a step. */
export function* findingSteps(plan: Plan, today: string): Steps<readonly Finding[]> {
  const reading = readPlan(plan, today);
  const findings: Finding[] = [];
  for (const { id, why, reads, find } of rules) {
    yield;
    if (reads === 'English' && !reading.isEnglish) continue;
    for (const found of find(reading)) findings.push({ ...found, rule: id, why });
  }
  return findings;
}

/** `today`: YYYY-MM-DD. */
export function findingsOf(plan: Plan, today: string): readonly Finding[] {
  return finish(findingSteps(plan, today));
}
